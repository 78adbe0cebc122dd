const EARLIEST_MS = Date.UTC(2004, 0, 1);
const LATE_MS = 5 * 60_000;

/**
 * An instant out of what platforms call one: milliseconds or seconds, as a number or as digits. `null` for
 * anything else; never later than now, because a reply window counts from it.
 */
export function readInstant(value: unknown, now: Date): Date | null {
  const digits = typeof value === "string" && /^\d{1,16}$/u.test(value) ? Number(value) : value;
  if (typeof digits !== "number" || !Number.isFinite(digits)) return null;
  const ms = digits < 100_000_000_000 ? digits * 1000 : digits;
  if (ms < EARLIEST_MS) return null;
  return ms > now.getTime() + LATE_MS ? now : new Date(ms);
}
