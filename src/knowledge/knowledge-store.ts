import { createKnowledge, type Knowledge } from "./knowledge.ts";
import { openSnapshots, type Snapshots } from "./snapshots.ts";

export type KnowledgeStore = {
  current: () => Knowledge;
  /** Reads the folder again; on a file that cannot be read the previous knowledge keeps serving and the error is thrown. */
  reload: () => Knowledge;
};

/** Loads the knowledge now, and again when told to. Throws `KnowledgeFileError` at the first load only if that fails. */
export function openKnowledge(folder: string, snapshots: Snapshots = openSnapshots()): KnowledgeStore {
  let knowledge = createKnowledge(folder, snapshots);
  return {
    current: () => knowledge,
    reload: () => {
      knowledge = createKnowledge(folder, snapshots);
      return knowledge;
    },
  };
}
