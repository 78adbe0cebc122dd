import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";

/** A table as it is written out. */
export type Table = {
  name: string;
  /** Those that can be written in again. */
  columns: string[];
  /** Those that the database numbers itself. */
  numbered: string[];
  /** The tables at which its rows point. */
  needs: string[];
  pointsAtItself: boolean;
};

const Names = z.array(z.string());
const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of ours, those first at which others point. */
export async function listTables(db: Queryable): Promise<Table[]> {
  const { rows } = await db.query(
    `SELECT c.relname AS name,
            (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            coalesce((SELECT array_agg(a.attname::text) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL), '{}') AS numbered,
            coalesce((SELECT array_agg(DISTINCT f.relname::text) FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
              WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid), '{}') AS needs,
            EXISTS (SELECT 1 FROM pg_constraint k
              WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid = c.oid) AS "pointsAtItself"
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind = 'r' ORDER BY c.relname`,
  );
  const Row = z.object({
    name: z.string(),
    columns: Names,
    numbered: Names,
    needs: Names,
    pointsAtItself: z.boolean(),
  });
  return inOrder(rows.map((row) => Row.parse(row)));
}

function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((name) => !left.some((table) => table.name === name)));
    if (ready.length === 0) throw new Error(`tables point at each other: ${left.map(({ name }) => name).join(", ")}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** What a transaction reads from now on is what stood at this moment. */
export async function freeze(tx: Queryable): Promise<void> {
  await tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

/** The rows of a table as JSON, some at a time, told apart by where they lie on the disk. */
export async function* readRows(tx: Queryable, { name, columns }: Table, atOnce = 2_000): AsyncGenerator<string[]> {
  const list = columns.map(ident).join(", ");
  await tx.execute(
    `DECLARE written_out NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM (SELECT ${list} FROM ${ident(name)}) AS t`,
  );
  for (;;) {
    const { rows } = await tx.query<{ row: string }>(`FETCH ${atOnce} FROM written_out`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await tx.execute("CLOSE written_out");
}

/** Empties every table of `tables`, so that nothing a migration put there stands beside what is written in. */
export async function emptyTables(tx: Queryable, tables: readonly Table[]): Promise<void> {
  await tx.execute(`TRUNCATE ${tables.map(({ name }) => ident(name)).join(", ")}`);
}

/** Rows that are written in are facts of before: what triggers would do about them they did then. */
export async function switchTriggers(tx: Queryable, tables: readonly Table[], to: "DISABLE" | "ENABLE"): Promise<void> {
  for (const { name } of tables) await tx.execute(`ALTER TABLE ${ident(name)} ${to} TRIGGER USER`);
}

/** Writes rows in, in one statement: so rows that point at each other may stand in any order. */
export async function writeRows(tx: Queryable, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  const list = columns.map(ident).join(", ");
  await tx.query(
    `INSERT INTO ${ident(name)} (${list}) OVERRIDING SYSTEM VALUE
     SELECT ${columns.map((column) => `r.${ident(column)}`).join(", ")}
       FROM jsonb_array_elements($1::jsonb) AS given, jsonb_populate_record(NULL::${ident(name)}, given) AS r`,
    [`[${rows.join(",")}]`],
  );
}

/** Numbers go on after the highest one written in. */
export async function resetNumbers(tx: Queryable, { name, numbered }: Table): Promise<void> {
  for (const column of numbered) {
    await tx.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${ident(column)}), 1), count(*) > 0)
         FROM ${ident(name)}`,
      [ident(name), column],
    );
  }
}

/** The migrations that have run, as the backup names them. */
export async function listApplied(db: Queryable): Promise<{ room: string; name: string; checksum: string }[]> {
  const { rows } = await db.query("SELECT room, name, checksum FROM migrations ORDER BY room, name");
  return z.array(z.object({ room: z.string(), name: z.string(), checksum: z.string() })).parse(rows);
}

/** True when there is no table of ours yet. */
export async function isEmpty(db: Queryable): Promise<boolean> {
  return (await listTables(db)).length === 0;
}

/** Everybody of whom something is kept. */
export async function listPeople(db: Queryable): Promise<{ channel: string; senderId: string }[]> {
  const { rows } = await db.query(
    `SELECT channel, sender_id AS "senderId" FROM inbound_messages
      UNION SELECT channel, recipient_id FROM outbound_messages
      UNION SELECT channel, sender_id FROM conversation_states
      UNION SELECT channel, sender_id FROM conversations`,
  );
  return z.array(z.object({ channel: z.string(), senderId: z.string() })).parse(rows);
}
