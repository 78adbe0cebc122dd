import { AppError } from "../../vocabulary/errors.ts";

/** Why a file is not imported. */
export type ImportRefusal =
  | "not-found"
  | "unknown-kind"
  | "not-what-it-says"
  | "old-word"
  | "too-big"
  | "encrypted"
  | "scanned"
  | "damaged"
  | "empty"
  | "legacy-font"
  | "no-articles"
  | "already-there";

/** A file that cannot become a draft agreement; nothing was written. */
export class ImportRefusedError extends AppError {
  override name = "ImportRefusedError";
  override readonly code = "IMPORT_REFUSED";
  readonly refusal: ImportRefusal;

  constructor(refusal: ImportRefusal, options?: { cause?: unknown }) {
    super(`the file cannot be imported: ${refusal}`, options);
    this.refusal = refusal;
  }
}
