import { AppError } from "../../vocabulary/errors.ts";

/** A prompt file that cannot be read as written. */
export class PromptFileError extends AppError {
  override name = "PromptFileError";
  override readonly code = "PROMPT_FILE";

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
  }
}
