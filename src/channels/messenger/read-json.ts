/** An unquoted whole number too long for a JavaScript number, or a quoted text to be stepped over. */
const LONG_NUMBER_OR_TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/gsu;
const HAS_LONG_NUMBER = /[:[,]\s*\d{16,}\s*[,}\]]/u;

/** Parses JSON without losing digits: ids that came as long numbers become texts. Throws what `JSON.parse` throws. */
export function readJson(source: string): unknown {
  if (!HAS_LONG_NUMBER.test(source)) return JSON.parse(source) as unknown;
  const quoted = source.replace(LONG_NUMBER_OR_TEXT, (found) => (found.startsWith('"') ? found : `"${found}"`));
  return JSON.parse(quoted) as unknown;
}
