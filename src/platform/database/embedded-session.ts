import { type PGlite, protocol } from "@electric-sql/pglite";

type Message = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"][number];
type Field = { name: string; dataTypeID: number };
type Statement = { name: string; parameterTypes: readonly number[]; fields: readonly Field[] };

/** Statements kept prepared; the one unused longest is let go. */
const MOST_STATEMENTS = 300;

export type EmbeddedSession = ReturnType<typeof createEmbeddedSession>;

/**
 * Speaks PostgreSQL's protocol with the embedded engine: a statement is parsed and planned once and then only bound
 * and executed, in one call into the engine. PGlite's own `query` parses anew each time and takes six calls, which
 * cost four times as much. Serialisers and parsers are PGlite's, so values read alike.
 *
 * One thing at a time: whoever uses it keeps others out meanwhile.
 */
export function createEmbeddedSession(pglite: PGlite) {
  const { serialize } = protocol;
  const statements = new Map<string, Statement>();
  let serial = 0;

  async function exchange(...parts: readonly Uint8Array[]): Promise<Message[]> {
    const { messages } = await pglite.execProtocol(Buffer.concat(parts), { syncToFs: false });
    return messages;
  }

  async function prepare(sql: string): Promise<Statement> {
    const known = statements.get(sql);
    if (known) {
      statements.delete(sql); // to the end: the first is the one unused longest
      statements.set(sql, known);
      return known;
    }
    const name = `s${++serial}`;
    const messages = await exchange(
      serialize.parse({ name, text: sql }),
      serialize.describe({ type: "S", name }),
      serialize.sync(),
    );
    const statement = { name, parameterTypes: parameterTypesIn(messages), fields: fieldsIn(messages) };
    statements.set(sql, statement);
    if (statements.size > MOST_STATEMENTS) await forgetOldest();
    return statement;
  }

  async function forgetOldest(): Promise<void> {
    const [oldest] = statements;
    if (!oldest) return;
    statements.delete(oldest[0]);
    await exchange(serialize.close({ type: "S", name: oldest[1].name }), serialize.sync());
  }

  return {
    async query<T>(sql: string, params: readonly unknown[]): Promise<{ rows: T[]; rowCount: number }> {
      const { name, parameterTypes, fields } = await prepare(sql);
      const values = params.map((value, at) => written(value, pglite.serializers[parameterTypes[at] ?? 0]));
      const messages = await exchange(
        serialize.bind({ statement: name, values }),
        serialize.execute({}),
        serialize.sync(),
      );
      return { rows: rowsIn<T>(messages, fields, pglite.parsers), rowCount: countIn(messages) };
    },
    async script(sql: string): Promise<void> {
      await exchange(serialize.query(sql));
    },
    /** What was prepared is prepared anew: a script may have changed the tables it reads. */
    async forgetStatements(): Promise<void> {
      if (statements.size === 0) return;
      statements.clear();
      await exchange(serialize.query("DEALLOCATE ALL"));
    },
  };
}

/** A value as the protocol takes it: text, for a type that PGlite has no words for as it is. */
function written(value: unknown, serialise: PGlite["serializers"][number] | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (serialise) return serialise(value);
  return typeof value === "string" ? value : `${value as number}`;
}

function parameterTypesIn(messages: readonly Message[]): readonly number[] {
  const found = messages.find((message) => "dataTypeIDs" in message);
  return found ? (found as unknown as { dataTypeIDs: number[] }).dataTypeIDs : [];
}

function fieldsIn(messages: readonly Message[]): readonly Field[] {
  const found = messages.find(({ name }) => name === "rowDescription");
  return found ? (found as unknown as { fields: Field[] }).fields : [];
}

function rowsIn<T>(messages: readonly Message[], fields: readonly Field[], parsers: PGlite["parsers"]): T[] {
  const rows: T[] = [];
  for (const message of messages) {
    if (message.name !== "dataRow") continue;
    const { fields: values } = message as unknown as { fields: (string | null)[] };
    const row: Record<string, unknown> = {};
    for (const [at, { name, dataTypeID }] of fields.entries()) {
      const value = values[at] ?? null;
      const parse = parsers[dataTypeID];
      row[name] = value === null || !parse ? value : (parse(value, dataTypeID) as unknown);
    }
    rows.push(row as T);
  }
  return rows;
}

/** The number at the end of "INSERT 0 3", "SELECT 7", "DELETE 0". */
function countIn(messages: readonly Message[]): number {
  const found = messages.findLast(({ name }) => name === "commandComplete");
  const count = found ? Number((found as unknown as { text: string }).text.split(" ").at(-1)) : 0;
  return Number.isNaN(count) ? 0 : count;
}
