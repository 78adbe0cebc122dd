import { AppError } from "../vocabulary/errors.ts";
import type { LogFields } from "./log.ts";

/** The stable code of whatever was thrown: the only part of an error that is stored. */
export function errorCode(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? code : "UNEXPECTED";
}

/** False only when the outside said no for good; what we did not foresee may be a passing fault, so it is tried again. */
export function isRetryable(error: unknown): boolean {
  return error instanceof AppError ? error.retryable : true;
}

/**
 * What a log line may say about an error. An `AppError`'s message is safe by promise; any other error's
 * text could quote what a person wrote, so only its class, code and place in our code are kept.
 */
export function errorFields(error: unknown): LogFields {
  if (error instanceof AppError) return { code: error.code, error: error.message };
  if (!(error instanceof Error)) return { code: "UNEXPECTED", error: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { code: errorCode(error), error: error.constructor.name, at: places.slice(0, 4).join(" ").trim() };
}
