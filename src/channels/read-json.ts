/** A text, to be stepped over, or a whole number with all that makes it one: a run of digits can also be a fraction. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu;
const LONG_INTEGER = /^-?\d{16,}$/u;
const HAS_LONG_NUMBER = /\d{16}/u;

/**
 * Parses JSON without losing digits: whole numbers of 16 digits and more become texts. The platforms' ids have up to
 * 19, and a JavaScript number would round them into somebody else's. Throws what `JSON.parse` throws.
 */
export function readJson(source: string): unknown {
  if (!HAS_LONG_NUMBER.test(source)) return JSON.parse(source) as unknown;
  const quoted = source.replace(TEXT_OR_NUMBER, (found) => (LONG_INTEGER.test(found) ? `"${found}"` : found));
  return JSON.parse(quoted) as unknown;
}
