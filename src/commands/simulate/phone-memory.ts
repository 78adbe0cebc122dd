import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Thread, WebhookItem } from "./fake-graph/index.ts";
import type { KeptTalks, ZaloEvent } from "./fake-zalo/index.ts";

/** What the platforms of the simulation know, as it is kept between two starts. */
export type PhoneMemory = {
  zalo: { holder: string; talks: KeptTalks; open: ZaloEvent[] };
  messenger: { holder: string; threads: Thread[]; open: WebhookItem[] };
};

/** What was kept in the file; `null` when nothing was, or it cannot be read: the telephones are then empty. */
export function readPhoneMemory(file: string): PhoneMemory | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"), (key, value: unknown) =>
      DATES.has(key) && typeof value === "string" ? new Date(value) : value,
    ) as PhoneMemory;
  } catch {
    return null;
  }
}

/** Whole, or as it was before: a process may be killed at any moment. */
export function keepPhoneMemory(file: string, memory: PhoneMemory): void {
  writeFileSync(`${file}.unfinished`, JSON.stringify(memory));
  renameSync(`${file}.unfinished`, file);
}

/** Fields of Zalo's talks that are instants; Messenger's are numbers. */
const DATES = new Set(["at", "lastInteractionAt"]);
