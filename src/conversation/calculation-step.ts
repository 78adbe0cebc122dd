import { citePassage, sourceLines } from "../answering/index.ts";
import {
  ANNEX,
  calculate,
  type CalculationId,
  type Entitlement,
  EntitlementInputError,
  LAWS,
  type MissingInput,
  missingInputs,
  parseRegionList,
  readInput,
  recogniseEntitlement,
  type RegionList,
  renderEntitlement,
  renderMissingInput,
  takeChoice,
} from "../entitlements/index.ts";
import { articleName, type Knowledge, quoteOf } from "../knowledge/index.ts";
import { findDateAskedAbout } from "../language/dates.ts";
import { fold } from "../language/fold.ts";
import { answerTexts } from "../texts/answers.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import type { Answer, Candidate, Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { Choice } from "../vocabulary/message.ts";
import { fullTextPayload, PAYLOADS } from "./payloads.ts";
import { splitPoints } from "./split-points.ts";
import type { PendingCalculation } from "./state.ts";
import type { Decision, Step, Turn } from "./turn.ts";

const PERSON: Choice = { title: texts.choices.person, payload: PAYLOADS.person };
/** An answer to what was asked for is short; a longer message is about something else. */
const LONGEST_INPUT = 12;

/**
 * Figures: a sentence that clearly wants a sum gets it, with its formula and
 * article; what is missing is asked for, one thing at a time. Leaves every
 * other message, and any answer it cannot read, to the next step.
 */
export function createCalculationStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    const current = knowledge();
    const regions = regionsOf(current, turn.today);
    const begun = continueCalculation(turn, regions) ?? beginCalculation(turn, current, regions);
    if (!begun) return null;
    const [missing] = missingInputs(begun.calculation, begun.facts);
    if (missing) return askFor(turn, current, begun, missing);
    try {
      const result = calculate(begun.calculation, begun.facts, begun.on, regions);
      return result && present(turn, current, result);
    } catch (error) {
      if (error instanceof EntitlementInputError) return null; // figures that make no sense: the law itself is the better answer
      throw error;
    }
  };
}

function beginCalculation(turn: Turn, knowledge: Knowledge, regions: RegionList | null): PendingCalculation | null {
  const isCommand = turn.payload !== null && !turn.payload.startsWith(PAYLOADS.ask);
  const recognised = isCommand
    ? null
    : recogniseEntitlement(turn.question, regions, turn.today, knowledge.recogniseSums(turn.question));
  if (!recognised) return null;
  const { calculation, facts, hasFigures } = recognised;
  // What goes by no figure is told by its article too, and beside it what else the sentence asks.
  if (!hasFigures && splitPoints(turn.text).length > 0) return null;
  return { calculation, facts, on: dayOf(calculation, turn) };
}

/** These are worked out of how long something went on: a day long past in the message is when it began. */
const OF_LENGTHS: ReadonlySet<CalculationId> = new Set([
  "severance",
  "job-loss",
  "lump-sum",
  "pension",
  "unemployment",
]);
/** These go by the day they are asked for: a year in the message is when one paid in. */
const ASKED_FOR_NOW: ReadonlySet<CalculationId> = new Set(["lump-sum", "pension"]);
const PAID_IN_THEN = /\b(?:dong|tham gia)(?: [^\d\s]\S*| \d{1,2}){0,8} (?:\d{1,2}[/-])?(?:19|20)\d\d\b/u;
const UNTIL_NOW = /\b(?:nay|gio|hien|sap|moi|vua)\b/u;

/** The day whose law is asked for: the one that the message names, else today. */
function dayOf(calculation: CalculationId, { text, today }: Turn): CalendarDate {
  const named = findDateAskedAbout(text, today);
  if (named === null) return today;
  const isBeginning =
    OF_LENGTHS.has(calculation) && named.slice(0, 4) < today.slice(0, 4) && isHistory(calculation, fold(text));
  return isBeginning ? today : named;
}

function isHistory(calculation: CalculationId, text: string): boolean {
  return UNTIL_NOW.test(text) || (ASKED_FOR_NOW.has(calculation) && PAID_IN_THEN.test(text));
}

