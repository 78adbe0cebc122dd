/**
 * Years of insurance that an amount is reckoned with: odd months up to 6 are half a year, from 7 to 11 a whole one (41/2024 Điều 5
 * khoản 6). Whether there is a right at all is told by full years of 12 months.
 */
export function insuredYears(months: number): number {
  const odd = months % 12;
  return Math.floor(months / 12) + (odd === 0 ? 0 : odd <= 6 ? 0.5 : 1);
}
