import type { WageRegion } from "../inputs.ts";

const REGIONS: Readonly<Record<string, WageRegion>> = {
  i: "I",
  ii: "II",
  iii: "III",
  iv: "IV",
  "1": "I",
  "2": "II",
  "3": "III",
  "4": "IV",
  mot: "I",
  hai: "II",
  ba: "III",
  bon: "IV",
};

/** The wage regions that a folded text names ("vùng 2", "vùng IV", "vùng ba"), each once, in the order said. */
export function readRegions(text: string): WageRegion[] {
  const said = [...text.matchAll(/\bvung (iv|iii|ii|i|[1-4]|mot|hai|ba|bon)\b/gu)];
  return [...new Set(said.flatMap((found) => REGIONS[found[1] ?? ""] ?? []))];
}
