/** What a cell holds once it is read: words, several words, yes or no, or nothing. Days are `YYYY-MM-DD`. */
export type Value = string | readonly string[] | boolean | null;
export type Fields = Readonly<Record<string, Value>>;

export type CellKind = "id" | "text" | "list" | "day" | "flag" | "email" | "level" | "role" | "topic";
export type Column = { name: string; kind: CellKind; required?: true };

export const SHEETS = ["units", "areas", "enterprises", "staff", "roles", "handlers", "absences"] as const;
export type SheetName = (typeof SHEETS)[number];

/**
 * A table as it stands in a file. `key` tells its rows apart. Rows with the same `story` are one history: a file that
 * tells it tells it whole, so its other rows go. Rows of other stories are left as they are.
 */
export type Sheet = { columns: readonly Column[]; key: readonly string[]; story?: readonly string[] };

const FROM: Column = { name: "from", kind: "day", required: true };
const UNTIL: Column = { name: "until", kind: "day" };
const UNIT: Column = { name: "unit", kind: "id", required: true };
const EMAIL: Column = { name: "email", kind: "email", required: true };
const SAMPLE: Column = { name: "sample", kind: "flag" };

export const sheets: Readonly<Record<SheetName, Sheet>> = {
  units: {
    columns: [
      { name: "id", kind: "id", required: true },
      { name: "name", kind: "text", required: true },
      { name: "level", kind: "level", required: true },
      { name: "parent", kind: "id" },
      FROM,
      UNTIL,
      { name: "merged_into", kind: "id" },
      { name: "former_names", kind: "list" },
      SAMPLE,
    ],
    key: ["id", "from"],
    story: ["id"],
  },
  areas: {
    columns: [
      UNIT,
      { name: "place", kind: "text", required: true },
      { name: "province", kind: "text", required: true },
      { name: "former_names", kind: "list" },
      FROM,
      UNTIL,
    ],
    key: ["unit", "place", "province", "from"],
    story: ["place", "province"],
  },
  enterprises: {
    columns: [
      { name: "id", kind: "id", required: true },
      { name: "name", kind: "text", required: true },
      { name: "other_names", kind: "list" },
      UNIT,
      { name: "commune", kind: "text" },
      { name: "industrial_park", kind: "text" },
      FROM,
      UNTIL,
      SAMPLE,
    ],
    key: ["id"],
  },
  staff: {
    columns: [
      EMAIL,
      { name: "name", kind: "text", required: true },
      { name: "zalo", kind: "text" },
      { name: "left_on", kind: "day" },
    ],
    key: ["email"],
  },
  roles: {
    columns: [EMAIL, { name: "role", kind: "role", required: true }, UNIT, FROM, UNTIL],
    key: ["email", "role", "unit", "from"],
  },
  handlers: {
    columns: [UNIT, { name: "topic", kind: "topic", required: true }, EMAIL, FROM, UNTIL],
    key: ["unit", "topic", "email", "from"],
  },
  absences: {
    columns: [EMAIL, FROM, { ...UNTIL, required: true }, { name: "substitute", kind: "email" }],
    key: ["email", "from"],
  },
};

/** The columns as one string, to compare rows by. */
export function keyOf(fields: Fields, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => fields[column] ?? null));
}

export function keyOfRow(sheet: SheetName, fields: Fields): string {
  return keyOf(fields, sheets[sheet].key);
}

/** Words of a column that holds words; empty when nothing is there. */
export function textOf(fields: Fields, column: string): string {
  const value = fields[column];
  return typeof value === "string" ? value : "";
}

export function dayOf(fields: Fields, column: string): string | null {
  return textOf(fields, column) || null;
}
