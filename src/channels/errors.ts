import { AppError } from "../vocabulary/errors.ts";
import type { ChannelName } from "../vocabulary/message.ts";

/** A message came from, or is meant for, a channel that is not set up here. */
export class ChannelNotSetUpError extends AppError {
  override name = "ChannelNotSetUpError";
  override readonly code = "CHANNEL_NOT_SET_UP";

  constructor(channel: ChannelName) {
    super(`The ${channel} channel is not set up`);
  }
}

/** A turn took longer than a worker should wait. It decided nothing, so running it again is safe. */
export class TurnTimeoutError extends AppError {
  override name = "TurnTimeoutError";
  override readonly code = "TURN_TIMEOUT";
  override readonly retryable = true;

  constructor(channel: ChannelName, timeoutMs: number) {
    super(`A turn on ${channel} took longer than ${timeoutMs} ms`);
  }
}
