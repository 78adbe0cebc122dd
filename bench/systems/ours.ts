import { createSearch } from "../../src/knowledge/search/search.ts";
import { DAY, keyOf } from "../corpus.ts";
import type { System } from "./system.ts";

/** Reading the question, query repair, both stages of the ranking: all that happens between a message and its candidates. */
export const ours: System = {
  build(knowledge) {
    const { read, search } = createSearch(knowledge);
    return (question) => search(read(question), DAY).ranked.map(({ article }) => keyOf(article.law, article.number));
  },
  reload: null,
};
