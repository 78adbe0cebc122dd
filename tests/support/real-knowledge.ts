import { createKnowledge, type Knowledge } from "../../src/knowledge/index.ts";

let loaded: Knowledge | null = null;

/** The knowledge the program is delivered with, loaded once a worker. It never changes, so files may share it. */
export function realKnowledge(): Knowledge {
  return (loaded ??= createKnowledge("knowledge"));
}
