/** One figure of ours beside the same figure of a named peer, measured in the same run. */
export type Comparison = {
  part: string;
  what: string;
  unit: "ms" | "MB" | "share" | "s";
  ours: number;
  peer: string;
  theirs: number;
  /** ours ÷ theirs: below 1 we are faster or smaller; for shares found, above 1 we find more. */
  ratio: number;
};

export function compare(
  part: string,
  what: string,
  unit: Comparison["unit"],
  ours: number,
  peer: string,
  theirs: number,
): Comparison {
  return {
    part,
    what,
    unit,
    ours: round(ours),
    peer,
    theirs: round(theirs),
    ratio: round(theirs === 0 ? 0 : ours / theirs),
  };
}

export function renderTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ part, what, unit, ours, peer, theirs, ratio }) => [
    part,
    what,
    `${ours} ${unit}`,
    peer,
    `${theirs} ${unit}`,
    ratio.toFixed(2),
  ]);
  const table = [["part", "what", "ours", "peer", "theirs", "ours ÷ theirs"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
