import type { CallKind, CueMatch, Knowledge, Recognised, ScopeGroup } from "../knowledge/index.ts";
import { readManner } from "../language/manner.ts";
import type { ReadQuestion } from "../language/read-question.ts";
import { fold } from "../language/fold.ts";
import { isSyllable } from "../language/syllable.ts";

/** What cues add to the log odds that the words alone give a message; more than one of them prove little more. */
const PER_CUE = { danger: 2, report: 3, "wants-person": 2 } as const;
const MOST_CUES = 1.5;
/** What it adds to a cue of a report that the message asks nothing: "nợ lương" told and looked up are two things. */
const TOLD = 2;
/** From these log odds a message is a call of its kind. */
const CALL_FROM = { danger: -1.3, report: -1, "wants-person": -2 } as const;
/** From these a call is sure. */
const SURE_FROM = { danger: 1, report: 0.5, "wants-person": 0 } as const;
/** A question that is this surely no call is none, whatever cue stands in it. */
const NO_CALL_BELOW = 0.02;
/** From this chance a message that rests on a wrong belief about the law calls for help all the same; a report also needs a cue. */
const DESPITE_BELIEF_FROM = { danger: 0.8, other: 0.98 };
/** Share of danger in danger and report from which a message is urgent; the higher one where cues say report. */
const URGENT = 0.15;
const RATHER_URGENT = 0.99;

/**
 * The group of this kind that a message belongs to, or `null`.
 *
 * What its words have in common with the examples of such calls, and with all that is none, decides
 * (`recogniseCalls`); cues, which staff write beside the examples, add to it.
 */
export function findCall(kind: CallKind, knowledge: Knowledge, question: ReadQuestion): ScopeGroup | null {
  const cued = knowledge.matchCues(question).filter(({ group }) => group.kind === kind);
  const calls = knowledge.recogniseCalls(question);
  const always = cued.find((match) => match.always);
  if (always && (calls[kind].chance >= NO_CALL_BELOW || !readManner(question).asks)) return always.group;
  // a wrong belief about the law is corrected, unless it is rather danger, or both its words and a sign of its own call
  const { chance } = calls[kind];
  const isCall =
    kind === "danger" ? chance >= DESPITE_BELIEF_FROM.danger : cued.length > 0 && chance >= DESPITE_BELIEF_FROM.other;
  if (!isCall && knowledge.matchPremises(question).length > 0) return null;
  if (oddsOf(kind, calls, cued, question) < CALL_FROM[kind] || !isReadable(question)) return null;
  if (kind === "danger" && !isUrgent(calls, knowledge.matchCues(question))) return null;
  return likeliestGroup(calls[kind], cued);
}

/**
 * Whether a message found to be a call is surely that: help is sent without asking first, a report is no question.
 * `from`: the log odds that count as sure.
 */
export function isSurely(
  kind: CallKind,
  knowledge: Knowledge,
  question: ReadQuestion,
  from: number = SURE_FROM[kind],
): boolean {
  const cued = knowledge.matchCues(question).filter(({ group }) => group.kind === kind);
  return oddsOf(kind, knowledge.recogniseCalls(question), cued, question) >= from;
}

/** From this share of belief on, among the groups of its kind, a call is of a group beyond doubt. */
const OF_GROUP_FROM = 0.6;

/** Whether a call is of this group beyond doubt: by a cue of the group, or by its words. What is said of it may then be said. */
export function isSurelyOf(group: ScopeGroup, kind: CallKind, knowledge: Knowledge, question: ReadQuestion): boolean {
  const isCued = knowledge.matchCues(question).some((cue) => cue.group === group && cue.weight >= 1);
  const { groups } = knowledge.recogniseCalls(question)[kind];
  return isCued || (groups.find((each) => each.group === group)?.chance ?? 0) >= OF_GROUP_FROM;
}

/** Log odds of a call: of its chance by the words, and of the cues found; of a report also that nothing is asked. */
function oddsOf(kind: CallKind, calls: Recognised, cued: readonly CueMatch[], question: ReadQuestion): number {
  const { chance } = calls[kind];
  const cues = Math.min(MOST_CUES, Math.max(0, ...cued.map(({ weight }) => weight)));
  const isTold = kind === "report" && cues >= 1 && !readManner(question).asks;
  return Math.log((chance + 1e-4) / (1 - chance + 1e-4)) + PER_CUE[kind] * cues + (isTold ? TOLD : 0);
}

/** A code or a heap of letters says nothing: more than half of a message must be syllables. */
function isReadable({ typed }: ReadQuestion): boolean {
  return typed.filter((token) => isSyllable(fold(token))).length * 2 > typed.length;
}

/** What is rather a report ("worms in the rice") is answered as one. */
function isUrgent({ danger, report }: Recognised, cued: readonly CueMatch[]): boolean {
  const has = (kind: CallKind) => cued.some(({ group, weight }) => group.kind === kind && weight >= 1);
  const share = danger.chance / (danger.chance + report.chance);
  return share >= (has("report") && !has("danger") ? RATHER_URGENT : URGENT);
}

/** The likeliest group by its words, helped by its own cues. */
function likeliestGroup({ groups }: Recognised[CallKind], cued: readonly CueMatch[]): ScopeGroup | null {
  const cueOf = (group: ScopeGroup) => Math.min(2, cued.find((match) => match.group === group)?.weight ?? 0);
  const [best] = groups
    .map(({ group, chance }) => ({ group, score: chance + 0.5 * cueOf(group) }))
    .sort((a, b) => b.score - a.score);
  return best?.group ?? null;
}
