import type { KnowledgeText } from "../../src/knowledge/index.ts";

/** A search over the same articles: at most ten articles ("law|number"), best first. */
export type Find = (question: string) => Promise<readonly string[]> | readonly string[];

export type System = {
  /** Makes the index out of a knowledge already read. */
  build: (knowledge: KnowledgeText) => Find;
  /** How long a start takes that finds what an earlier one stored; `null`: it stores nothing and builds again. */
  reload: ((knowledge: KnowledgeText) => number) | null;
};

export const LISTED = 10;
