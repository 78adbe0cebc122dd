import { knowledgeCheckTexts as texts } from "../../texts/knowledge-check.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { KnowledgeFileError } from "../errors.ts";
import { readKnowledge, type KnowledgeText } from "../load-knowledge.ts";
import { listReferences } from "../references.ts";
import { type Checked, type Finding, finding, type Rule } from "./finding.ts";
import { readLeniently } from "./read-leniently.ts";
import { checkAgreements } from "./rules/agreements.ts";
import { checkAnswers } from "./rules/answers.ts";
import { checkArticles } from "./rules/articles.ts";
import { checkLexicon } from "./rules/lexicon.ts";
import { checkPeriods } from "./rules/periods.ts";
import { checkPhrasings } from "./rules/phrasings.ts";
import { checkPremises } from "./rules/premises.ts";
import { checkReferences } from "./rules/references.ts";
import { checkRetrieval } from "./rules/retrieval.ts";
import { checkScope } from "./rules/scope.ts";
import { checkScopeLaw } from "./rules/scope-law.ts";

export type CheckStep = keyof typeof texts.steps;

export type CheckOptions = {
  /** The day on which phrasings must point at law in force; today in Vietnam when left out. */
  today?: CalendarDate;
  /** Also ask every phrasing with half of them held out: takes minutes. */
  deep?: boolean;
  /** Ids of the union's units; an agreement of another is warned of. Left out: not looked at. */
  units?: readonly string[];
  onStep?: (step: CheckStep, done: number, total: number) => void;
};

export type CheckReport = { findings: Finding[]; counts: KnowledgeCounts };
export type KnowledgeCounts = Record<
  "documents" | "articles" | "references" | "phrasings" | "lexicon" | "answers" | "scope" | "agreements",
  number
>;

const RULES: readonly [CheckStep, Rule][] = [
  ["articles", checkArticles],
  ["periods", checkPeriods],
  ["references", checkReferences],
  ["phrasings", checkPhrasings],
  ["lexicon", checkLexicon],
  ["answers", checkAnswers],
  ["premises", checkPremises],
  ["scope", (checked) => [...checkScope(checked), ...checkScopeLaw(checked)]],
  ["agreements", checkAgreements],
];

/** Looks at everything in a knowledge folder. Without an error among the findings the folder can be loaded and used. */
export function checkKnowledge(folder: string, options: CheckOptions = {}): CheckReport {
  const { today = vietnamDate(new Date()), deep = false, units, onStep = () => {} } = options;
  const rules: readonly [CheckStep, Rule][] = deep ? [...RULES, ["retrieval", checkRetrieval]] : RULES;
  onStep("read", 0, rules.length);
  const { knowledge, sources, findings } = readLeniently(folder);
  const checked: Checked = { knowledge, sources, today, ...(units ? { units: new Set(units) } : {}) };
  for (const [at, [step, rule]] of rules.entries()) {
    onStep(step, at + 1, rules.length);
    findings.push(...rule(checked));
  }
  if (!findings.some(({ severity }) => severity === "error")) findings.push(...refusedByLoading(folder));
  return { findings, counts: count(knowledge) };
}

/** The program's own loading has the last word, should it ever refuse what the rules let pass. */
function refusedByLoading(folder: string): Finding[] {
  try {
    readKnowledge(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeFileError)) throw error;
    return [finding("error", error, "readable", texts.unreadable(error.reason))];
  }
}

function count(knowledge: KnowledgeText): KnowledgeCounts {
  const articles = knowledge.documents.flatMap((document) => document.articles);
  return {
    documents: knowledge.documents.length,
    articles: articles.length,
    references: articles.reduce((sum, article) => sum + listReferences(knowledge, article).length, 0),
    phrasings: knowledge.phrasings.length,
    lexicon: knowledge.lexicon.length + knowledge.abbreviations.length + knowledge.synonyms.length,
    answers: knowledge.answers.length,
    scope: knowledge.scope.length,
    agreements: knowledge.agreements.length,
  };
}
