import { tokenise } from "../../../language/tokens.ts";
import { formatDate } from "../../../texts/format.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import { isWithin } from "../../../vocabulary/calendar.ts";
import type { Phrasing } from "../../phrasings.ts";
import { hasPlace } from "../../resolve-reference.ts";
import { type Checked, type Finding, finding, type Rule } from "../finding.ts";
import { placeName } from "../place-names.ts";

const RULE = "phrasings";
const LEAST = 8;

/** Each way of asking stands under one article that is in force, and the clause it names is there. */
export const checkPhrasings: Rule = (checked) => [
  ...checked.knowledge.phrasings.flatMap((phrasing) => checkPlace(checked, phrasing)),
  ...checkDuplicates(checked),
  ...checkCounts(checked),
];

function checkPlace({ knowledge, today }: Checked, phrasing: Phrasing): Finding[] {
  const { law, article, clause, point } = phrasing;
  const wording = knowledge.findArticle(law, article, today);
  if (wording && hasPlace(wording, clause, point)) return [];
  const whole = placeName({ law, article });
  if (wording) return [finding("error", phrasing, RULE, texts.phrasingNoPlace(placeName(phrasing)))];
  const isKnown = knowledge.listWordings(law, article).length > 0;
  const message = isKnown ? texts.phrasingNotInForce(whole, formatDate(today)) : texts.phrasingNoArticle(whole);
  return [finding("error", phrasing, RULE, message)];
}

function checkDuplicates({ knowledge }: Checked): Finding[] {
  const seen = new Map<string, Phrasing>();
  return knowledge.phrasings.flatMap((phrasing) => {
    const key = tokenise(phrasing.text).join(" ");
    const first = seen.get(key);
    if (!first) {
      seen.set(key, phrasing);
      return [];
    }
    const where = `${first.file}:${first.line}`;
    if (first.law === phrasing.law && first.article === phrasing.article) {
      return [finding("warning", phrasing, RULE, texts.phrasingTwice(phrasing.text, where))];
    }
    const other = `${placeName({ law: first.law, article: first.article })} (${where})`;
    return [finding("error", phrasing, RULE, texts.phrasingUnderTwo(phrasing.text, other))];
  });
}

function checkCounts({ knowledge, today }: Checked): Finding[] {
  const counts = new Map<string, { first: Phrasing; count: number }>();
  for (const phrasing of knowledge.phrasings) {
    const key = `${phrasing.law}|${phrasing.article}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { first: phrasing, count: 1 });
  }
  const few = [...counts.values()]
    .filter(({ count }) => count < LEAST)
    .map(({ first, count }) =>
      finding(
        "warning",
        first,
        RULE,
        texts.phrasingsFew(placeName({ law: first.law, article: first.article }), count, LEAST),
      ),
    );
  const none = knowledge.documents
    .filter(({ meta }) => isWithin(meta, today))
    .flatMap(({ meta, articles, file }) => {
      const unasked = articles.filter((each) => isWithin(each, today) && !counts.has(`${meta.number}|${each.number}`));
      if (unasked.length === 0) return [];
      const numbers = unasked.map(({ number }) => number).join(", ");
      return [finding("note", { file, line: 1 }, RULE, texts.phrasingsNone(unasked.length, numbers))];
    });
  return [...few, ...none];
}
