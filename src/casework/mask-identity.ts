import { fold } from "../language/fold.ts";

/** Nine digits or more, however they are grouped: a telephone or an identity number. */
const LONG_NUMBER = /(?:\+?\d[\s.\-()]?){8,}\d/gu;
const STRUCK_OUT = "…";
/** What comes before a given name that stands alone; a given name may be an everyday word too. */
const BEFORE_NAME = "(?:anh|chi|em|co|chu|bac|ban|ong|ba|ten|la)";

/**
 * The text without these names, whole or as people are called ("chị Hạnh", "Bích Hạnh"), with or without marks, and
 * without telephone and identity numbers. Sums of money keep their digits: they are written with their unit apart.
 */
export function maskIdentity(text: string, names: readonly string[]): string {
  return names.reduce(maskName, text.normalize("NFC").replace(LONG_NUMBER, STRUCK_OUT));
}

function maskName(text: string, name: string): string {
  const folded = fold(text);
  const words = fold(name)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
  const given = words.at(-1);
  // folding keeps the length of composed Vietnamese; should a strange letter not, the name is struck out as written
  if (given === undefined || folded.length !== text.length) return text.replaceAll(name, STRUCK_OUT);
  const called = [words, ...(words.length > 2 ? [words.slice(-2)] : [])].map((parts) => parts.join("\\s+"));
  const alone = words.length > 1 || given.length > 2 ? [`(?<=(?<![a-z0-9])${BEFORE_NAME}\\s+)${given}`] : [];
  const pattern = new RegExp(`(?<![a-z0-9])(?:${[...called, ...alone].join("|")})(?![a-z0-9])`, "gu");
  let masked = "";
  let from = 0;
  for (const { index, 0: match } of folded.matchAll(pattern)) {
    masked += text.slice(from, index) + STRUCK_OUT;
    from = index + match.length;
  }
  return masked + text.slice(from);
}
