import { silentLog } from "../../platform/log.ts";
import type { ZaloTokens, ZaloTokenState } from "./token.ts";
import type { ZaloConfig } from "./types.ts";
import { createZaloClient, type ZaloAccount } from "./zalo-client.ts";

/** How the account stands with Zalo. */
export type ZaloCheck = {
  tokens: ZaloTokenState;
  /** What Zalo says of the account our token opens; `null` without a token that may be tried. */
  account:
    | { kind: "known"; account: ZaloAccount; isOurs: boolean }
    /** `code`: Zalo's own number, an HTTP status, or "unreachable". */
    | { kind: "failed"; code: string }
    | null;
};

/** Tries the access token without changing anything: a token that is over is reported, not renewed. */
export async function checkZalo({
  config,
  tokens,
  timeoutMs = 10_000,
}: {
  config: ZaloConfig;
  tokens: Pick<ZaloTokens, "getAccessToken" | "getState">;
  timeoutMs?: number;
}): Promise<ZaloCheck> {
  const state = await tokens.getState();
  if (state.kind === "none" || state.kind === "unreadable") return { tokens: state, account: null };
  let refused = false;
  const asIs = {
    ...tokens,
    replaceToken: async (): Promise<null> => {
      refused = true;
      return null;
    },
  };
  const called = await createZaloClient({ config, tokens: asIs, log: silentLog, timeoutMs }).getAccount();
  if (called.kind === "ok") {
    const account = called.value;
    return {
      tokens: state,
      account: { kind: "known", account, isOurs: account.oaId === null || account.oaId === config.oaId },
    };
  }
  const { failed } = called;
  const code =
    refused || failed.kind === "no-token"
      ? "-216"
      : failed.kind === "error"
        ? String(failed.code)
        : failed.kind === "http"
          ? `HTTP ${failed.status}`
          : "unreachable";
  return { tokens: state, account: { kind: "failed", code } };
}
