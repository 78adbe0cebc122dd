import { fold } from "../language/fold.ts";
import { isWithin, type Period } from "../vocabulary/calendar.ts";
import type { Article, LegalDocument } from "./document.ts";
import type { KnowledgeText } from "./load-knowledge.ts";

/** A place in the law that an article's text points at. */
export type FoundReference = {
  /** As the text writes it, "khoản 1 Điều 97 của Bộ luật này". */
  written: string;
  /** The clause of the article in which it stands. */
  inClause: string | null;
  /** Number of the law meant; its name as written when the law is not here and no number is given. */
  law: string;
  article: string | null;
  clause: string | null;
  point: string | null;
  /** `unresolved`: the law is here, the place in it is not. `external`: the law is not here. */
  state: "resolved" | "unresolved" | "external";
  /** True when the place is known to be left out of this copy: nothing is wrong, only incomplete. */
  leftOut: boolean;
};

/** What a group of steps points at, before it is looked up; `law` `null` where none is named. */
export type Place = { points: string[]; clauses: string[]; articles: string[]; law: Law | null };

/** A law that is here, or what one that is not here is called. */
export type Law = { document: LegalDocument } | { document: null; called: string };

/** "Luật Công đoàn (2012)" is called "Luật Công đoàn" in the texts. */
export function bareTitle(title: string): string {
  return title.replace(/\s*\(\d{4}\)$/u, "");
}

type LawStep =
  | { kind: "own-law" }
  | { kind: "numbered-law"; number: string }
  | { kind: "named-law"; name: string; year: string | null };

export function findLaw(knowledge: KnowledgeText, article: Article, step: LawStep): Law {
  if (step.kind !== "named-law") {
    const number = step.kind === "own-law" ? article.law : step.number;
    return orCalled(knowledge.findDocument(number), number);
  }
  const name = fold(step.name).replace(/\s+/gu, " ");
  const called = knowledge.documents.filter(({ meta }) => fold(bareTitle(meta.title)) === name);
  return orCalled(chooseByTime(called, article, step.year), step.year ? `${step.name} năm ${step.year}` : step.name);
}

function orCalled(document: LegalDocument | null, called: string): Law {
  return document ? { document } : { document: null, called };
}

/** The law of that name that was in force when the article was written, else one that was during its time. */
function chooseByTime(called: readonly LegalDocument[], article: Period, year: string | null): LegalDocument | null {
  if (year) return called.find(({ meta }) => meta.issuedOn?.startsWith(year)) ?? null;
  return (
    called.find(({ meta }) => isWithin(meta, article.effectiveFrom)) ??
    called.find(({ meta }) => overlap(meta, article)) ??
    null
  );
}

type Resolved = Omit<FoundReference, "written" | "inClause">;

/** Looks every place up: each article with each clause with each point. `later` is the next law the text names. */
export function resolvePlace(
  knowledge: KnowledgeText,
  from: Article,
  own: LegalDocument,
  place: Place,
  later: Law | null,
): Resolved[] {
  const orNone = (labels: readonly string[]): (string | null)[] => (labels.length > 0 ? [...labels] : [null]);
  return orNone(place.articles).flatMap((article) =>
    orNone(place.clauses).flatMap((clause) =>
      orNone(place.points).map((point): Resolved => {
        const target = { article, clause, point };
        const law = place.law ?? unnamedLaw(knowledge, from, own, target, later);
        if (!law.document) return { law: law.called, ...target, state: "external", leftOut: false };
        return { law: law.document.meta.number, ...target, ...findPlace(knowledge, law.document, from, target) };
      }),
    ),
  );
}

/**
 * Where no law is named the text's own is meant; but a decree's scope lists the places of the law it details,
 * naming that law once, and other sentences name the law only further on.
 */
function unnamedLaw(
  knowledge: KnowledgeText,
  from: Article,
  own: LegalDocument,
  target: Target,
  later: Law | null,
): { document: LegalDocument } {
  const holds = (document: LegalDocument) => findPlace(knowledge, document, from, target).state === "resolved";
  const detailed = own.meta.details ? knowledge.findDocument(own.meta.details) : null;
  if (detailed && fold(from.title).startsWith("pham vi") && holds(detailed)) return { document: detailed };
  if (holds(own)) return { document: own };
  const others = [detailed, later?.document ?? null].filter((document) => document !== null);
  return { document: others.find(holds) ?? own };
}

type Target = { article: string | null; clause: string | null; point: string | null };

/** Whether the place stands in some wording that was in force during the time of the article that points there. */
function findPlace(
  knowledge: KnowledgeText,
  { meta }: LegalDocument,
  during: Period,
  { article, clause, point }: Target,
): Pick<FoundReference, "state" | "leftOut"> {
  if (article === null) return { state: "resolved", leftOut: false };
  const all = knowledge.listWordings(meta.number, article);
  // A text that repeals a clause speaks of the wording that it ends.
  const inTime = all.filter((each) => overlap(each, during) || each.effectiveUntil === during.effectiveFrom);
  const wordings = inTime.length > 0 ? inTime : all;
  if (wordings.some((each) => hasPlace(each, clause, point))) return { state: "resolved", leftOut: false };
  return {
    state: "unresolved",
    leftOut: meta.missingArticles.includes(article) || wordings.some((each) => each.partial),
  };
}

/** True when the article has that clause and, in it, that point; `null` asks for none. */
export function hasPlace(article: Article, clause: string | null, point: string | null): boolean {
  if (clause === null && point === null) return true;
  const clauses = article.clauses.filter(({ number }) => clause === null || number === clause);
  return clauses.some(({ points }) => point === null || points.some(({ label }) => label === point));
}

function overlap(a: Period, b: Period): boolean {
  return isWithin(a, b.effectiveFrom) || isWithin(b, a.effectiveFrom);
}
