import type { Seal } from "./seal.ts";
import type { StoredPair } from "./token-repository.ts";

/** How the account's tokens stand; never the tokens. */
export type ZaloTokenState =
  | { kind: "none" }
  /** Sealed with another application secret than the one in the settings. */
  | { kind: "unreadable" }
  | { kind: "alive"; accessExpiresAt: Date }
  /** Zalo refused the refresh token: an administrator of the account has to authorise the app again. */
  | { kind: "dead"; since: Date; code: string; accessExpiresAt: Date };

export function readTokenState(pair: StoredPair | null, seal: Seal): ZaloTokenState {
  if (!pair) return { kind: "none" };
  const { accessExpiresAt, deadSince, deadCode } = pair;
  if (seal.open(pair.accessToken) === null) return { kind: "unreadable" };
  if (deadSince) return { kind: "dead", since: deadSince, code: deadCode ?? "unnamed", accessExpiresAt };
  return { kind: "alive", accessExpiresAt };
}
