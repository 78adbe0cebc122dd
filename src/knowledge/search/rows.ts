/** Lists of numbers of different lengths in one piece of memory: row n is `values[starts[n] … starts[n + 1] − 1]`. */
export type Rows = { starts: Int32Array; values: Int32Array };

/** Holds `rows` in the order they are given. */
export function packRows(rows: readonly Iterable<number>[]): Rows {
  const values: number[] = [];
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    for (const value of row) values.push(value);
    starts[at + 1] = values.length;
  });
  return { starts, values: Int32Array.from(values) };
}

/** Row `at` without a copy; an empty one where there is none. */
export function rowAt({ starts, values }: Rows, at: number): Int32Array {
  return values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** Whether row `at` holds a value; its values must stand in ascending order. */
export function rowHolds({ starts, values }: Rows, at: number, value: number): boolean {
  let from = starts[at] ?? 0;
  let until = starts[at + 1] ?? 0;
  while (from < until) {
    const middle = (from + until) >>> 1;
    const found = values[middle] as number; // in bounds: from ≤ middle < until
    if (found === value) return true;
    if (found < value) from = middle + 1;
    else until = middle;
  }
  return false;
}
