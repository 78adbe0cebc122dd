/** A law's lines by what they are, so that clauses, points and tables can be set apart. */
export type Block =
  | { kind: "clause" | "point" | "text" | "note"; text: string }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

const TABLE_LINE = /^\|.*\|$/;
const TABLE_RULE = /^\|[\s:|-]+\|$/;

export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let table: string[][] = [];
  const endTable = () => {
    const [head, ...rows] = table;
    if (head) blocks.push({ kind: "table", head, rows });
    table = [];
  };
  for (const line of text.split("\n").map((written) => written.trim())) {
    if (TABLE_LINE.test(line)) {
      if (!TABLE_RULE.test(line)) table.push(readCells(line));
      continue;
    }
    endTable();
    if (line !== "") blocks.push(toLine(line));
  }
  endTable();
  return blocks;
}

function toLine(line: string): Block {
  const note = /^\*\[(.+)\]\*$/.exec(line)?.[1];
  if (note !== undefined) return { kind: "note", text: note };
  if (/^\d+\p{Ll}?\. /u.test(line)) return { kind: "clause", text: line };
  return { kind: /^\p{Ll}\d?\) /u.test(line) ? "point" : "text", text: line };
}

function readCells(line: string): string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}
