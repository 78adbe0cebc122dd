import { createRandom } from "../src/evaluation/index.ts";
import type { Article, KnowledgeText, LegalDocument, Phrasing } from "../src/knowledge/index.ts";
import { tokenise } from "../src/language/tokens.ts";
import { listInForce } from "./corpus.ts";

/** One syllable in twenty is another one: no copy is its original, and the vocabulary of pairs grows as law grows. */
const SUBSTITUTED = 1 / 20;

/**
 * A knowledge of `size` articles made of the real ones in force and perturbed copies of them, the same in
 * every run. Copies bring perturbed copies of their ways of asking, until `phrasedUpTo` articles have theirs.
 */
export function growKnowledge(knowledge: KnowledgeText, size: number, phrasedUpTo: number): KnowledgeText {
  const originals = listInForce(knowledge);
  const random = createRandom(20_261_123);
  const syllables = originals.flatMap(({ text }) => tokenise(text));
  const perturb = (text: string) =>
    tokenise(text)
      .map((syllable) => (random() < SUBSTITUTED ? pick(syllables, random) : syllable))
      .join(" ");

  const askedOf = groupPhrasings(knowledge.phrasings);
  const copies = new Map<string, Article[]>();
  const phrasings: Phrasing[] = [];
  for (let at = 0; at < size; at++) {
    const original = originals[at % originals.length];
    if (!original) break;
    const round = Math.floor(at / originals.length);
    const law = round === 0 ? original.law : `${original.law}-${round}`;
    const article = round === 0 ? original : copyOf(original, law, perturb);
    const list = copies.get(law);
    if (list) list.push(article);
    else copies.set(law, [article]);
    if (at >= phrasedUpTo) continue;
    for (const phrasing of askedOf.get(`${original.law}|${original.number}`) ?? []) {
      phrasings.push(round === 0 ? phrasing : { ...phrasing, law, text: perturb(phrasing.text) });
    }
  }
  const documents = [...copies].map(([law, articles]) => asDocument(knowledge, law, articles));
  const wordings = new Map(
    documents.flatMap(({ articles }) => articles.map((each) => [`${each.law}|${each.number}`, each])),
  );
  const byNumber = new Map(documents.map((document) => [document.meta.number, document]));
  const findArticle: KnowledgeText["findArticle"] = (law, number) => wordings.get(`${law}|${number}`) ?? null;
  return {
    ...knowledge,
    documents,
    phrasings,
    findArticle,
    listWordings: (law, number) => [findArticle(law, number, "")].filter((each) => each !== null),
    findDocument: (law) => byNumber.get(law) ?? null,
  };
}

function copyOf(article: Article, law: string, perturb: (text: string) => string): Article {
  const clauses = article.clauses.map((clause) => ({ ...clause, text: perturb(clause.text), points: [] }));
  const text = clauses.map((clause) => clause.text).join("\n");
  return { ...article, law, id: `${law}|${article.number}`, title: perturb(article.title), clauses, text };
}

function asDocument(knowledge: KnowledgeText, law: string, articles: readonly Article[]): LegalDocument {
  const number = law.replace(/-\d+$/u, "");
  const original = knowledge.findDocument(law) ?? knowledge.findDocument(number);
  if (!original) throw new Error("a copy of no document");
  const { replacedBy: _gone, ...meta } = original.meta;
  return { ...original, meta: { ...meta, number: law }, articles };
}

function groupPhrasings(phrasings: readonly Phrasing[]): Map<string, Phrasing[]> {
  const groups = new Map<string, Phrasing[]>();
  for (const phrasing of phrasings) {
    const key = `${phrasing.law}|${phrasing.article}`;
    const group = groups.get(key);
    if (group) group.push(phrasing);
    else groups.set(key, [phrasing]);
  }
  return groups;
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? "";
}
