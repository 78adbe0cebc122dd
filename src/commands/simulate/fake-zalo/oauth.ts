import { randomBytes } from "node:crypto";

type Settings = { appId: string; appSecret: string; now: () => Date };
export type TokenVerdict = "valid" | "expired" | "invalid";

const LIFETIME_MS = 25 * 3600_000;

/** One account's tokens by Zalo's rules: a refresh token works once, and a new pair ends the one before. */
export function createOAuth({ appId, appSecret, now }: Settings) {
  let serial = 0;
  let pair = issue();
  const used: string[] = [];
  const counts = { refreshed: 0, refused: 0 };

  function issue() {
    serial++;
    const token = (kind: string): string => `${kind}-${serial}-${randomBytes(24).toString("base64url")}`;
    return { access: token("access"), refresh: token("refresh"), expiresAt: now().getTime() + LIFETIME_MS };
  }

  return {
    counts,
    current: () => ({ accessToken: pair.access, refreshToken: pair.refresh }),
    /** An administrator authorises the app again: a pair out of nothing. */
    authorise() {
      pair = issue();
      return { accessToken: pair.access, refreshToken: pair.refresh };
    },
    expireAccess(): void {
      pair.expiresAt = 0;
    },
    /** As if the refresh token had been used behind our back. */
    killRefresh(): void {
      pair = { ...pair, refresh: `killed-${randomBytes(8).toString("hex")}` };
    },
    verdict(accessToken: string | undefined): TokenVerdict {
      if (accessToken !== pair.access) return "invalid";
      return pair.expiresAt <= now().getTime() ? "expired" : "valid";
    },
    /** Errors come with HTTP 200 and in a shape of their own. */
    refresh(secretKey: string | undefined, form: URLSearchParams): Record<string, unknown> {
      const refuse = (error: number, error_name: string): Record<string, unknown> => {
        counts.refused++;
        return { error_name, error_reason: error_name, error_description: error_name, error };
      };
      if (secretKey !== appSecret) return refuse(-14004, "Invalid secret key");
      if (form.get("app_id") !== appId) return refuse(-14003, "Invalid app id");
      if (form.get("grant_type") !== "refresh_token") return refuse(-14002, "Invalid grant type");
      const given = form.get("refresh_token") ?? "";
      if (given !== pair.refresh || used.includes(given)) return refuse(-14014, "Invalid refresh token");
      used.push(given);
      if (used.length > 1_000) used.shift();
      counts.refreshed++;
      pair = issue();
      return { access_token: pair.access, refresh_token: pair.refresh, expires_in: "90000" };
    },
  };
}
export type OAuth = ReturnType<typeof createOAuth>;
