import { fold } from "../../language/fold.ts";

/** Folded, without spaces and punctuation: "Kon Tum", "KonTum" and "kontum" are one key; so are "Mỹ Tho" and "Mĩ Tho", as the tokens of a question spell it. */
export function placeKey(name: string): string {
  return fold(name.normalize("NFC"))
    .replaceAll(/\b([hklmst]|qu)y\b/gu, "$1i")
    .replace(/[^a-z0-9]/gu, "");
}

/** What kind of place the words before a name say it is. `old-unit`: districts and the like, which ended on 01/07/2025. */
export type PlaceKind = "ward" | "commune" | "special-zone" | "province" | "old-unit";

const PREFIXES: readonly [RegExp, PlaceKind][] = [
  [/^(?:phuong|p\.)\s+/u, "ward"],
  [/^(?:xa|x\.)\s+/u, "commune"],
  [/^dac khu\s+/u, "special-zone"],
  [/^tinh\s+/u, "province"],
  [/^(?:huyen|quan|thi xa|thi tran|tx\.?|tt\.?)\s+/u, "old-unit"],
  [/^(?:thanh pho|tp\.?)\s*/u, "old-unit"],
];

/** A name as typed, without the word that says its kind. Folding keeps the length, so the cut falls in the same place. */
export function splitPlace(typed: string): { name: string; kind: PlaceKind | null } {
  const text = typed.normalize("NFC").trim().replace(/\s+/gu, " ");
  const folded = fold(text);
  for (const [prefix, kind] of PREFIXES) {
    const match = prefix.exec(folded);
    if (match && match[0].length < text.length) return { name: text.slice(match[0].length), kind };
  }
  return { name: text, kind: null };
}
