import type { ErrorRequestHandler, Response } from "express";
import { webTexts } from "../../texts/web.ts";
import { MAX_INBOUND_TEXT } from "../../vocabulary/message.ts";

const { refusals } = webTexts;

/** Why a request is not done, each with its status and the sentence a worker reads. */
const REFUSALS = {
  empty: { status: 422, text: refusals.empty },
  unreadable: { status: 422, text: refusals.unreadable },
  "too-long": { status: 413, text: refusals.tooLong(MAX_INBOUND_TEXT) },
  malformed: { status: 400, text: refusals.malformed },
  "file-too-large": { status: 413, text: refusals.fileTooLarge },
  "file-refused": { status: 422, text: refusals.fileRefused },
  "not-allowed": { status: 403, text: refusals.notAllowed },
  "no-session": { status: 401, text: refusals.noSession },
  unavailable: { status: 503, text: refusals.unavailable },
} as const;

export type RefusalReason = keyof typeof REFUSALS;

export function refuse(response: Response, reason: RefusalReason): void {
  const { status, text } = REFUSALS[reason];
  if (status === 503) response.set("Retry-After", "5");
  response.status(status).json({ error: reason, message: text });
}

/** "Later": nothing is lost, the page waits as long as it is told and tries again. */
export function refuseForNow(response: Response, waitSeconds: number, what: "message" | "read"): void {
  const text = what === "message" ? refusals.tooMany(waitSeconds) : refusals.tooManyReads(waitSeconds);
  response.status(429).set("Retry-After", String(waitSeconds)).json({ error: "too-many", message: text });
}

/** Turns whatever went wrong below into an answer a worker can read; what we did not foresee is also reported. */
export function createErrorHandler(
  onError: (error: unknown) => void,
  refused: (reason: string) => void,
): ErrorRequestHandler {
  return function answerFailure(error: unknown, _request, response, next) {
    if (response.headersSent) return next(error);
    const reason = reasonOf(error);
    if (reason === "unavailable") onError(error);
    refused(reason);
    refuse(response, reason);
  };
}

function reasonOf(error: unknown): RefusalReason {
  const status = error instanceof Error && "status" in error ? error.status : null;
  if (status === 413) return "too-long";
  return typeof status === "number" && status >= 400 && status < 500 ? "malformed" : "unavailable";
}
