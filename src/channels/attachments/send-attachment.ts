import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import { attachmentTexts } from "../../texts/attachments.ts";
import type { StoredAttachment } from "./attachment-repository.ts";
import { createFileStore } from "./file-store.ts";

/** What a browser may show by itself; everything else is offered for saving. */
const SHOWN = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/u;

/**
 * Sends a kept file to a person who may see it, which the caller has made sure of; 404 when there is none. It can
 * never become a page of ours: its type is what we found it to be, no browser may guess another, nothing in it runs.
 */
export function createSendAttachment({ dir }: { dir: string }) {
  const store = createFileStore(dir);
  return async function sendAttachment(response: Response, attachment: StoredAttachment): Promise<void> {
    const { id, kind, state, storedName, mime } = attachment;
    const path = state === "kept" && storedName !== null ? store.pathOf(storedName) : null;
    const found = path === null ? null : await stat(path).catch(() => null);
    if (path === null || found === null || mime === null) {
      response.sendStatus(404);
      return;
    }
    const extension = path.slice(path.lastIndexOf(".") + 1);
    const name = `${attachmentTexts.fileName[kind]}-${id}.${extension}`;
    response.set({
      "Content-Type": SHOWN.test(mime) ? mime : "application/octet-stream",
      "Content-Length": String(found.size),
      "Content-Disposition": `${SHOWN.test(mime) ? "inline" : "attachment"}; filename="${name}"`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    });
    // A reader that goes away in the middle is nobody's error.
    await pipeline(createReadStream(path), response).catch(() => {});
  };
}
