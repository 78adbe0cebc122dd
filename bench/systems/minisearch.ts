import MiniSearch, { type Options } from "minisearch";
import { plain, type PlainArticle, toPlain } from "../corpus.ts";
import { milliseconds } from "../statistics.ts";
import { LISTED, type System } from "./system.ts";

/** The settings tried; the retrieval part keeps the one that finds most on the very questions measured. */
export const SETTINGS = {
  default: { titleBoost: 1, bm25: { k: 1.2, b: 0.7, d: 0.5 } },
  titles: { titleBoost: 2, bm25: { k: 1.2, b: 0.7, d: 0.5 } },
  long: { titleBoost: 2, bm25: { k: 2, b: 0.8, d: 0 } },
} as const;
export type Setting = keyof typeof SETTINGS;

/** MiniSearch over the same words, without marks; with the ways of asking as a third field where told so. */
export function createMiniSearch(setting: Setting, withPhrasings: boolean): System {
  const { titleBoost, bm25 } = SETTINGS[setting];
  const options: Options<PlainArticle> = {
    fields: withPhrasings ? ["title", "text", "asked"] : ["title", "text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => (term === "" ? null : term),
    searchOptions: { boost: { title: titleBoost }, bm25 },
  };
  const fill = (articles: readonly PlainArticle[]) => {
    const index = new MiniSearch<PlainArticle>(options);
    index.addAll(articles);
    return index;
  };
  return {
    build(knowledge) {
      const index = fill(toPlain(knowledge));
      return (question) =>
        index
          .search(plain(question))
          .slice(0, LISTED)
          .map(({ id }) => String(id));
    },
    reload(knowledge) {
      const stored = JSON.stringify(fill(toPlain(knowledge)));
      return milliseconds(() => MiniSearch.loadJSON<PlainArticle>(stored, options)).tookMs;
    },
  };
}
