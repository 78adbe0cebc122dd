import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import { ChannelName } from "../../vocabulary/message.ts";

export const FileKind = z.enum(["image", "audio", "video", "file"]);
export type FileKind = z.infer<typeof FileKind>;

/** Why there is no file: nothing a person could repair is told apart. */
export type RefusalReason = "host" | "address" | "type" | "too-large" | "unreadable" | "gone";

const StoredAttachment = z.object({
  id: z.number(),
  inboundMessageId: z.number().nullable(),
  position: z.number(),
  channel: ChannelName,
  kind: FileKind,
  url: z.string().nullable(),
  state: z.enum(["waiting", "uploaded", "kept", "refused", "failed"]),
  reason: z.string().nullable(),
  storedName: z.string().nullable(),
  mime: z.string().nullable(),
  bytes: z.number().nullable(),
  createdAt: z.date(),
});
/** A file that came with a message: on the disk when `state` is "kept". */
export type StoredAttachment = z.infer<typeof StoredAttachment>;

/** A file as it lies on the disk. */
export type KeptFile = { storedName: string; mime: string; bytes: number; sha256: string };

const COLUMNS = `id, inbound_message_id AS "inboundMessageId", position, channel, kind, url, state, reason,
  stored_name AS "storedName", mime, bytes, created_at AS "createdAt"`;

export async function recordWaiting(
  tx: Queryable,
  file: Pick<StoredAttachment, "position" | "channel" | "kind"> & { inboundMessageId: number; url: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO attachments (inbound_message_id, position, channel, kind, url, state)
     VALUES ($1, $2, $3, $4, $5, 'waiting') ON CONFLICT DO NOTHING`,
    [file.inboundMessageId, file.position, file.channel, file.kind, file.url],
  );
}

export async function recordUploaded(
  db: Queryable,
  { kind, storedName, mime, bytes, sha256 }: KeptFile & { kind: FileKind },
): Promise<void> {
  await db.query(
    `INSERT INTO attachments (channel, kind, state, stored_name, mime, bytes, sha256)
     VALUES ('web', $1, 'uploaded', $2, $3, $4, $5)`,
    [kind, storedName, mime, bytes, sha256],
  );
}

/** Gives an uploaded file to the message it was sent with; nothing when it is not there, or given already. */
export async function linkUploaded(
  tx: Queryable,
  { storedName, inboundMessageId, position }: { storedName: string; inboundMessageId: number; position: number },
): Promise<void> {
  await tx.query(
    `UPDATE attachments SET inbound_message_id = $2, position = $3, state = 'kept', settled_at = now()
      WHERE stored_name = $1 AND state = 'uploaded'`,
    [storedName, inboundMessageId, position],
  );
}

export async function listWaiting(db: Queryable, inboundMessageId: number): Promise<StoredAttachment[]> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM attachments WHERE inbound_message_id = $1 AND state = 'waiting' ORDER BY position`,
    [inboundMessageId],
  );
  return rows.map((row) => StoredAttachment.parse(row));
}

/** The files of these messages, in the order they were sent. */
export async function listAttachments(
  db: Queryable,
  inboundMessageIds: readonly number[],
): Promise<StoredAttachment[]> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM attachments WHERE inbound_message_id = ANY($1::bigint[])
      ORDER BY inbound_message_id, position`,
    [inboundMessageIds],
  );
  return rows.map((row) => StoredAttachment.parse(row));
}

export async function findAttachment(db: Queryable, id: number): Promise<StoredAttachment | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM attachments WHERE id = $1`, [id]);
  return rows[0] ? StoredAttachment.parse(rows[0]) : null;
}

/** False when its message was forgotten meanwhile: then the file must not stay. The address is not needed any more. */
export async function settleKept(tx: Queryable, id: number, file: KeptFile): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE attachments SET state = 'kept', url = NULL, stored_name = $2, mime = $3, bytes = $4, sha256 = $5,
            settled_at = now()
      WHERE id = $1 AND state = 'waiting' AND inbound_message_id IS NOT NULL`,
    [id, file.storedName, file.mime, file.bytes, file.sha256],
  );
  return rowCount === 1;
}

export async function settleWithout(
  tx: Queryable,
  id: number,
  state: "refused" | "failed",
  reason: string,
): Promise<void> {
  await tx.query(
    `UPDATE attachments SET state = $2, reason = $3, url = NULL, settled_at = now()
      WHERE id = $1 AND state = 'waiting'`,
    [id, state, reason],
  );
}

/** Files whose message is gone, and uploads of more than an hour ago that were never sent. */
export async function listOrphaned(db: Queryable): Promise<{ id: number; storedName: string | null }[]> {
  const { rows } = await db.query(
    `SELECT id, stored_name AS "storedName" FROM attachments
      WHERE inbound_message_id IS NULL AND (state <> 'uploaded' OR created_at < now() - interval '1 hour')
      ORDER BY id LIMIT 1000`,
  );
  return z.array(z.object({ id: z.number(), storedName: z.string().nullable() })).parse(rows);
}

export async function deleteAttachment(db: Queryable, id: number): Promise<void> {
  await db.query("DELETE FROM attachments WHERE id = $1 AND inbound_message_id IS NULL", [id]);
}

/** Which of these files belong to a row. */
export async function listKnownNames(db: Queryable, storedNames: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ name: string }>(
    "SELECT stored_name AS name FROM attachments WHERE stored_name = ANY($1::text[])",
    [storedNames],
  );
  return new Set(rows.map(({ name }) => name));
}
