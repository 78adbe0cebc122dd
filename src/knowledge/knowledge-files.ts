import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The rooms of a knowledge folder, in the order they are read. */
const ROOMS = ["law", "plan", "phrasings", "lexicon", "answers", "scope", "sums", "agreements"] as const;
export type KnowledgeRoom = (typeof ROOMS)[number];

/** A file as it lies in the folder; `name` with its room: "law/45-2019-QH14.md". */
export type KnowledgeFile = { room: KnowledgeRoom; name: string; bytes: Buffer };

/** Every Markdown file of the rooms but their READMEs, in the order of their names. */
export function readKnowledgeFiles(folder: string): KnowledgeFile[] {
  return ROOMS.flatMap((room) => {
    const path = join(folder, room);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .sort()
      .map((name) => ({ room, name: `${room}/${name}`, bytes: readFileSync(join(path, name)) }));
  });
}
