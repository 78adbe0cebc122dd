/**
 * Whole đồng, halves upwards. Rounding happens once, at the end of a formula: an
 * hourly wage is never rounded before it is multiplied.
 */
export function toDong(amount: number): number {
  // 0.1 + 0.2 style residue below a thousandth of a đồng must not decide a rounding.
  return Math.floor(Number((amount + 0.5).toFixed(3)));
}

/** Two decimals, for days and percentages. */
export function toHundredths(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
