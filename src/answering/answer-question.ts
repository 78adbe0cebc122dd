import type { AnswerMatch, CuratedAnswer, Knowledge, Ranked, ScopeKind, SearchResult } from "../knowledge/index.ts";
import type { ReadQuestion } from "../language/read-question.ts";
import { answerTexts } from "../texts/answers.ts";
import type { AbstainReason, Answer, Candidate, Citation } from "../vocabulary/answer.ts";
import { type CalendarDate, isWithin } from "../vocabulary/calendar.ts";
import { citePassage } from "./cite.ts";
import { assessConfidence, type Confidence } from "./confidence.ts";
import { asksForFine } from "./asks-for-fine.ts";
import { findCorrection, findCurated, isBeforeKnownLaw } from "./curated.ts";
import { type Extracted, extractAnswer } from "./extract-answer.ts";
import { fitOpening } from "./fit-opening.ts";
import { nameQuestion } from "./name-question.ts";
import { weighMatches } from "./weigh-matches.ts";
import { isOfSameEnding } from "./who-ends.ts";
import type { Passage } from "./quote-passage.ts";

/** Below this chance of being a question about work, nothing is answered. */
export const IN_SCOPE = 0.4;
/** An answer is given from this chance of a right first article on… */
export const RIGHT_FROM = 0.62;
/** …a plan's sections being told of only to who asks about them, and of this much: they answer nothing about work… */
export const PLAN_RIGHT_FROM = 0.8;
/** …where the chance of both (a question about work, and the right article) is at least this. */
export const SURE_FROM = 0.46;
/** Below this chance of both, the worker is told that we are not sure; between the two, asked which topic is meant. */
export const ASK_BACK_FROM = 0.12;
/** Below this chance of a right first article, the second one is quoted beside it. */
export const ALONE_FROM = 0.9;

/** A wrong belief is found by the words a person wrote for it, and answered by what a person checked. */
const CORRECTED = 0.95;
const LISTED = 10;
/** An answer whose question is not even this near is offered with the next one, which may be the one meant. */
const NEAR = 0.5;
/** Below this, a question that people answered has nothing to do with what was asked. */
const NEAR_ENOUGH = 0.25;
/** So far behind the nearest, neither. */
const BESIDE = 0.75;

/** Writes a plain-language answer from the passages and nothing else, or `null`; never throws and keeps its own deadline. */
export type Compose = (
  question: string,
  passages: readonly [Passage, ...Passage[]],
  on: CalendarDate,
) => Promise<{ text: string; citations: readonly [Citation, ...Citation[]] } | null>;

/** Another order of the candidates, where a second opinion is set up; falls back to the order given. */
export type Rerank = (question: string, ranked: readonly Ranked[], on: CalendarDate) => Promise<readonly Ranked[]>;

/** An answer, and the questions its choices stand for where they are questions. */
export type AnsweredQuestion = {
  answer: Answer;
  /** Nearest topics, as questions to ask when their choice is taken. */
  topics: readonly string[];
  related: readonly string[];
  confidence: Confidence;
};

export type Answering = (
  question: ReadQuestion,
  on: CalendarDate,
  options?: {
    /** Answer even where the worker would be asked which topic is meant: the topic was just chosen. */
    force?: boolean;
    /** Leave the language model out: to see what a reading of the message would come to. */
    plain?: boolean;
  },
) => Promise<AnsweredQuestion>;

const CALLS: ReadonlySet<ScopeKind> = new Set(["danger", "report", "wants-person"]);

