import type { Queryable } from "../../platform/database/index.ts";
import { silentLog } from "../../platform/log.ts";
import { createSeal, fingerprint } from "./seal.ts";
import { findPair, hasSeenPair } from "./token-repository.ts";
import { readTokenState, type ZaloTokenState } from "./token-state.ts";
import type { ZaloConfig } from "./types.ts";
import { createZaloClient, type ZaloAccount } from "./zalo-client.ts";

/** How the account stands with Zalo. */
export type ZaloCheck = {
  /** `new`: a pair in the settings that the program has not taken up yet. */
  tokens: ZaloTokenState | { kind: "new" };
  /** What Zalo says of the account our token opens; `null` where there is no token to try. */
  account:
    | { kind: "known"; account: ZaloAccount; isOurs: boolean }
    /** `code`: Zalo's own number, an HTTP status, or "unreachable". */
    | { kind: "failed"; code: string }
    | null;
};

/**
 * Tries the access token in use and changes nothing: one that is over is reported, not renewed. Without a
 * database (`null`: there is none yet) the pair in the settings is tried.
 */
export async function checkZalo({
  config,
  db,
  timeoutMs = 10_000,
}: {
  config: ZaloConfig;
  db: Queryable | null;
  timeoutMs?: number;
}): Promise<ZaloCheck> {
  const { tokens, accessToken } = await findTokens(db, config);
  if (accessToken === null) return { tokens, account: null };
  const asItIs = {
    getAccessToken: async () => accessToken,
    replaceToken: async () => null,
    getState: async () => ({ kind: "alive" as const, accessExpiresAt: new Date() }),
  };
  const called = await createZaloClient({ config, tokens: asItIs, log: silentLog, timeoutMs }).getAccount();
  if (called.kind === "ok") {
    const account = called.value;
    const isOurs = account.oaId === null || account.oaId === config.oaId;
    return { tokens, account: { kind: "known", account, isOurs } };
  }
  switch (called.failed.kind) {
    case "no-token": // it was refused, and is not renewed here
      return { tokens, account: { kind: "failed", code: "-216" } };
    case "error":
      return { tokens, account: { kind: "failed", code: String(called.failed.code) } };
    case "http":
      return { tokens, account: { kind: "failed", code: `HTTP ${called.failed.status}` } };
    case "unreachable":
      return { tokens, account: { kind: "failed", code: "unreachable" } };
  }
}

/** The pair the program would use: a new one in the settings goes before the one in the database. */
async function findTokens(
  db: Queryable | null,
  { oaId, appSecret, firstTokens }: ZaloConfig,
): Promise<{ tokens: ZaloCheck["tokens"]; accessToken: string | null }> {
  const isTakenUp = db && firstTokens && (await hasSeenPair(db, oaId, fingerprint(firstTokens.refreshToken)));
  if (firstTokens && !isTakenUp) return { tokens: { kind: "new" }, accessToken: firstTokens.accessToken };
  const pair = db && (await findPair(db, oaId));
  const seal = createSeal(appSecret);
  return { tokens: readTokenState(pair, seal), accessToken: pair && seal.open(pair.accessToken) };
}
