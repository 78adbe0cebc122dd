import type { Request } from "express";
import { addressOf } from "./address.ts";
import { createTokenBucket } from "./token-bucket.ts";
import type { WebLimits } from "./types.ts";

export const DEFAULT_LIMITS: WebLimits = {
  messagesPerSession: { burst: 12, perSecond: 0.5 },
  messagesPerAddress: { burst: 300, perSecond: 10 },
  readsPerSession: { burst: 60, perSecond: 2 },
  readsPerAddress: { burst: 600, perSecond: 30 },
  streamsPerSession: 4,
  streamsInAll: 4_000,
};

/** How long a browser has to wait before its next message or its next look; 0: it need not. */
export function createLimits(limits: WebLimits) {
  const messagesPerSession = createTokenBucket(limits.messagesPerSession);
  const messagesPerAddress = createTokenBucket(limits.messagesPerAddress);
  const readsPerSession = createTokenBucket(limits.readsPerSession);
  const readsPerAddress = createTokenBucket(limits.readsPerAddress);
  return {
    waitToWrite(request: Request, senderId: string): number {
      return messagesPerSession(senderId) || messagesPerAddress(addressOf(request));
    },
    waitToRead(request: Request, senderId: string | null): number {
      return (senderId === null ? 0 : readsPerSession(senderId)) || readsPerAddress(addressOf(request));
    },
  };
}
export type Limits = ReturnType<typeof createLimits>;
