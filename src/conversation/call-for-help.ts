import type { CallKind, CueMatch, Knowledge, Recognised, ScopeGroup } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import type { ReadQuestion } from "../language/read-question.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { type Manner, readManner } from "../language/manner.ts";

/** What one cue counts, and how many of them count. */
const PER_CUE = 0.5;
const MOST_CUES = 2;
const CRY = 0.3;
const FRESH = 0.15;
/** A question whether something is so or allowed, or a story long over, wants its article rather than a rescue. */
const YES_NO = 0.3;
const PAST = 0.2;

/** From this score on a message with cues is a call of its kind. */
const CALL_FROM = 0.55;
/**
 * The chance from which the words alone, by what they have in common with known calls, are a call: where the message
 * asks what to do, and where it asks what the law says or allows, or tells of something long over.
 */
const RECOGNISED_FROM = {
  danger: { asked: 0.15, law: 0.5 },
  report: { asked: 0.7, law: 0.9 },
  "wants-person": { asked: 0.1, law: 0.5 },
} as const;
/** What is told is weighed on the scale of log odds: cues, the nearest example and what has just happened add to it. */
const TOLD_FROM = { danger: -1.9, report: 1.2, "wants-person": -1.5 } as const;
const PER_TOLD_CUE = 3;
const PER_SIMILARITY = 6;
/** Without a cue: so many words, or so near an example, a message must be to be known by its words alone. */
const LEAST_TOLD = 5;
const NEAR_ENOUGH = 0.4;
const TOLD_FRESH = 0.5;
/** From this chance on, or with a cue, danger is sure; below it help is offered, not sent. */
const SURE_FROM = 0.25;
/** This near a known way of asking, and nearer than to any call, a message gets its article unless danger is sure. */
const KNOWN_FROM = { danger: 0.55, report: 0.4, "wants-person": 0.5 } as const;
/** Share of danger in danger and report from which a message is urgent; the higher one where cues say report. */
const URGENT = 0.2;
const RATHER_URGENT = 0.95;
/** A question that is this surely no call is none, whatever cue stands in it. */
const NO_CALL_BELOW = 0.02;
/** Without any cue: how near an example it must be, and how much nearer than to any known question about work. */
const NEAR_FROM = { danger: 0.45, report: 0.62, "wants-person": 0.62 } as const;
/** This near an example of another field, a message belongs there ("the neighbours burn their rubbish"). */
const OTHER_FROM = 0.6;
/** So much nearer an example of another kind, it is of that kind. */
const CLEARLY_ELSE = 0.2;
const NEAR_LEAD = { danger: -0.05, report: 0, "wants-person": 0 } as const;

/**
 * The group of this kind that a message belongs to, or `null`.
 *
 * Danger and a wish for a person are found in any wording; a question about the
 * law is neither, unless it cries for help. A report is what is told, not asked:
 * whoever asks gets the article, with a person one tap away.
 */
export function findCall(
  kind: CallKind,
  knowledge: Knowledge,
  question: ReadQuestion,
  today: CalendarDate,
): ScopeGroup | null {
  const manner = readManner(question);
  const near = knowledge.matchScope(question).filter(({ group }) => group.kind === kind);
  const similarityTo = (group: ScopeGroup) => near.find((match) => match.group === group)?.similarity ?? 0;
  const cued = knowledge.matchCues(question).filter(({ group }) => group.kind === kind);
  const calls = knowledge.recogniseCalls(question);
  const recognised = calls[kind];
  const always = cued.find((match) => match.always);
  if (always && (!manner.asks || recognised.chance >= NO_CALL_BELOW)) return always.group;
  // a wrong belief about the law is corrected, unless something in it calls for help by its own sign
  if (cued.length === 0 && knowledge.matchPremises(question).length > 0) return null;
  const how = askedHow(kind, manner);
  const weight = toldWeight(recognised.chance, cued[0]?.weight ?? 0, near[0]?.similarity ?? 0, manner);
  const isRecognised = how === "told" ? weight >= TOLD_FROM[kind] : recognised.chance >= RECOGNISED_FROM[kind][how];
  const isTold = saysEnough(question, cued[0]?.weight ?? 0, near[0]?.similarity ?? 0);
  const known = knowledge.search(question, today).ranked[0]?.nearest?.similarity ?? 0;
  const isSure = kind === "danger" && recognised.chance >= SURE_FROM;
  const isKnownQuestion = known >= KNOWN_FROM[kind] && known > (near[0]?.similarity ?? 0);
  if (
    isRecognised &&
    isTold &&
    (isSure || !isKnownQuestion) &&
    isReadable(question) &&
    (kind !== "danger" || isUrgent(calls, knowledge.matchCues(question)))
  ) {
    return likeliestGroup(recognised, cued);
  }
  const cries = kind === "danger" && manner.urgency === "cry";
  const wantsArticle = kind === "report" ? manner.asks : manner.asksLaw;
  if ((wantsArticle || isOfOtherField(knowledge, question)) && !cries) return null;

  const bonus = manner.urgency === "cry" ? CRY : manner.urgency === "fresh" ? FRESH : 0;
  const malus = (manner.asksYesNo && kind === "danger" ? YES_NO : 0) + (manner.past ? PAST : 0);
  const [called] = cued
    .map(({ group, weight }) => ({
      group,
      score: PER_CUE * Math.min(MOST_CUES, weight) + similarityTo(group) + (kind === "danger" ? bonus - malus : 0),
    }))
    .sort((a, b) => b.score - a.score);
  if (called && called.score >= CALL_FROM && (kind !== "report" || manner.tells)) return called.group;

  const [nearest] = near;
  if (!nearest || nearest.similarity < NEAR_FROM[kind]) return null;
  // "gặp cán bộ công đoàn" is near "gặp bảo vệ đánh người" too, and much nearer the plain wish for a person
  const [any] = knowledge.matchScope(question);
  if (any && any.group.kind !== kind && any.similarity - nearest.similarity > CLEARLY_ELSE) return null;
  return nearest.similarity >= known + NEAR_LEAD[kind] ? nearest.group : null;
}