/** Makes the room's one function out of the knowledge at hand and, where a model is configured, a composer. */
export function createAnswering(deps: { knowledge: () => Knowledge; compose?: Compose; rerank?: Rerank }): Answering {
  // A question that a turn tries out and then settles is found once by the words, and once by the second opinion.
  const reranked = new WeakMap<SearchResult, Promise<readonly Ranked[]>>();
  const rerank = (question: ReadQuestion, lexical: SearchResult, on: CalendarDate) => {
    if (!deps.rerank) return lexical.ranked;
    const known = reranked.get(lexical) ?? deps.rerank(question.tokens.join(" "), lexical.ranked, on);
    reranked.set(lexical, known);
    return known;
  };

  return async function answerQuestion(question, on, { force = false, plain = false } = {}) {
    const knowledge = deps.knowledge();
    const lexical = knowledge.search(question, on);
    const ranked = await rerank(question, lexical, on);
    const result = { ...lexical, ranked };
    const matches = knowledge.matchAnswers(question);
    // calls for a person were taken out before; their examples say nothing of what is in scope
    const scope = knowledge.matchScope(question).filter(({ group }) => !CALLS.has(group.kind));
    const confidence = assessConfidence(question, result, matches, scope);
    const candidates = listCandidates(result.ranked);
    const common = { asOf: on, candidates, choices: [] };
    const done = (answer: Answer, topics: readonly string[] = [], related: readonly string[] = []) => ({
      answer,
      topics,
      related,
      confidence,
    });
    const abstain = (reason: AbstainReason, text: string, topics: readonly string[] = []) =>
      done({ ...common, kind: "abstained", reason, text, confidence: 0, choices: topics }, topics);

    if (result.ranked.length === 0) {
      const hasLaw = knowledge.text.documents.some(({ meta }) => meta.type === "law" && isWithin(meta, on));
      return hasLaw ? abstain("unreadable", answerTexts.unreadable) : abstain("no-law-then", answerTexts.noLawThen(on));
    }
    const correction = findCorrection(knowledge.text, knowledge.matchPremises(question), on);
    if (correction) {
      const { answer, passages } = correction;
      const citations = cite(knowledge, passages);
      const corrected = {
        ...common,
        kind: "answered" as const,
        mode: "curated" as const,
        text: answer.text,
        citations,
      };
      return done({ ...corrected, confidence: CORRECTED }, [], answer.related);
    }
    const named = result.named[0];
    if (named) {
      const first = [{ ...asRanked(named.article), score: 1 }, ...ranked];
      const extracted = extractAnswer(knowledge.text, first, question.tokens, on, { named });
      if (extracted) return done(answered(knowledge, common, extracted, 0.99));
    }

    const sure = confidence.inScope * confidence.right;
    const isPlan = knowledge.text.findDocument(result.ranked[0]?.article.law ?? "")?.meta.type === "plan";
    const isSure = confidence.right >= (isPlan ? PLAN_RIGHT_FROM : RIGHT_FROM) && sure >= SURE_FROM;
    const given = matches.filter(({ answer }) => isOfSameEnding(question.tokens, answer));
    const likely = weighMatches(question.tokens, given, result, confidence);
    const curated = findCurated(knowledge.text, likely, on, {
      ofFine: asksForFine(question.tokens),
      quoted: isSure ? (result.ranked[0]?.article ?? null) : null,
    });
    const topics = nearestTopics(result.ranked);
    const askBack = () =>
      done(
        { ...common, kind: "clarify", text: answerTexts.whichOfThese, confidence: confidence.right, choices: topics },
        topics,
      );
    if (!force && isBareTopic(question, confidence) && topics.length > 1) return askBack();
    if (!force && confidence.inScope < IN_SCOPE && (curated?.similarity ?? 0) < 0.8) {
      const kind = scope[0]?.group.kind;
      const reply = (scope[0]?.similarity ?? 0) > 0.3 ? scope[0]?.group.reply : null;
      return abstain(reasonOf(kind), reply ?? answerTexts.notOurField);
    }
    if (curated) {
      const { passages, answer, similarity } = curated;
      const citations = cite(knowledge, passages);
      const trust = Math.max(confidence.right, similarity);
      const fitted = fitOpening(answer.text, question.tokens, answer.question);
      const text = nameQuestion(answer.question, fitted, similarity);
      return done(
        { ...common, kind: "answered", mode: "curated", text, citations, confidence: trust },
        [],
        similarity < NEAR ? [...nearQuestions(matches, answer), ...answer.related] : answer.related,
      );
    }
    if (isBeforeKnownLaw(knowledge.text, matches, on)) return abstain("no-law-then", answerTexts.noLawThen(on));
    if (!force && !isSure) {
      if (sure < ASK_BACK_FROM) {
        const text = `${answerTexts.notSure} ${topics.length > 0 ? answerTexts.nearestTopics : answerTexts.tryOtherWords}`;
        return abstain("nothing-relevant", text, topics.slice(0, 2));
      }
      return askBack();
    }
    const extracted = extractAnswer(knowledge.text, result.ranked, result.said, on, {
      second: confidence.right < ALONE_FROM,
    });
    if (!extracted) return abstain("nothing-relevant", `${answerTexts.notSure} ${answerTexts.tryOtherWords}`);
    const composed = plain ? null : await deps.compose?.(question.raw, extracted.passages, on);
    if (composed) {
      const { text, citations } = composed;
      return done({ ...common, kind: "answered", mode: "composed", text, citations, confidence: confidence.right });
    }
    return done(answered(knowledge, common, extracted, confidence.right), [], nearQuestions(matches, null));
  };
}