/** The message as the answer to what was asked last; `null` when nothing was asked or it is no answer to it. */
function continueCalculation(turn: Turn, regions: RegionList | null): PendingCalculation | null {
  const { calculating } = turn.state;
  const [asked] = calculating ? missingInputs(calculating.calculation, calculating.facts) : [];
  if (!calculating || !asked) return null;
  const chosen = asked.choices.find((choice) => turn.payload === `${PAYLOADS.input}${choice}`);
  const facts = chosen
    ? takeChoice(calculating.facts, asked.id, chosen)
    : turn.payload === null && turn.question.tokens.length <= LONGEST_INPUT
      ? readInput(calculating.facts, asked.id, turn.question.tokens, regions, turn.today)
      : null;
  return facts && { ...calculating, facts };
}

function askFor(turn: Turn, knowledge: Knowledge, calculating: PendingCalculation, missing: MissingInput): Decision {
  const { question, choices } = renderMissingInput(missing);
  const buttons = [...choices.map(({ id, title }) => ({ title, payload: `${PAYLOADS.input}${id}` })), PERSON];
  const answer: Answer = {
    kind: "clarify",
    text: question,
    asOf: calculating.on,
    confidence: 1,
    choices: buttons.map(({ title }) => title),
    candidates: listCandidates(knowledge, turn, [], calculating.on),
  };
  return { answer, replies: [{ text: question, choices: buttons }], remember: { calculating, unsure: 0 } };
}

function present(turn: Turn, knowledge: Knowledge, result: Entitlement): Decision | null {
  const citations = citationsOf(knowledge, result);
  const [first, ...rest] = citations;
  if (!first) return null;
  const lines = [result.on === turn.today ? "" : answerTexts.asOfPast(result.on), renderEntitlement(result)];
  const text = lines.filter((line) => line !== "").join("\n");
  const fullText = texts.choices.fullText(articleName(first.article));
  const choices = [{ title: fullText, payload: fullTextPayload(first.law, first.article, result.on) }, PERSON];
  const answer: Answer = {
    kind: "answered",
    mode: "calculated",
    text,
    citations: [first, ...rest],
    asOf: result.on,
    confidence: 1,
    choices: choices.map(({ title }) => title),
    candidates: listCandidates(knowledge, turn, citations, result.on),
  };
  return {
    answer,
    replies: [{ text, choices, sources: sourceLines(citations, result.on) }],
    remember: { calculating: null, topic: turn.text, topicAt: turn.now.getTime(), unsure: 0 },
  };
}

/** The passages a result stands on, as they read on its day; one that cannot be quoted is left out. */
function citationsOf(knowledge: Knowledge, { references, on }: Entitlement): Citation[] {
  return references.flatMap(({ law, article: number, clause, point }) => {
    const article = knowledge.text.findArticle(law, number, on);
    const quote = article && quoteOf(article, clause, point);
    return article && quote ? [citePassage(knowledge.text, { article, clause, point, quote })] : [];
  });
}

/** The cited articles first, then what the search found. */
function listCandidates(
  knowledge: Knowledge,
  turn: Turn,
  citations: readonly Citation[],
  on: CalendarDate,
): Candidate[] {
  const cited = new Map(citations.map(({ law, article }) => [`${law}|${article}`, { law, article, score: 1 }]));
  for (const { article, score } of knowledge.search(turn.question, on).ranked) {
    const key = `${article.law}|${article.number}`;
    if (!cited.has(key)) cited.set(key, { law: article.law, article: article.number, score });
  }
  return [...cited.values()];
}

const regionLists = new WeakMap<Knowledge, RegionList | null>();

/** The communes by wage region, read once for each knowledge; `null` where its annex is not in the knowledge. */
function regionsOf(knowledge: Knowledge, on: CalendarDate): RegionList | null {
  const known = regionLists.get(knowledge);
  if (known !== undefined) return known;
  const annex = knowledge.text.findArticle(LAWS.minimumWageDecree, ANNEX, on);
  const regions = annex ? parseRegionList(annex.text) : null;
  regionLists.set(knowledge, regions);
  return regions;
}
