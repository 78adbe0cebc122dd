import { indexAside } from "./index-aside.ts";
import { createKnowledge, type Knowledge } from "./knowledge.ts";
import { openSnapshots, type Snapshots } from "./snapshots.ts";

export type KnowledgeStore = {
  current: () => Knowledge;
  /**
   * Reads the folder again, while the previous knowledge keeps serving; it goes on serving, and the error is thrown,
   * when a file cannot be read.
   */
  reload: () => Promise<Knowledge>;
};

/** Loads the knowledge now, and again when told to. Throws `KnowledgeFileError` at the first load only if that fails. */
export function openKnowledge(folder: string, snapshots: Snapshots = openSnapshots()): KnowledgeStore {
  let knowledge = createKnowledge(folder, snapshots);
  return {
    current: () => knowledge,
    reload: async () => {
      await indexAside(folder);
      knowledge = createKnowledge(folder, snapshots);
      return knowledge;
    },
  };
}
