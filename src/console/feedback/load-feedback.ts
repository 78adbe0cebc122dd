import { listFeedbackBetween } from "../../feedback/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { StaffScope } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Visitor } from "../door/visitor.ts";
import type { ConsoleDependencies } from "../types.ts";
import { createSubjectOf, groupBy, placeOf, type Subject } from "./answer-subject.ts";
import { FEEDBACK_READERS } from "./feedback-readers.ts";
import type { FeedbackPeriod, Span } from "./feedback-period.ts";
import { countUnanswered, groupUnanswered, type UnansweredGroup, type UnansweredReason } from "./group-unanswered.ts";
import { countReasons, groupVerdicts, type Reason, type Verdict, type VerdictGroup } from "./group-verdicts.ts";
import { loadShownWords, type ShownWords } from "./shown-words.ts";

export type FeedbackRooms = Pick<
  ConsoleDependencies,
  "listAnswered" | "listUnanswered" | "knowledge" | "readMessages"
> & { db: Database };

export type Tally = { helpful: number; wrong: number };
export type FeedbackView = {
  period: FeedbackPeriod;
  tally: Tally;
  before: Tally;
  reasons: Partial<Record<Reason, number>>;
  wrong: readonly VerdictGroup[];
  unanswered: {
    count: number;
    countBefore: number;
    reasons: Partial<Record<UnansweredReason, number>>;
    groups: readonly UnansweredGroup[];
  };
  /** Of both kinds of groups, by their keys; `null`: this visitor is shown no words at all. */
  words: ReadonlyMap<string, ShownWords> | null;
};

/**
 * Everything of a period that this visitor may see. Holds no sender, no name and no case. Words are read for so many
 * groups of each list, the largest.
 */
export async function loadFeedback(
  rooms: FeedbackRooms,
  { scope, now }: Pick<Visitor, "scope" | "now">,
  period: FeedbackPeriod,
  { withWords }: { withWords: number },
): Promise<FeedbackView> {
  const names = rooms.knowledge();
  const on = vietnamDate(now);
  const subjectOf = createSubjectOf(names, on);
  const present = await loadVerdicts(rooms, period, (answered) => asSeenBy(scope, subjectOf(answered)));
  const past = await loadVerdicts(rooms, period.before, (answered) => asSeenBy(scope, subjectOf(answered)));
  const wrong = groupVerdicts(present.verdicts, past.verdicts);

  const asked = await rooms.listUnanswered(rooms.db, period);
  const askedBefore = await rooms.listUnanswered(rooms.db, period.before);
  const written = groupBy(
    names.answers.flatMap(({ references }) => [...new Set(references.map(({ law, article }) => `${law}|${article}`))]),
    (key) => key,
  );
  const groups = groupUnanswered(asked, askedBefore, {
    findPlace: (nearest) => placeOf(names, { ...nearest, clause: null }, on),
    countWritten: ({ law, article }) => written.get(`${law}|${article}`)?.length ?? 0,
  });

  return {
    period,
    tally: present.tally,
    before: past.tally,
    reasons: present.reasons,
    wrong,
    unanswered: {
      count: asked.length,
      countBefore: askedBefore.length,
      reasons: countUnanswered(asked),
      groups,
    },
    words: scope.can("editor")
      ? await loadShownWords(rooms, scope, [
          ...wrong
            .slice(0, withWords)
            .flatMap(({ subject: { kind, key }, asked: all }) =>
              kind === "elsewhere" || kind === "gone" ? [] : [{ key, asked: all, alikeBy: "answer" as const }],
            ),
          ...groups.slice(0, withWords).map(({ key, asked: all }) => ({ key, asked: all, alikeBy: "words" as const })),
        ])
      : null,
  };
}

/** An agreement of another unit is one of others: neither its name nor what was asked of it is shown. */
function asSeenBy(scope: StaffScope, subject: Subject): Subject {
  if (subject.kind !== "agreement") return subject;
  return FEEDBACK_READERS.some((role) => scope.can(role, subject.unitId))
    ? subject
    : { kind: "elsewhere", key: "elsewhere-agreements" };
}

type SubjectOf = ReturnType<typeof createSubjectOf>;

/** What was said in a span: all of it counted, and of those answers that are still kept also what they were. */
async function loadVerdicts({ db, listAnswered }: FeedbackRooms, span: Span, subjectOf: SubjectOf) {
  const said = await listFeedbackBetween(db, span);
  const wrong = said.filter(({ verdict }) => verdict === "wrong");
  const answered = new Map(
    (
      await listAnswered(
        db,
        said.map(({ channel, answered: externalId }) => ({ channel, externalId })),
      )
    ).map((each) => [`${each.channel} ${each.externalId}`, each]),
  );
  const verdicts = said.flatMap(({ channel, answered: externalId, verdict, reason }): Verdict[] => {
    const found = answered.get(`${channel} ${externalId}`);
    if (!found) return [];
    const { person, inboundMessageId } = found;
    return [{ verdict, reason, person, inboundMessageId, subject: subjectOf(found) }];
  });
  const tally: Tally = { helpful: said.length - wrong.length, wrong: wrong.length };
  return { tally, reasons: countReasons(wrong), verdicts };
}
