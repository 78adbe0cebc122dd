import { AppError } from "../vocabulary/errors.ts";

/** The mail server did not take a letter: for good (a 5xx answer), or for now. */
export class MailError extends AppError {
  override name = "MailError";
  override readonly code: "MAIL_REFUSED" | "MAIL_UNREACHABLE";
  override readonly retryable: boolean;

  constructor(cause: unknown) {
    const status = typeof cause === "object" && cause !== null && "responseCode" in cause ? cause.responseCode : null;
    const isFinal = typeof status === "number" && status >= 500;
    super(isFinal ? `The mail server refused a letter (${status})` : "The mail server cannot be reached", { cause });
    this.code = isFinal ? "MAIL_REFUSED" : "MAIL_UNREACHABLE";
    this.retryable = !isFinal;
  }
}
