/**
 * Attachments: the files that come with messages. Fetched early from the platforms alone, cleaned of what tells
 * where and by whom they were made, kept under random names, shown to whom the caller lets see them. Knows nothing
 * of cases or of who may see what.
 */
import type { MigrationFolder } from "../../platform/database/index.ts";

export { findAttachment, listAttachments, type StoredAttachment } from "./attachment-repository.ts";
export { AttachmentRefusedError, AttachmentUnavailableError } from "./errors.ts";
export { createFetchAttachments, FETCH_ATTACHMENTS, recordAttachments } from "./fetch-attachments.ts";
export { createReadAttachment } from "./read-attachment.ts";
export { createSendAttachment } from "./send-attachment.ts";
export { createSweepAttachments } from "./sweep-attachments.ts";
export { createKeepUpload, type Uploaded } from "./upload.ts";

export const attachmentMigrations: MigrationFolder = {
  room: "attachments",
  folder: new URL("./migrations/", import.meta.url),
};
