/**
 * A promise that something outside the program broke, or a request it refuses.
 *
 * Carries a stable `code` and whether trying again can help. Never carries
 * message text, a name, a phone number or a token, so it can always be logged.
 */
export abstract class AppError extends Error {
  abstract readonly code: string;
  readonly retryable: boolean = false;
}
