import { webTexts } from "../../texts/web.ts";
import { type CalendarDate, isWithin, type Period } from "../../vocabulary/calendar.ts";
import { type Block, toBlocks } from "./article-blocks.ts";
import type { ArticleRecord } from "./types.ts";
import { articleHref } from "./wire.ts";

const texts = webTexts.article;

/** One article ready to be read: the page prints it, the chat's dialog shows the same from JSON. */
export type ArticleView = {
  href: string;
  heading: string;
  document: string;
  title: string | null;
  chapter: string | null;
  period: string;
  isInForceToday: boolean;
  amendedBy: string | null;
  cautions: readonly string[];
  cautionsLabel: string;
  blocks: readonly Block[];
  wordings: readonly { label: string; href: string; isShown: boolean }[];
  wordingsLabel: string;
};

export function toArticleView(record: ArticleRecord, on: CalendarDate, today: CalendarDate): ArticleView {
  const { law, lawTitle, article, name, wordings, inForce } = record;
  const isNumbered = law.includes("/"); // "45/2019/QH14": a number people know, not one of our own
  return {
    href: articleHref({ law, article, on }),
    heading: texts.heading(name, lawTitle),
    document: isNumbered ? texts.documentLine(lawTitle, law) : lawTitle,
    title: inForce?.title || null,
    chapter: inForce?.chapter ?? null,
    period: inForce ? periodLabel(inForce, today) : texts.noWording(on),
    isInForceToday: inForce !== null && isWithin(inForce, today),
    amendedBy: inForce?.amendedBy ? texts.amendedBy(inForce.amendedBy) : null,
    cautions: inForce?.cautions ?? [],
    cautionsLabel: texts.cautions,
    blocks: inForce ? toBlocks(inForce.text) : [],
    wordings: wordings.length > 1 || !inForce ? wordings.map((period) => toLink(record, period, today)) : [],
    wordingsLabel: texts.otherWordings,
  };
}

function toLink({ law, article, inForce }: ArticleRecord, period: Period, today: CalendarDate) {
  const isShown = period.effectiveFrom === inForce?.effectiveFrom;
  return { label: periodLabel(period, today), href: articleHref({ law, article, on: period.effectiveFrom }), isShown };
}

function periodLabel(period: Period, today: CalendarDate): string {
  if (today < period.effectiveFrom) return texts.notYet(period.effectiveFrom);
  const label = texts.inForce(period.effectiveFrom, period.effectiveUntil);
  const hasLapsed = period.effectiveUntil !== null && period.effectiveUntil <= today;
  return hasLapsed ? texts.lapsed(label) : label;
}
