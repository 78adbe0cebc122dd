/** A string, which is left alone, or a number. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * The JSON in a body, or `undefined` when it is none. Whole numbers of 16 digits and more become strings:
 * Zalo's ids have up to 19, and a JavaScript number would round them into somebody else's.
 */
export function readJson(body: Buffer): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    return JSON.parse(text.replace(STRING_OR_NUMBER, (part) => (LONG_INTEGER.test(part) ? `"${part}"` : part)));
  } catch {
    return undefined;
  }
}
