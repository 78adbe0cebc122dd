/**
 * Why no draft came of a call. Never the provider's own words: an error of a
 * model server may repeat the question it was sent.
 * A refusal in words comes as "empty": the client library drops its text.
 */
export type FailureReason =
  | "timeout"
  | "unreachable"
  | "unauthorised"
  | "rejected"
  | "rate-limited"
  | "unavailable"
  | "refused"
  | "truncated"
  | "empty"
  | "unreadable";

const CUT_SHORT = ["LengthFinishReasonError"];
const DECLINED = ["ContentFilterFinishReasonError"];
const UNREADABLE = ["SyntaxError", "ZodError", "$ZodError", "OutputParserException", "OutputParsingError"];
const TIMED_OUT = ["AbortError", "TimeoutError", "APIUserAbortError", "APIConnectionTimeoutError"];

export function reasonOf(error: unknown): FailureReason {
  const status = statusOf(error);
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 408) return "timeout";
  if (status === 429) return "rate-limited";
  if (status !== null && status >= 500) return "unavailable";
  if (status !== null && status >= 400) return "rejected";
  const names = error instanceof Error ? [error.name, error.constructor.name] : [];
  const isOneOf = (list: readonly string[]) => names.some((name) => list.includes(name));
  if (isOneOf(TIMED_OUT)) return "timeout";
  if (isOneOf(CUT_SHORT)) return "truncated";
  if (isOneOf(DECLINED)) return "refused";
  return isOneOf(UNREADABLE) ? "unreadable" : "unreachable";
}

/** Only these can be better a moment later. */
export function isPassing(reason: FailureReason): boolean {
  return reason === "rate-limited" || reason === "unavailable";
}

function statusOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("status" in error)) return null;
  return typeof error.status === "number" ? error.status : null;
}
