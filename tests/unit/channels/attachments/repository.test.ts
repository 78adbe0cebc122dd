import { expect, it } from "vitest";
import {
  findAttachment,
  linkUploaded,
  listAttachments,
  listKnownNames,
  listOrphaned,
  listWaiting,
  recordUploaded,
  recordWaiting,
  settleKept,
  settleWithout,
} from "../../../../src/channels/attachments/attachment-repository.ts";
import { attachmentMigrations } from "../../../../src/channels/attachments/index.ts";
import { messengerMigrations } from "../../../../src/channels/index.ts";
import {
  findDeletionRequest,
  recordDeletionRequest,
  recordDeletionSender,
} from "../../../../src/channels/messenger/deletion-request-repository.ts";
import type { Database } from "../../../../src/platform/database/index.ts";
import { durableTables } from "../../../support/database.ts";
import { describeOnEachEngine } from "../../../support/engines.ts";

const file = { storedName: `${"a".repeat(32)}.jpg`, mime: "image/jpeg", bytes: 10, sha256: "0" };

async function receive(db: Database): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO inbound_messages (channel, external_id, sender_id, text, sent_at)
     VALUES ('messenger', gen_random_uuid()::text, 'lan', '', now()) RETURNING id`,
  );
  return rows[0]?.id ?? 0;
}

await describeOnEachEngine(
  "what is known of files",
  ({ db }) => {
    it("is kept once for each place in a message, and settled once", async () => {
      const inboundMessageId = await receive(db);
      const waiting = { inboundMessageId, position: 0, channel: "messenger", kind: "image", url: "https://x" } as const;
      await recordWaiting(db, waiting);
      await recordWaiting(db, waiting);
      await recordWaiting(db, { ...waiting, position: 1 });
      const [first, second] = await listWaiting(db, inboundMessageId);
      expect(await settleKept(db, first?.id ?? 0, file)).toBe(true);
      expect(await settleKept(db, first?.id ?? 0, file)).toBe(false);
      await settleWithout(db, second?.id ?? 0, "refused", "type");
      expect(await listAttachments(db, [inboundMessageId, 0])).toMatchObject([
        { state: "kept", url: null, ...{ storedName: file.storedName, bytes: 10 } },
        { state: "refused", reason: "type" },
      ]);
      expect(await listKnownNames(db, [file.storedName, "other"])).toEqual(new Set([file.storedName]));
    });

    it("says which files have to go: those whose message is gone, and old uploads", async () => {
      const inboundMessageId = await receive(db);
      await recordUploaded(db, { ...file, kind: "image" });
      await linkUploaded(db, { storedName: file.storedName, inboundMessageId, position: 0 });
      await recordUploaded(db, { ...file, storedName: "new.jpg", kind: "image" });
      expect(await listOrphaned(db)).toEqual([]);
      await db.query("DELETE FROM inbound_messages WHERE id = $1", [inboundMessageId]);
      const [orphan] = await listOrphaned(db);
      expect(orphan?.storedName).toBe(file.storedName);
      expect(await findAttachment(db, orphan?.id ?? 0)).toMatchObject({ inboundMessageId: null });
      await db.query("UPDATE attachments SET created_at = now() - interval '2 hours'");
      expect(await listOrphaned(db)).toHaveLength(2);
    });

    it("keeps one deletion asked of Facebook a person", async () => {
      const first = await recordDeletionRequest(db, { code: "c1", facebookUserId: "9" });
      const again = await recordDeletionRequest(db, { code: "c2", facebookUserId: "9" });
      expect(again.code).toBe(first.code);
      await recordDeletionSender(db, "c1", "lan");
      expect(await findDeletionRequest(db, "c1")).toMatchObject({ senderId: "lan" });
      expect(await findDeletionRequest(db, "c2")).toBeNull();
    });
  },
  [...durableTables, attachmentMigrations, messengerMigrations],
);
