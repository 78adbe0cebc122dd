import type { Database } from "../../platform/database/index.ts";
import { errorFields } from "../../platform/error-code.ts";
import { createSeal, fingerprint } from "./seal.ts";
import { findPair, recordFirstPair, replacePair, type StoredPair } from "./token-repository.ts";
import { createRefresh } from "./refresh-token.ts";
import { readTokenState, type ZaloTokenState } from "./token-state.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";

export type ZaloTokens = {
  /** The access token to use now, or `null` when there is none. Throws only what the database throws. */
  getAccessToken: () => Promise<string | null>;
  /** Another access token than this one, which Zalo refused; `null` when there is none to be had now. */
  replaceToken: (refused: string) => Promise<string | null>;
  /** Takes a new pair when half of this one's time is over. */
  refreshIfDue: () => Promise<void>;
  getState: () => Promise<ZaloTokenState>;
  /** Looks after the pair until stopped. */
  start: () => { stop: () => Promise<void> };
};

type Options = ZaloDependencies & {
  db: Database;
  config: Pick<ZaloConfig, "appId" | "appSecret" | "oaId" | "oauthUrl" | "firstTokens">;
  /** Told once when the pair has died, by the process that found out. */
  onDead?: (state: { since: Date; code: string }) => Promise<void>;
  httpTimeoutMs?: number;
  checkEveryMs?: number;
};

/** What an access token lives; for the first pair, whose age nobody knows, the most it can be. */
const LIFETIME_MS = 25 * 3600_000;
/** Another process may refresh at any time, and its refresh ends our token: read anew after this. */
const REMEMBER_MS = 5_000;

/** Keeps one Official Account's tokens, together with any other process on the same database. */
export function createZaloTokens(options: Options): ZaloTokens {
  const { db, config, log, metrics, now = () => new Date(), checkEveryMs = 60_000 } = options;
  const { oaId, firstTokens } = config;
  const seal = createSeal(config.appSecret);
  const refresh = createRefresh({ ...options, now, seal });
  let remembered: { token: string; at: number } | null = null;
  let takingUp: Promise<void> | null = null;

  /** A pair that was not in the settings before is newer than any in the database: an administrator put it there. */
  async function takeUpFirstPair(): Promise<void> {
    if (!firstTokens) return;
    const { accessToken, refreshToken } = firstTokens;
    const isNew = await db.transaction(async (tx) => {
      if (!(await recordFirstPair(tx, oaId, fingerprint(refreshToken)))) return false;
      await replacePair(tx, oaId, {
        accessToken: seal.close(accessToken),
        refreshToken: seal.close(refreshToken),
        accessExpiresAt: new Date(now().getTime() + LIFETIME_MS),
      });
      return true;
    });
    if (isNew) log.info("zalo tokens taken from the settings");
  }

  async function currentPair(): Promise<StoredPair | null> {
    takingUp ??= takeUpFirstPair();
    try {
      await takingUp;
    } catch (error) {
      takingUp = null;
      throw error;
    }
    return findPair(db, oaId);
  }

  function remember(pair: StoredPair | null): string | null {
    const token = pair && seal.open(pair.accessToken);
    remembered = token === null ? null : { token, at: now().getTime() };
    return token;
  }

  async function getAccessToken(): Promise<string | null> {
    if (remembered && now().getTime() - remembered.at < REMEMBER_MS) return remembered.token;
    return remember(await currentPair());
  }

  async function replaceToken(refused: string): Promise<string | null> {
    remembered = null;
    const pair = await currentPair();
    const stored = remember(pair);
    if (pair === null || stored !== refused) return stored;
    remembered = null;
    const renewed = await refresh(pair);
    return renewed && remember(renewed);
  }

  async function refreshIfDue(): Promise<void> {
    const pair = await currentPair();
    if (pair && pair.accessExpiresAt.getTime() - now().getTime() < LIFETIME_MS / 2) await refresh(pair);
  }

  async function getState(): Promise<ZaloTokenState> {
    return readTokenState(await currentPair(), seal);
  }

  function start() {
    let looking: Promise<void> = Promise.resolve();
    const look = (): void => {
      looking = lookAfter().catch((error: unknown) => log.warn("zalo tokens not looked after", errorFields(error)));
    };
    async function lookAfter(): Promise<void> {
      await refreshIfDue();
      metrics?.tokensAlive?.((await getState()).kind === "alive");
    }
    const timer = setInterval(look, checkEveryMs);
    look();
    return {
      async stop() {
        clearInterval(timer);
        await looking; // a pair that is being issued must still be kept
      },
    };
  }

  return { getAccessToken, replaceToken, refreshIfDue, getState, start };
}
