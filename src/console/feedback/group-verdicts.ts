import type { FeedbackReason } from "../../feedback/index.ts";
import { groupBy, type Subject } from "./answer-subject.ts";

export type Reason = FeedbackReason | "unsaid";

/** What one person said of one answer. */
export type Verdict = {
  verdict: "helpful" | "wrong";
  reason: FeedbackReason | null;
  person: string;
  inboundMessageId: number;
  subject: Subject;
};

/** A question somebody asked, by numbers alone. */
export type Asked = { person: string; inboundMessageId: number };

/** An answer, or several alike, with what was said of them. */
export type VerdictGroup = {
  subject: Subject;
  wrong: number;
  wrongBefore: number;
  helpful: number;
  /** How many different people found it wrong. */
  people: number;
  reasons: Partial<Record<Reason, number>>;
  asked: readonly Asked[];
};

/** Answers that somebody found wrong, the most often first; among equals those that fewer found helpful. */
export function groupVerdicts(now: readonly Verdict[], before: readonly Verdict[]): VerdictGroup[] {
  const earlier = groupBy(before, ({ subject }) => subject.key);
  return [...groupBy(now, ({ subject }) => subject.key)]
    .flatMap(([key, all]) => {
      const wrong = all.filter(isWrong);
      const [first] = wrong;
      if (!first) return [];
      const group: VerdictGroup = {
        subject: first.subject,
        wrong: wrong.length,
        wrongBefore: (earlier.get(key) ?? []).filter(isWrong).length,
        helpful: all.length - wrong.length,
        people: countPeople(wrong),
        reasons: countReasons(wrong),
        asked: wrong,
      };
      return [group];
    })
    .sort((a, b) => b.wrong - a.wrong || a.helpful - b.helpful || (a.subject.key < b.subject.key ? -1 : 1));
}

export function countReasons(wrong: readonly Pick<Verdict, "reason">[]): Partial<Record<Reason, number>> {
  const counts: Partial<Record<Reason, number>> = {};
  for (const { reason } of wrong) counts[reason ?? "unsaid"] = (counts[reason ?? "unsaid"] ?? 0) + 1;
  return counts;
}

export const countPeople = (asked: readonly { person: string }[]): number =>
  new Set(asked.map(({ person }) => person)).size;

const isWrong = ({ verdict }: Verdict): boolean => verdict === "wrong";
