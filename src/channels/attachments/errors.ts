import { AppError } from "../../vocabulary/errors.ts";
import type { RefusalReason } from "./attachment-repository.ts";

/** A file will not be kept, however often it is asked for. */
export class AttachmentRefusedError extends AppError {
  override name = "AttachmentRefusedError";
  override readonly code = "ATTACHMENT_REFUSED";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`A file is not kept: ${reason}`);
    this.reason = reason;
  }
}

/** The platform did not give a file this time. */
export class AttachmentUnavailableError extends AppError {
  override name = "AttachmentUnavailableError";
  override readonly code = "ATTACHMENT_UNAVAILABLE";
  override readonly retryable = true;

  constructor(cause?: unknown) {
    super("A file could not be fetched", { cause });
  }
}
