import { type Sentence, wordsBefore } from "../sentence.ts";

/** What a percentage is of. */
export type PercentRole = "social" | "health" | "unemployment" | "insurance" | "dues" | "interest" | "share";
export type Percent = { percent: number; role: PercentRole; by: "month" | "year" | null };

const CUES: readonly [PercentRole, RegExp][] = [
  ["health", /\by te\b/gu],
  ["unemployment", /that nghiep/gu],
  ["social", /xa hoi|om dau|thai san|huu tri/gu],
  ["insurance", /bao hiem/gu],
  ["dues", /cong doan|doan phi/gu],
  ["interest", /\blai\b|ngan hang|tien gui|huy _?dong/gu],
  ["share", /\b(?:ung|dua|tra)\b/gu],
];
/** Rates that only one kind of insurance has for a worker: who lists "8%, 1,5%, 1%" means these. */
const BY_RATE: Readonly<Record<number, PercentRole>> = { 8: "social", 1.5: "health", 1: "unemployment" };

/** Every percentage in a sentence and what it is of. */
export function readPercents(sentence: Sentence): Percent[] {
  const found = sentence.quantities.flatMap((each) => (each.kind === "percent" ? [each] : []));
  return found.map((each, at) => {
    const before = wordsBefore(sentence, each).slice(-9).join(" ");
    const next = found[at + 1];
    const after = sentence.words.slice(each.to, Math.min(each.to + 5, next ? next.from : each.to + 5)).join(" ");
    // "Lãi suất một tháng 0,5%"; "lãi suất 1 tháng 4,5%" is a year's of a deposit of one month.
    const wider = sentence.words.slice(Math.max(0, each.from - 6), each.from).join(" ");
    const by = /^(?:tren |1 |mot |moi )?(?:nam|annum)\b/u.test(after)
      ? "year"
      : /^(?:tren |1 |mot |moi )?thang\b/u.test(after) ||
          /\blai(?: suat)?(?: moi| mot| 1| hang)? thang(?: la)?$/u.test(each.percent <= 1.5 ? wider : before)
        ? "month"
        : null;
    return { percent: each.percent, role: roleOf(before, after, each.percent, found.length, sentence.text), by };
  });
}

function roleOf(before: string, after: string, percent: number, count: number, text: string): PercentRole {
  let best: { role: PercentRole; end: number } | null = null;
  for (const [role, cue] of CUES)
    for (const match of before.matchAll(cue)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end) best = { role, end };
    }
  // "8% BHXH", "10,5% bảo hiểm": what stands right behind, where nothing before tells.
  const behind = CUES.find(([, cue]) =>
    new RegExp(`^(?:tien |kinh phi |phi )?(?:bao hiem )?(?:${cue.source})`, "u").test(after),
  )?.[0];
  const role = behind && (best === null || best.role === "share") ? behind : best?.role;
  if (role === "dues" || (role === undefined && /cong doan|doan phi/u.test(text))) return "dues";
  if ((role === "insurance" || role === undefined) && count > 1) return BY_RATE[percent] ?? role ?? "share";
  if (role === "social" && /y te|that nghiep/u.test(before) && percent > 8) return "insurance";
  if (role === "unemployment" && percent > 2) return "insurance";
  if (role === undefined && percent === 10.5) return "insurance";
  return role ?? "share";
}
