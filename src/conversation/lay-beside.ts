import { citePassage, sourceLines } from "../answering/index.ts";
import {
  type Agreement,
  articleName,
  type Compared,
  compareWithLaw,
  type Knowledge,
  quoteOf,
} from "../knowledge/index.ts";
import { agreementTexts as texts } from "../texts/agreements.ts";
import { answerTexts } from "../texts/answers.ts";
import type { Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { Choice } from "../vocabulary/message.ts";
import type { Chosen } from "./choose-comparisons.ts";
import { fullTextPayload, PAYLOADS } from "./payloads.ts";
import { citeAgreement, renderCompared, sourcesOfAgreement, type Where } from "./render-agreement.ts";
import type { Decision } from "./turn.ts";

/** Under the negotiation of a new agreement the old one goes on for this long (Điều 83 Bộ luật Lao động 2019). */
const GOES_ON_DAYS = 90;

/** The clauses chosen, each beside the law, above the answer or in its place. */
export function layBeside(
  knowledge: Knowledge,
  decision: Decision,
  agreement: Agreement,
  { comparisons, how }: Chosen,
): Decision {
  const { answer } = decision;
  const compared = comparisons.map((each) => compareWithLaw(knowledge.text, each, answer.asOf));
  if (compared.every(({ law }) => law === null)) {
    return how === "instead"
      ? quoteInstead(decision, agreement, comparisons)
      : quoteBeside(decision, agreement, comparisons);
  }
  const text = compared
    .map((each) => renderCompared(knowledge, agreement, each, { isNamed: compared.length > 1 }))
    .join("\n");
  const cited = compared.flatMap((each) => [citeAgreement(agreement, each.comparison), ...citeLaw(knowledge, each)]);
  if (how === "instead") return replace(decision, agreement, text, cited);
  const isComputed = answer.kind === "answered" && answer.mode === "calculated";
  const gives = isComputed && compared.some(({ verdict }) => verdict === "better");
  return combine(decision, agreement, gives ? `${text}\n${texts.computedByLaw}` : text, cited);
}

function citeLaw(knowledge: Knowledge, { law }: Compared): Citation[] {
  return (law?.wordings ?? []).flatMap(({ reference: { clause, point }, article }) => {
    const quote = quoteOf(article, clause, point);
    return quote === null ? [] : [citePassage(knowledge.text, { article, clause, point, quote })];
  });
}

/** The clauses, word for word, above the answer that the law gave. */
export function quoteBeside(decision: Decision, agreement: Agreement, wheres: readonly Where[]): Decision {
  const places = distinctPlaces(wheres);
  return combine(
    decision,
    agreement,
    quoteAll(agreement, places),
    places.map((each) => citeAgreement(agreement, each)),
  );
}

/** Only the agreement answers: its clauses, word for word. */
export function quoteInstead(decision: Decision, agreement: Agreement, wheres: readonly Where[]): Decision {
  const places = distinctPlaces(wheres);
  return replace(
    decision,
    agreement,
    quoteAll(agreement, places),
    places.map((each) => citeAgreement(agreement, each)),
  );
}

function distinctPlaces(wheres: readonly Where[]): Where[] {
  return [
    ...new Map(wheres.map((each) => [`${each.article.id}|${each.clause ?? ""}|${each.point ?? ""}`, each])).values(),
  ];
}

function quoteAll({ meta }: Agreement, places: readonly Where[]): string {
  return places
    .map(({ article, clause, point }) => {
      const part = answerTexts.part(clause, point === null ? [] : [point]);
      const place = answerTexts.place(articleName(article.number), [part], "");
      return texts.quoted(
        texts.owner(meta.employer, meta.isSample),
        place,
        quoteOf(article, clause, point) ?? article.text,
      );
    })
    .join("\n\n");
}

/** The agreement above the answer that the law gave. */
function combine(decision: Decision, agreement: Agreement, block: string, cited: readonly Citation[]): Decision {
  const { answer, replies } = decision;
  const [first, ...rest] = replies;
  if (answer.kind !== "answered" || !first) return decision;
  const text = `${block}\n\n${texts.byLaw} ${answer.text}`;
  const citations = distinct([...cited, ...answer.citations]);
  const choices = withFullText(first.choices ?? [], agreement, cited, answer.asOf);
  return {
    ...decision,
    answer: { ...answer, text, citations, choices: choices.map(({ title }) => title) },
    replies: [
      {
        ...first,
        text: `${block}\n\n${texts.byLaw} ${first.text}`,
        choices,
        sources: sourcesOf(agreement, citations, answer.asOf),
      },
      ...rest,
    ],
  };
}

/** The agreement in the place of an answer that was none. */
function replace(decision: Decision, agreement: Agreement, text: string, cited: readonly Citation[]): Decision {
  const { answer, replies } = decision;
  const citations = distinct(cited);
  const person = replies[0]?.choices?.filter(({ payload }) => payload === PAYLOADS.person) ?? [];
  const choices = withFullText(person, agreement, cited, answer.asOf);
  const { asOf, candidates } = answer;
  return {
    ...decision,
    answer: {
      kind: "answered",
      mode: "extracted",
      text,
      citations,
      asOf,
      confidence: 0.9,
      choices: choices.map(({ title }) => title),
      candidates,
    },
    replies: [{ text, choices, sources: sourcesOf(agreement, citations, asOf) }],
    remember: { ...decision.remember, unsure: 0, topic: null },
  };
}

export function sayLapsed(decision: Decision, { meta }: Agreement): Decision {
  const { answer, replies } = decision;
  const [first, ...rest] = replies;
  if (answer.kind !== "answered" || meta.effectiveUntil === null || !first) return decision;
  const owner = texts.owner(meta.employer, meta.isSample);
  const days = (Date.parse(answer.asOf) - Date.parse(meta.effectiveUntil)) / 86_400_000;
  const note =
    days < GOES_ON_DAYS ? texts.lapsedRecently(owner, meta.effectiveUntil) : texts.lapsed(owner, meta.effectiveUntil);
  return {
    ...decision,
    answer: { ...answer, text: `${answer.text}\n\n${note}` },
    replies: [{ ...first, text: `${first.text}\n\n${note}` }, ...rest],
  };
}

function sourcesOf(agreement: Agreement, citations: readonly Citation[], on: CalendarDate) {
  const own = citations.filter(({ law }) => law === agreement.meta.id);
  const others = citations.filter(({ law }) => law !== agreement.meta.id);
  return [...sourcesOfAgreement(own, on), ...sourceLines(others, on)];
}

function withFullText(
  choices: readonly Choice[],
  agreement: Agreement,
  cited: readonly Citation[],
  on: CalendarDate,
): Choice[] {
  const first = cited.find(({ law }) => law === agreement.meta.id);
  if (!first) return [...choices];
  const title = texts.fullText(articleName(first.article));
  return [{ title, payload: fullTextPayload(first.law, first.article, on) }, ...choices];
}

function distinct(citations: readonly Citation[]): [Citation, ...Citation[]] {
  const places = new Map<string, Citation>();
  for (const each of citations) {
    const key = [each.law, each.article, each.clause, each.point, each.effectiveFrom].join("|");
    if (!places.has(key)) places.set(key, each);
  }
  const [first, ...rest] = places.values();
  if (!first) throw new Error("an answer without a citation");
  return [first, ...rest];
}
