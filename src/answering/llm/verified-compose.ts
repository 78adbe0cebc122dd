import type { BaseRetriever } from "@langchain/core/retrievers";
import type { Citation } from "../../vocabulary/answer.ts";
import type { Compose } from "../answer-question.ts";
import type { Passage as QuotedPassage } from "../quote-passage.ts";
import { type Passage, verifyAnswer } from "../verify/index.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { passagesOf } from "./retriever.ts";
import type { Composer } from "./composer.ts";
import type { Prompt } from "./prompt.ts";

/** What came of one composed answer, for counts: a kind or a code, never any text. */
export type ComposeOutcome = "composed" | "unanswerable" | `failed:${string}` | `refused:${string}`;

/**
 * The composer and the verifier as the one function that answering asks: a
 * text that passed, or `null`, after which the law is quoted word for word.
 *
 * The model gets the whole clauses the quoted passages come from, since half
 * a clause is where an exception is lost.
 */
export function createVerifiedCompose({
  compose,
  prompt,
  cite,
  retrieverOn,
  onOutcome = () => {},
}: {
  compose: Composer;
  prompt: Prompt;
  cite: (passage: QuotedPassage) => Citation;
  /** What else the model may read: any LangChain retriever over the law of a day. */
  retrieverOn?: (on: CalendarDate) => BaseRetriever;
  onOutcome?: (outcome: ComposeOutcome) => void;
}): Compose {
  return async function composeVerified(question, quoted, on) {
    const quotedClauses = wholeClauses(quoted, cite);
    const further = retrieverOn ? await retrieve(retrieverOn(on), question) : [];
    const passages = numbered([...quotedClauses, ...further]).slice(0, MOST_PASSAGES);
    const result = await compose({ question, on, passages });
    if (result.kind !== "composed") {
      onOutcome(result.kind === "failed" ? `failed:${result.reason}` : result.kind);
      return null;
    }
    const { draft } = result;
    const verdict = verifyAnswer({ question, draft, passages, prompt: `${prompt.system}\n${prompt.user}` });
    onOutcome(verdict.ok ? "composed" : `refused:${verdict.reasons[0] ?? "unknown"}`);
    return verdict.ok ? { text: draft.text, citations: verdict.citations } : null;
  };
}

const MOST_PASSAGES = 6;

/** A retriever that fails costs the model some reading, never the worker the answer. */
async function retrieve(retriever: BaseRetriever, question: string): Promise<Passage[]> {
  try {
    return passagesOf(await retriever.invoke(question));
  } catch {
    return [];
  }
}

/** Each clause once, under ids that stand for nothing but their place. */
function numbered(passages: readonly Passage[]): Passage[] {
  const clauses = new Map(
    passages.map((passage) => [
      `${passage.citation.law}|${passage.citation.article}|${passage.citation.clause ?? ""}`,
      passage,
    ]),
  );
  return [...clauses.values()].map((passage, at) => ({ ...passage, id: `p${at + 1}` }));
}

function wholeClauses(quoted: readonly QuotedPassage[], cite: (passage: QuotedPassage) => Citation): Passage[] {
  const clauses = new Map<string, QuotedPassage>();
  for (const { article, clause, quote } of quoted) {
    const text = clause === null ? article.text : article.clauses.find(({ number }) => number === clause)?.text;
    clauses.set(`${article.id}|${clause ?? ""}`, { article, clause, point: null, quote: text ?? quote });
  }
  return [...clauses.values()].map((passage, at) => ({
    id: `p${at + 1}`,
    citation: cite(passage),
    articleText: passage.article.text,
  }));
}
