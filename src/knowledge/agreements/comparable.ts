import { fold } from "../../language/fold.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Reference } from "../answers.ts";

/** What an amount counts. A shorter way of writing it ("ngày" for "ngày làm việc") is taken for it. */
export type AmountUnit =
  "%" | "đồng" | "tháng lương" | "tháng" | "ngày" | "ngày làm việc" | "giờ" | "phút" | "năm" | "lần";

/** What a unit measures: decides how "better" is said. */
export function measureOf(unit: AmountUnit): "money" | "days" | "time" | "count" {
  if (unit === "lần") return "count";
  if (unit === "ngày" || unit === "ngày làm việc") return "days";
  return unit === "%" || unit === "đồng" || unit === "tháng lương" ? "money" : "time";
}

/** An amount as it is written, and as it is compared: "1,5 tháng lương" is 1.5. */
export type Amount = { written: string; value: number };

/** What the law sets for an entitlement: where it stands, how much, and whether more or less may be agreed. */
export type LegalMeasure = {
  place: Reference;
  amount: Amount;
  bound: "at-least" | "at-most" | "exactly";
  /** The words that stand for the amount where the text writes no figure: "trả đủ tiền lương" is 100%. */
  words?: string;
  /** How an amount that no clause writes follows from those that do, and the other places it needs. */
  calculation?: string;
  also?: readonly Reference[];
};

/**
 * Something that an agreement may set and that can be laid beside the law: one entry of a closed list.
 * `law` is `null` where the law leaves the amount to the two sides.
 */
export type Comparable = {
  /** As an officer writes it in a comparison line, and as a worker reads it. */
  name: string;
  alsoCalled: readonly string[];
  unit: AmountUnit;
  /** Which amount is better for the worker. */
  better: "higher" | "lower";
  law: LegalMeasure | null;
  /** Words of a question about it, without marks: one of each group must occur. */
  asked: readonly (readonly string[])[];
  /** Words that make it a question about something else. */
  notAsked: readonly string[];
};

/** "làm thêm|tăng ca + chủ nhật|cuối tuần - đêm" as groups of words that must, and words that may not, occur. */
export function askedBy(pattern: string): Pick<Comparable, "asked" | "notAsked"> {
  const [wanted = "", ...unwanted] = pattern.split(" - ");
  const words = (group: string) => group.split("|").map(foldedWords);
  return { asked: wanted.split(" + ").map(words), notAsked: unwanted.flatMap(words) };
}

/** The words of a text as they are compared: one spelling, no marks, single spaces. */
export function foldedWords(text: string): string {
  return tokenise(text).map(fold).join(" ");
}

export function place(law: string, article: string, clause: string | null, point: string | null = null): Reference {
  return { law, article, clause, point };
}

export const CODE = "45/2019/QH14";
