import type { Queryable } from "../../platform/database/index.ts";

/** Gives what was kept since the last call the time of its story: rows are otherwise dated by the database's clock. */
export async function backDate(db: Queryable, at: Date): Promise<void> {
  await db.query("UPDATE inbound_messages SET received_at = sent_at WHERE received_at > sent_at + interval '1 minute'");
  await db.query(
    "UPDATE turns SET decided_at = $1 WHERE id > coalesce((SELECT max(id) FROM turns WHERE decided_at <= $1), 0)",
    [at],
  );
  await db.query(
    `UPDATE outbound_messages SET created_at = $1, settled_at = $1
      WHERE id > coalesce((SELECT max(id) FROM outbound_messages WHERE created_at <= $1), 0)`,
    [at],
  );
}