/** Whether a message found to be danger is surely that, so that help is sent without asking first. */
export function isSurelyDanger(knowledge: Knowledge, question: ReadQuestion, from = SURE_FROM): boolean {
  const isCued = knowledge.matchCues(question).some(({ group, weight }) => group.kind === "danger" && weight >= 1);
  return isCued || knowledge.recogniseCalls(question).danger.chance >= from;
}

/** How a Vietnamese syllable is built, without its marks. */
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,4}(?:c|ch|m|n|ng|nh|p|t)?$/u;

/** A code or a heap of letters says nothing: more than half of a message must be syllables. */
function isReadable({ typed }: ReadQuestion): boolean {
  return typed.filter((token) => SYLLABLE.test(fold(token))).length * 2 > typed.length;
}

/** A few words without a sign of anything ("nơi tôi làm việc") have something in common with every story. */
function saysEnough({ tokens }: ReadQuestion, cue: number, similarity: number): boolean {
  return cue > 0 || similarity >= NEAR_ENOUGH || tokens.length >= LEAST_TOLD;
}

function toldWeight(chance: number, cue: number, similarity: number, { urgency }: Manner): number {
  const odds = Math.log((chance + 1e-4) / (1 - chance + 1e-4));
  const fresh = urgency === null ? 0 : TOLD_FRESH;
  return odds + PER_TOLD_CUE * Math.min(1, cue) + PER_SIMILARITY * similarity + fresh;
}

function askedHow(kind: CallKind, { asksLaw, asksYesNo, asks, past, urgency }: Manner): "told" | "asked" | "law" {
  if (urgency === "cry" && kind === "danger") return "told";
  if (asksLaw || past || (asksYesNo && kind === "danger")) return "law";
  return asks ? "asked" : "told";
}

/** What is rather a report ("worms in the rice") is answered as one. */
function isUrgent({ danger, report }: Recognised, cued: readonly CueMatch[]): boolean {
  const has = (kind: CallKind) => cued.some(({ group, weight }) => group.kind === kind && weight >= 1);
  const share = danger.chance / (danger.chance + report.chance);
  return share >= (has("report") && !has("danger") ? RATHER_URGENT : URGENT);
}

/** The group whose examples and cues together speak loudest. */
function likeliestGroup({ groups }: Recognised[CallKind], cued: readonly CueMatch[]): ScopeGroup | null {
  const cueOf = (group: ScopeGroup) => Math.min(MOST_CUES, cued.find((match) => match.group === group)?.weight ?? 0);
  const [best] = groups
    .map(({ group, chance }) => ({ group, score: chance + PER_CUE * cueOf(group) }))
    .sort((a, b) => b.score - a.score);
  return best?.group ?? null;
}

function isOfOtherField(knowledge: Knowledge, question: ReadQuestion): boolean {
  const [nearest] = knowledge.matchScope(question);
  return nearest?.group.kind === "other-field" && nearest.similarity >= OTHER_FROM;
}
