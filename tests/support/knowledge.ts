import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkKnowledge, type CheckOptions, type Finding } from "../../src/knowledge/index.ts";

const FIXTURE = new URL("../fixtures/knowledge", import.meta.url).pathname;
/** The day on which the small knowledge is looked at: both its laws are in force. */
export const FIXTURE_DAY = "2026-06-01";

/** A copy of the small knowledge of the fixtures, to be spoilt. */
export type KnowledgeCopy = {
  folder: string;
  /** Puts `planted` in the place of `sound`, which must stand in the file exactly once. */
  plant: (file: string, sound: string, planted: string) => void;
  write: (file: string, text: string) => void;
  lineOf: (file: string, words: string) => number;
  remove: () => void;
};

export function copyKnowledge(): KnowledgeCopy {
  const folder = mkdtempSync(join(tmpdir(), "knowledge-"));
  cpSync(FIXTURE, folder, { recursive: true });
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    write,
    plant(file, sound, planted) {
      const text = read(file);
      if (text.split(sound).length !== 2) throw new Error(`"${sound}" does not stand exactly once in ${file}`);
      write(
        file,
        text.replace(sound, () => planted),
      );
    },
    lineOf: (file, words) =>
      read(file)
        .split("\n")
        .findIndex((line) => line.includes(words)) + 1,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What `check` finds after something was planted; the copy is gone afterwards. */
export function findAfter(spoil: (copy: KnowledgeCopy) => void, options: CheckOptions = {}): Finding[] {
  const copy = copyKnowledge();
  try {
    spoil(copy);
    return checkKnowledge(copy.folder, { today: FIXTURE_DAY, ...options }).findings;
  } finally {
    copy.remove();
  }
}
