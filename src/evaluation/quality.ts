import { readNumber } from "../language/numbers.ts";
import { tokenise } from "../language/tokens.ts";
import type { PartyName } from "./parties.ts";
import type { Observed } from "./run-questions.ts";
import { isRight } from "./score.ts";

/** Who owes, as answers name them, and the words of a duty or a denied right one of which must follow closely. */
const PARTIES = {
  employer: [
    "công ty",
    "người sử dụng lao động",
    "doanh nghiệp",
    "chủ chính",
    "chủ nhà",
    "chủ",
    "nhà thầu",
    "nơi",
    "đơn vị",
  ],
  worker: ["anh/chị", "anh chị", "chị", "người lao động", "đoàn viên"],
  insurance: ["bảo hiểm xã hội", "cơ quan bảo hiểm", "quỹ bảo hiểm"],
  union: ["công đoàn"],
} as const;
const DUTY =
  "phải trả chịu đóng cấp phát không được có trách nhiệm quyền lập thông báo bồi thường đại diện bảo vệ tổ chức lo nghĩa vụ".split(
    " ",
  );
const DUTY_WITHIN = 20;

/** What must be so of one answer; `null` where the question says nothing of it. */
export type QualityOf = {
  figures: boolean | null;
  article: boolean;
  date: boolean;
  party: boolean | null;
  said: boolean | null;
};

/** Shares of the answers to which each rule applies; `null` where it applies to none. `complete`: every rule kept. */
export type Quality = {
  n: number;
  figures: number | null;
  article: number | null;
  date: number | null;
  party: number | null;
  said: number | null;
  complete: number | null;
  /** How many answers the figures, the party and the words were looked for in. */
  checked: { figures: number; party: number; said: number };
};

/** The answers to questions that say what a right one holds, by rule. What was not answered is not counted here. */
export function measureQuality(observed: readonly Observed[]): Quality {
  const answered = observed.filter(
    ({ question, answer }) => question.expect === "answer" && answer.kind === "answered" && isChecked(question),
  );
  const each = answered.map(judgeQuality);
  const share = (rule: keyof QualityOf) => {
    const judged = each.flatMap((quality) => (quality[rule] === null ? [] : [quality[rule]]));
    return judged.length === 0 ? null : round(judged.filter(Boolean).length / judged.length);
  };
  const count = (rule: keyof QualityOf) => each.filter((quality) => quality[rule] !== null).length;
  const complete = each.filter((quality) => Object.values(quality).every((kept) => kept !== false)).length;
  return {
    n: answered.length,
    figures: share("figures"),
    article: share("article"),
    date: share("date"),
    party: share("party"),
    said: share("said"),
    complete: answered.length === 0 ? null : round(complete / answered.length),
    checked: { figures: count("figures"), party: count("party"), said: count("said") },
  };
}

/** One answer, rule by rule: the figures, a gold article, wordings of the right day, who owes, words that must and must not stand. */
export function judgeQuality(observed: Observed): QualityOf {
  const { question, answer } = observed;
  const { figures = [], party, mustSay = [], mustNotSay = [] } = question;
  const words = plainWords(answer.text);
  const says = (alternatives: string) => alternatives.split("|").some((each) => holds(words, plainWords(each)));
  return {
    figures: figures.length === 0 ? null : figures.every(says),
    article: isRight(observed),
    date: isRightDate(observed),
    party: party === undefined ? null : owes(words, party),
    said: mustSay.length + mustNotSay.length === 0 ? null : mustSay.every(says) && !mustNotSay.some(says),
  };
}

function isChecked({ figures = [], party, mustSay = [], mustNotSay = [] }: Observed["question"]): boolean {
  return figures.length + mustSay.length + mustNotSay.length > 0 || party !== undefined;
}

/** Answered as of the day asked about, with wordings in force on it. */
function isRightDate({ question, answer }: Observed): boolean {
  const wanted = question.asOf ?? question.on;
  if (wanted !== undefined && !answer.asOf.startsWith(wanted)) return false;
  if (answer.kind !== "answered") return false;
  return answer.citations.every(
    ({ effectiveFrom, effectiveUntil }) =>
      effectiveFrom <= answer.asOf && (effectiveUntil === null || answer.asOf < effectiveUntil),
  );
}

function owes(words: readonly string[], party: PartyName): boolean {
  return PARTIES[party].some((name) => {
    const phrase = plainWords(name);
    return words.some(
      (_, at) =>
        phrase.every((word, index) => words[at + index] === word) &&
        words.slice(at + phrase.length, at + phrase.length + DUTY_WITHIN).some((word) => DUTY.includes(word)),
    );
  });
}

/** True when the words stand together somewhere. */
export function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > 0 && words.some((_, at) => phrase.every((word, index) => words[at + index] === word));
}

/** Words in one spelling, and every number as its figure: "ba mươi ngày", "30 ngày" and "030 ngày" are the same. */
export function plainWords(text: string): string[] {
  const tokens = tokenise(text);
  const words: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const number = readNumber(tokens, at);
    words.push(number ? String(number.value) : (tokens[at] ?? ""));
    at = number ? number.to : at + 1;
  }
  return words;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
