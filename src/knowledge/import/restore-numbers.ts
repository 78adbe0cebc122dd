import mammoth from "mammoth";

/** Marks a number that Word counted itself, so that whoever reads the draft looks at it. */
export const COUNTED = "\u2060";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
const POINTS = [..."abcdeghiklmnopqrstuvxy"];

/**
 * The text of a Word file has lost the numbers that Word counts by itself. Puts "1." before items of a numbered
 * list and "a)" before those of a list inside one, each marked with `COUNTED`.
 */
export async function restoreNumbers(path: string, lines: readonly string[]): Promise<string[]> {
  const { value: html } = await mammoth.convertToHtml({ path });
  const items = listItems(html);
  const restored: string[] = [];
  let at = 0;
  for (const line of lines) {
    const words = plain(line);
    const item = items[at];
    if (words !== "" && item && item.words === words) {
      restored.push(`${COUNTED}${item.label} ${line.trim()}`);
      at++;
    } else restored.push(line);
  }
  return restored;
}

type Item = { words: string; label: string };

function listItems(html: string): Item[] {
  const items: Item[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  for (const [, close, tag = "", inner = ""] of html.matchAll(
    /<(\/?)(ol|ul|li)[^>]*>([^]*?)(?=<\/?(?:ol|ul|li)[ >]|$)/gu,
  )) {
    if (tag !== "li") {
      if (close) lists.pop();
      else lists.push({ ordered: tag === "ol", count: 0 });
      continue;
    }
    const list = lists.at(-1);
    if (close || !list) continue;
    list.count++;
    const depth = lists.filter(({ ordered }) => ordered).length;
    const label = !list.ordered ? "-" : depth === 1 ? `${list.count}.` : `${POINTS[list.count - 1] ?? "y"})`;
    items.push({ words: plain(inner.replace(/<[^>]*>/gu, "")), label });
  }
  return items;
}

function plain(text: string): string {
  return text
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/gu, " ")
    .trim();
}
