import { AppError } from "../vocabulary/errors.ts";

/** A knowledge file that cannot be read as written: names the file, the line and what is wrong. */
export class KnowledgeFileError extends AppError {
  override name = "KnowledgeFileError";
  override readonly code = "KNOWLEDGE_FILE";
  readonly file: string;
  readonly line: number;
  readonly reason: string;

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
