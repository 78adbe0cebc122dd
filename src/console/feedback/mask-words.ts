import { maskPersonalData } from "../../answering/index.ts";
import { fold } from "../../language/fold.ts";
import { tokenise } from "../../language/tokens.ts";
import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";

/** Six digits and more may be somebody's number; whoever writes an answer needs none of them. */
const LONG_NUMBER = /\d(?:[\s.,-]?\d){5,}/gu;
const MARK = /\[([A-Z_]+)_\d+\]/gu;
/** What stands before the name proper of an employer, folded and in the one spelling of tokens. */
const LEGAL_FORM =
  /^(?:cong ti|cty|tap doan|tong|xi nghiep|nha may|hop tac xa|htx|doanh nghiep|chi nhanh|tnhh|co phan|cp|mtv|mot thanh vien|hai thanh vien|lien doanh|tu nhan|dntn)\s+/u;
const SHORTEST_NAME = 5;

/** A worker's words without names, telephones, numbers, papers, addresses and employers, each told by its kind alone. */
export function maskWords(words: string): string {
  return maskPersonalData(words)
    .text.replace(MARK, (_mark, kind: string) => `[${texts.masked[kind] ?? texts.masked.other}]`)
    .replace(LONG_NUMBER, `[${texts.masked.number}]`)
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether words name an employer that the union knows, with or without marks, and without its legal form. */
export function createNamesEmployer(employers: readonly string[]): (words: string) => boolean {
  const names = new Set(employers.map(properName).filter((name) => name.length >= SHORTEST_NAME));
  return (words) => {
    const said = ` ${plain(words)} `;
    for (const name of names) if (said.includes(` ${name} `)) return true;
    return false;
  };
}

function properName(employer: string): string {
  let name = plain(employer);
  for (;;) {
    const shorter = name.replace(LEGAL_FORM, "");
    if (shorter === name) return name;
    name = shorter;
  }
}

const plain = (text: string): string => tokenise(text).map(fold).join(" ");
