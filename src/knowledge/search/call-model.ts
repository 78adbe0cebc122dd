import { type Abbreviations, writeOut } from "../../language/abbreviations.ts";
import { fold } from "../../language/fold.ts";
import { readManner } from "../../language/manner.ts";
import type { ReadQuestion, ReadQuestionFn } from "../../language/read-question.ts";
import { tokenise } from "../../language/tokens.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { ScopeGroup, ScopeKind } from "../scope.ts";
import { hash, seeMessage } from "./call-features.ts";
import { chancesOf, type FitFn, type LinearModel } from "./linear-model.ts";

/** Kinds of message that call for a person. */
export const CALL_KINDS = ["danger", "report", "wants-person"] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** Per kind the chance that a message is of it, and its groups, the likeliest first. */
export type Recognised = Record<CallKind, { chance: number; groups: readonly { group: ScopeGroup; chance: number }[] }>;

/** One model tells the kinds from each other and from everything else; one a kind tells its groups. */
export type CallModel = { kinds: LinearModel; groups: Record<CallKind, LinearModel> };

const NONE = CALL_KINDS.length;
/** A way of asking that only tells ("no holiday pay this year") may as well be a report. */
const TOLD = [CALL_KINDS.indexOf("report"), NONE];
const KIND_ROWS = 2 ** 18;
const GROUP_ROWS = 2 ** 15;
/** Ways of asking are many more than calls: this many of them are enough to know them by. */
const ASKED = 5_000;
/** So are those of the checked answers: the more answers are written, the fewer calls would be heard otherwise. */
const ANSWERED = 3_600;
/** Examples of talk are few, and so is what is said in talk: each counts for several. */
const WEIGHT: Partial<Record<ScopeKind, number>> = { danger: 3, report: 2, "look-alike": 3, "other-field": 1 };
const WEIGHT_OF_TALK = 6;
/** Kinds of case of which few examples are known, beside thousands of dangers that sound like them. */
const RARE_CASES: ReadonlySet<string | null> = new Set(["hardship", "proposal", "good-example"]);
const WEIGHT_OF_RARE = 6;

/**
 * Learns from the examples of the scope what calls for a person, against all other messages and ways of asking. Each
 * example is seen as it is written, and once more as it is read when typed without marks.
 */
export function fitCalls(
  knowledge: KnowledgeText,
  { abbreviations, read, fit }: { abbreviations: Abbreviations; read: ReadQuestionFn; fit: FitFn },
): CallModel {
  const asWritten = (text: string) => ({ raw: text, tokens: writeOut(tokenise(text), abbreviations) });
  const examples = knowledge.scope.flatMap((group) =>
    group.examples.flatMap((text) => {
      const kind = CALL_KINDS.indexOf(group.kind as CallKind);
      const unmarked = fold(text);
      const seen = [seeMessage(asWritten(text)), ...(unmarked === text ? [] : [seeMessage(read(unmarked))])];
      return seen.map((each) => ({ group, kind, seen: each }));
    }),
  );
  const asked = [
    ...sample(knowledge.phrasings, ASKED),
    ...sample(
      knowledge.answers.flatMap((answer) => [answer.question, ...answer.asked].map((text) => ({ text }))),
      ANSWERED,
    ),
  ].map(({ text }) => asWritten(text));
  const kinds = fit(
    [
      ...examples.map(({ group, seen, kind }) => ({
        seen,
        labels: [kind < 0 ? NONE : kind],
        weight: RARE_CASES.has(group.caseTopic) ? WEIGHT_OF_RARE : (WEIGHT[group.kind] ?? WEIGHT_OF_TALK),
      })),
      ...asked.map((question) => ({
        seen: seeMessage(question),
        labels: readManner(question).asks ? [NONE] : TOLD,
        weight: 1,
      })),
    ],
    NONE + 1,
    KIND_ROWS,
  );
  const groupsOf = (kind: CallKind) => {
    const groups = groupsOfKind(knowledge, kind);
    return fit(
      examples
        .filter(({ group }) => group.kind === kind)
        .map(({ group, seen }) => ({ seen, labels: [groups.indexOf(group)], weight: 1 })),
      groups.length,
      GROUP_ROWS,
    );
  };
  return {
    kinds,
    groups: { danger: groupsOf("danger"), report: groupsOf("report"), "wants-person": groupsOf("wants-person") },
  };
}

/** Reads messages with a model fitted over this same knowledge. */
export function openCalls(
  knowledge: KnowledgeText,
  { kinds, groups }: CallModel,
): (question: ReadQuestion) => Recognised {
  const known = new Map(CALL_KINDS.map((kind) => [kind, groupsOfKind(knowledge, kind)]));
  return (question) => {
    const seen = seeMessage(question);
    const chances = chancesOf(kinds, seen);
    const recognise = (kind: CallKind) => {
      const ofKind = known.get(kind) ?? [];
      const ofGroups = chancesOf(groups[kind], seen);
      return {
        chance: chances[CALL_KINDS.indexOf(kind)] ?? 0,
        groups: ofKind.map((group, at) => ({ group, chance: ofGroups[at] ?? 0 })).sort((a, b) => b.chance - a.chance),
      };
    };
    return { danger: recognise("danger"), report: recognise("report"), "wants-person": recognise("wants-person") };
  };
}

function groupsOfKind({ scope }: KnowledgeText, kind: CallKind): ScopeGroup[] {
  return scope.filter((group) => group.kind === kind);
}

/** About this many of the items, chosen by their own words: another one added or taken away changes no choice. */
export function sample<Item extends { text: string }>(items: readonly Item[], count: number): Item[] {
  const share = count / Math.max(count, items.length);
  return items.filter(({ text }) => hash(text) / 2 ** 31 < share);
}
