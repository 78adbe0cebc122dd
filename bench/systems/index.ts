import { createLangChain } from "./langchain.ts";
import { createMiniSearch, SETTINGS, type Setting } from "./minisearch.ts";
import { ours } from "./ours.ts";
import type { System } from "./system.ts";

/** "ours", "minisearch:titles", "minisearch+asked:long", "langchain", "langchain+asked". */
export function systemNamed(name: string): System {
  if (name === "ours") return ours;
  const [kind = "", setting = "default"] = name.split(":");
  const withPhrasings = kind.endsWith("+asked");
  if (kind.startsWith("langchain")) return createLangChain(withPhrasings);
  if (kind.startsWith("minisearch")) return createMiniSearch(setting as Setting, withPhrasings);
  throw new Error(`no system ${name}`);
}

export const MINISEARCH_SETTINGS = Object.keys(SETTINGS);
export type { Find, System } from "./system.ts";
