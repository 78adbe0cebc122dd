import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";

const DeletionRequest = z.object({
  code: z.string(),
  facebookUserId: z.string(),
  senderId: z.string().nullable(),
  requestedAt: z.date(),
});
export type DeletionRequest = z.infer<typeof DeletionRequest>;

const COLUMNS = `code, facebook_user_id AS "facebookUserId", sender_id AS "senderId", requested_at AS "requestedAt"`;

/** Keeps the request; who asks again gets a new time and keeps the code. */
export async function recordDeletionRequest(
  db: Queryable,
  { code, facebookUserId }: { code: string; facebookUserId: string },
): Promise<DeletionRequest> {
  const { rows } = await db.query(
    `INSERT INTO messenger_deletion_requests (code, facebook_user_id) VALUES ($1, $2)
     ON CONFLICT (facebook_user_id) DO UPDATE SET requested_at = now() RETURNING ${COLUMNS}`,
    [code, facebookUserId],
  );
  return DeletionRequest.parse(rows[0]);
}

export async function findDeletionRequest(db: Queryable, code: string): Promise<DeletionRequest | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM messenger_deletion_requests WHERE code = $1`, [code]);
  return rows[0] ? DeletionRequest.parse(rows[0]) : null;
}

export async function recordDeletionSender(db: Queryable, code: string, senderId: string): Promise<void> {
  await db.query("UPDATE messenger_deletion_requests SET sender_id = $2 WHERE code = $1", [code, senderId]);
}
