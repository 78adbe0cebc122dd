import { type Abbreviations, createAbbreviations, writeOut } from "../../language/abbreviations.ts";
import { fold, hasMarks } from "../../language/fold.ts";
import { createConcepts } from "../../language/concepts.ts";
import { createReader, type ReadQuestionFn } from "../../language/read-question.ts";
import { isSyllable } from "../../language/syllable.ts";
import { countSyllables, type SyllableCounts, SyllableModel } from "../../language/syllable-model.ts";
import { type Term, Terms, type TermsImage } from "../../language/terms.ts";
import { tokenise } from "../../language/tokens.ts";
import type { CuratedAnswer } from "../answers.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { Phrasing } from "../phrasings.ts";
import type { ScopeGroup, ScopeKind } from "../scope.ts";
import { buildFitPostings, type FitPostings } from "./answer-fit.ts";
import { type ArticleImage, buildArticleImage } from "./article-image.ts";
import { type ArticleIndex, openArticleIndex } from "./article-index.ts";
import { type CallModel, fitCalls } from "./call-model.ts";
import { type FitFn, fitLinear } from "./linear-model.ts";
import { fitSums, type SumModel } from "./sum-model.ts";
import { buildQuestionPostings, type QuestionPostings } from "./question-matcher.ts";
import { createViewReader } from "./read-views.ts";

/** A phrasing teaches the syllable model more than a line of law: it is how workers write. */
const PHRASING_WEIGHT = 4;
const SCOPE_WEIGHT = 2;

/**
 * All that is dear to work out of a knowledge text before it can be searched, as plain data: numbers, and words as
 * they are. What was built is the same whether it was built just now or read from a snapshot.
 */
export type SearchImage = {
  terms: TermsImage;
  syllables: SyllableCounts;
  articles: ArticleImage;
  answers: QuestionPostings;
  fit: FitPostings;
  scope: QuestionPostings;
  calls: CallModel;
  sums: SumModel;
};

export function buildSearchImage(
  knowledge: KnowledgeText,
  phrasings: readonly Phrasing[],
  fit: FitFn = fitLinear,
): SearchImage {
  const reader = createViewReader(knowledge);
  const { terms, abbreviations } = reader;
  const { image, phrasingTerms, clauseTerms } = buildArticleImage(knowledge, phrasings, reader);
  const syllables = countSyllables(terms, [
    ...phrasingTerms.map((each) => ({ syllables: each, weight: PHRASING_WEIGHT })),
    ...clauseTerms.map((each) => ({ syllables: each, weight: 1 })),
    ...scopeTerms(knowledge, terms, abbreviations).map((each) => ({ syllables: each, weight: SCOPE_WEIGHT })),
  ]);
  const read = createReader({ terms, model: new SyllableModel(terms, syllables), abbreviations });
  const textsOf = (questions: readonly { text: string }[]) => questions.map(({ text }) => text);
  return {
    syllables,
    articles: image,
    answers: buildQuestionPostings(terms, abbreviations, textsOf(answeredQuestions(knowledge))),
    fit: buildFitPostings(givenAnswers(knowledge), reader.viewsOf),
    scope: buildQuestionPostings(terms, abbreviations, textsOf(scopeExamples(knowledge))),
    calls: fitCalls(knowledge, { abbreviations, read, fit }),
    sums: fitSums(knowledge, { abbreviations, read, fit }),
    terms: terms.image(),
  };
}

/** The indexes and the reader out of an image of this knowledge and these phrasings; an image is opened once only. */
export function openSearchImage(
  knowledge: KnowledgeText,
  phrasings: readonly Phrasing[],
  image: SearchImage,
): { index: ArticleIndex; read: ReadQuestionFn } {
  const terms = new Terms(image.terms);
  const abbreviations = createAbbreviations(knowledge.abbreviations);
  const toConcepts = createConcepts(knowledge.synonyms);
  return {
    index: openArticleIndex(knowledge, phrasings, image.articles, { terms, abbreviations, toConcepts }),
    read: createReader({ terms, model: new SyllableModel(terms, image.syllables), abbreviations }),
  };
}

/** The checked answers found by their questions; those that correct a wrong belief are found by it. */
export function givenAnswers({ answers }: Pick<KnowledgeText, "answers">): CuratedAnswer[] {
  return answers.filter(({ premise }) => premise === null);
}

/** The questions that checked answers are for. */
export function answeredQuestions(knowledge: KnowledgeText): { text: string; owner: CuratedAnswer }[] {
  return givenAnswers(knowledge).flatMap((answer) =>
    [answer.question, ...answer.asked].map((text) => ({ text, owner: answer })),
  );
}

/** Of these there are thousands of examples, and the model of calls knows them better than their nearest one does. */
const KNOWN_BY_MODEL: ReadonlySet<ScopeKind> = new Set(["danger", "report", "look-alike"]);

/** The examples of the scope that a message is compared with, each with its group. */
export function scopeExamples({ scope }: KnowledgeText): { text: string; owner: ScopeGroup }[] {
  const known = scope.filter(({ kind }) => !KNOWN_BY_MODEL.has(kind));
  return known.flatMap((group) => group.examples.map((text) => ({ text, owner: group })));
}

/** The ways people ask that are known: the phrasings, and the questions of curated answers for what these cite first. */
export function askedPhrasings({ answers }: KnowledgeText, phrasings: readonly Phrasing[]): readonly Phrasing[] {
  const ofAnswers = answers.flatMap(({ question, asked, references: [first], file, line }) =>
    first ? [question, ...asked].map((text) => ({ ...first, text, file, line })) : [],
  );
  return [...phrasings, ...ofAnswers];
}

/**
 * Words of other fields must be readable too, or "vuot den do" is read as something about work. Of calls there are so
 * many examples that those typed without marks or with slips would make reading take slips for words: they are left out.
 */
function scopeTerms(knowledge: KnowledgeText, terms: Terms, abbreviations: Abbreviations): Term[][] {
  return knowledge.scope
    .filter(({ kind }) => kind !== "look-alike")
    .flatMap(({ kind, examples }) => {
      const written = examples.map((text) => writeOut(tokenise(text), abbreviations));
      return KNOWN_BY_MODEL.has(kind) ? written.filter(isWellWritten) : written;
    })
    .map((tokens) => terms.internAll(tokens));
}

/** Share of the syllables of a Vietnamese text that bear a mark, at least. */
const MARKED_FROM = 0.5;
/** A syllable that ends so is said rising or heavy, and never without a tone. */
const STOPPED = /(?:c|ch|p|t)$/u;
const RISING_OR_HEAVY = /[\u0301\u0323]/u;

function isWellWritten(tokens: readonly string[]): boolean {
  const words = tokens.filter((token) => !/\d/u.test(token));
  const isWord = (word: string) =>
    isSyllable(fold(word)) && (!STOPPED.test(fold(word)) || RISING_OR_HEAVY.test(word.normalize("NFD")));
  return words.filter(hasMarks).length >= MARKED_FROM * words.length && words.every(isWord);
}
