import { z } from "zod";
import type { Database, Queryable } from "../../platform/database/index.ts";
import { enqueueJob, type Job, type JobHandler } from "../../platform/jobs/index.ts";
import type { Attachment, ChannelName } from "../../vocabulary/message.ts";
import { createTrust } from "./allowed-hosts.ts";
import {
  FileKind,
  linkUploaded,
  listWaiting,
  recordWaiting,
  settleKept,
  settleWithout,
  type StoredAttachment,
} from "./attachment-repository.ts";
import type { ResolveName } from "./download.ts";
import { AttachmentRefusedError, AttachmentUnavailableError } from "./errors.ts";
import { createFileStore } from "./file-store.ts";
import { readUploadReference } from "./upload.ts";

export const FETCH_ATTACHMENTS = "fetch-attachments";

const MEGABYTE = 1024 * 1024;
const MOST_BYTES: Readonly<Record<FileKind, number>> = {
  image: 15 * MEGABYTE,
  audio: 25 * MEGABYTE,
  video: 25 * MEGABYTE,
  file: 25 * MEGABYTE,
};

/**
 * Notes the files of a message and has them fetched, in the transaction that stores the message: platforms serve
 * them only for a while. What has no file (a place, a link, a sticker, a contact) stays in the message alone.
 */
export async function recordAttachments(
  tx: Queryable,
  {
    inboundMessageId,
    channel,
    attachments,
  }: { inboundMessageId: number; channel: ChannelName; attachments: readonly Attachment[] },
): Promise<void> {
  let waiting = 0;
  for (const [position, { kind, url }] of attachments.entries()) {
    const file = FileKind.safeParse(kind);
    if (!file.success || url === null) continue;
    const storedName = channel === "web" ? readUploadReference(url) : null;
    if (storedName !== null) await linkUploaded(tx, { storedName, inboundMessageId, position });
    else {
      await recordWaiting(tx, { inboundMessageId, position, channel, kind: file.data, url });
      waiting += 1;
    }
  }
  if (waiting === 0) return;
  const key = `attachments:${inboundMessageId}`;
  await enqueueJob(tx, { kind: FETCH_ATTACHMENTS, key, payload: { inboundMessageId } });
}

type FetchingAttachments = {
  db: Database;
  /** The folder the files are kept in. */
  dir: string;
  /** Hosts besides the platforms' own. */
  extraHosts?: readonly string[];
  resolve?: ResolveName;
  maxAttempts?: number;
};

const Payload = z.object({ inboundMessageId: z.number() });

/** The job that fetches the files of one message. What it cannot get is tried again, and in the end shown as failed. */
export function createFetchAttachments(options: FetchingAttachments): JobHandler {
  const { db, dir, extraHosts = [], resolve, maxAttempts = 8 } = options;
  const store = createFileStore(dir);
  const trust = createTrust(extraHosts);

  async function fetchOne({ id, channel, kind, url }: StoredAttachment, signal: AbortSignal): Promise<void> {
    // no start waits for what fetches files and draws pictures
    const [{ download }, { cleanFile }] = await Promise.all([import("./download.ts"), import("./clean-file.ts")]);
    const found = await download({
      url: url ?? "",
      trust: (address) => trust(channel, address),
      mostBytes: MOST_BYTES[kind],
      signal,
      ...(resolve ? { resolve } : {}),
    });
    const file = await store.keep(await cleanFile(found));
    if (!(await settleKept(db, id, file))) await store.remove(file.storedName);
  }

  async function run(job: Job, { signal }: Parameters<JobHandler["run"]>[1]): Promise<void> {
    const { inboundMessageId } = Payload.parse(job.payload);
    let unfinished: Error | null = null;
    for (const attachment of await listWaiting(db, inboundMessageId)) {
      try {
        await fetchOne(attachment, signal);
      } catch (error) {
        if (error instanceof AttachmentRefusedError) await settleWithout(db, attachment.id, "refused", error.reason);
        else unfinished = error instanceof Error ? error : new AttachmentUnavailableError(error);
      }
    }
    if (unfinished) throw unfinished;
  }

  async function onDead(tx: Queryable, job: Job, errorCode: string): Promise<void> {
    const { inboundMessageId } = Payload.parse(job.payload);
    for (const { id } of await listWaiting(tx, inboundMessageId)) await settleWithout(tx, id, "failed", errorCode);
  }

  return { run, onDead, maxAttempts, timeoutMs: 120_000, backoff: { firstMs: 5_000, maxMs: 15 * 60_000 } };
}
