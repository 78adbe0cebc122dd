import { z } from "zod";
import type { ZaloConfig } from "./types.ts";

export type TokenPair = { accessToken: string; refreshToken: string; expiresInSeconds: number };

/** What became of asking for a new pair. `unknown`: it may have been issued all the same. */
export type RefreshResult =
  { kind: "refreshed"; pair: TokenPair } | { kind: "refused"; code: string } | { kind: "failed"; code: string };

const DAY_AND_AN_HOUR = 25 * 3600;
const token = z.string().trim().min(1);
const Pair = z.object({
  access_token: token,
  refresh_token: token,
  /** Seconds, which Zalo writes as a string. */
  expires_in: z.coerce.number().positive().catch(DAY_AND_AN_HOUR),
});
/** Without the `message` of Zalo's other interfaces, and often under HTTP 200. */
const Refusal = z.union([
  z.looseObject({ error: z.coerce.number().refine((code) => code !== 0) }),
  z.looseObject({ error_name: z.string().min(1), error: z.undefined().optional() }),
]);

/**
 * Exchanges a refresh token for the next pair. Only a body with two tokens in it is a pair, whatever its HTTP
 * status says; only a body that names an error is a refusal; all else leaves us not knowing.
 */
export async function requestRefresh(
  config: Pick<ZaloConfig, "oauthUrl" | "appId" | "appSecret">,
  refreshToken: string,
  timeoutMs: number,
): Promise<RefreshResult> {
  let status: number;
  let body: unknown;
  try {
    const response = await fetch(new URL("/v4/oa/access_token", config.oauthUrl), {
      method: "POST",
      headers: { secret_key: config.appSecret },
      body: new URLSearchParams({
        refresh_token: refreshToken,
        app_id: config.appId,
        grant_type: "refresh_token",
      }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    body = await response.json();
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return { kind: "failed", code: isLate ? "TIMEOUT" : "UNREACHABLE" };
  }
  const pair = Pair.safeParse(body);
  if (pair.success) {
    const { access_token, refresh_token, expires_in } = pair.data;
    return {
      kind: "refreshed",
      pair: { accessToken: access_token, refreshToken: refresh_token, expiresInSeconds: expires_in },
    };
  }
  const refusal = Refusal.safeParse(body);
  if (!refusal.success || status >= 500 || status === 429) return { kind: "failed", code: `HTTP_${status}` };
  return { kind: "refused", code: typeof refusal.data.error === "number" ? String(refusal.data.error) : "unnamed" };
}