function answered(
  knowledge: Knowledge,
  common: { asOf: CalendarDate; candidates: Candidate[]; choices: string[] },
  { text, passages }: Extracted,
  confidence: number,
): Answer {
  return { ...common, kind: "answered", mode: "extracted", text, citations: cite(knowledge, passages), confidence };
}

function cite(knowledge: Knowledge, [first, ...rest]: readonly [Passage, ...Passage[]]): [Citation, ...Citation[]] {
  const citation = (passage: Passage) => citePassage(knowledge.text, passage);
  return [citation(first), ...rest.map(citation)];
}

/** An article found by other means than the search. */
export function asRanked(article: Ranked["article"]): Ranked {
  return { article, score: 1, clauses: [], nearest: null, signals: { covered: 1, bodyPairs: 1, askedPairs: 0 } };
}

/** The questions that people answered nearest to what was asked, but for the one that is answered. */
function nearQuestions(matches: readonly AnswerMatch[], given: CuratedAnswer | null): string[] {
  const from = Math.max(NEAR_ENOUGH, BESIDE * (matches[0]?.similarity ?? 0));
  return matches
    .filter(({ answer, similarity }) => answer.question !== given?.question && similarity >= from)
    .map(({ answer }) => answer.question);
}

function listCandidates(ranked: readonly Ranked[]): Candidate[] {
  return ranked
    .slice(0, LISTED)
    .map(({ article, score }) => ({ law: article.law, article: article.number, score: round(score) }));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** A word or two of ours and no question ("lương", "thai sản"): the worker is asked which topic of it is meant. */
function isBareTopic(question: ReadQuestion, { features }: Confidence): boolean {
  return (
    question.tokens.length <= 2 &&
    features["asked-syllables"] > 0.99 &&
    features.elsewhere < 0.75 &&
    features.nearest < 0.75
  );
}

/** The nearest topics in the words workers use for them: the nearest phrasing of each leading article. */
function nearestTopics(ranked: readonly Ranked[]): string[] {
  const topics = ranked.slice(0, 6).flatMap(({ nearest }) => (nearest ? [capitalise(nearest.phrasing.text)] : []));
  return [...new Set(topics)].slice(0, 4);
}

function capitalise(text: string): string {
  const trimmed = text.replace(/[?.!]+$/u, "");
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}?`;
}

function reasonOf(kind: ScopeKind | undefined): AbstainReason {
  if (kind === undefined || kind === "other-field") return "other-field";
  return kind === "instruction" ? "instruction" : "chit-chat";
}
