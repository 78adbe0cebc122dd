import { randomUUID } from "node:crypto";
import type { Database } from "../../platform/database/index.ts";
import { errorFields } from "../../platform/error-code.ts";
import type { Seal } from "./seal.ts";
import {
  findPair,
  recordRefusal,
  releaseLease,
  storeRefreshed,
  takeLease,
  type NewPair,
  type StoredPair,
} from "./token-repository.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";
import { requestRefresh, type TokenPair } from "./zalo-oauth.ts";

type Options = ZaloDependencies & {
  db: Database;
  config: Pick<ZaloConfig, "appId" | "appSecret" | "oaId" | "oauthUrl">;
  seal: Seal;
  now: () => Date;
  onDead?: (state: { since: Date; code: string }) => Promise<void>;
  httpTimeoutMs?: number;
};

/** A refused token is tried again now and then: nothing is lost by it, and a fault at Zalo's heals by itself. */
const TRY_DEAD_AGAIN_MS = 15 * 60_000;
const TRY_FAILED_AGAIN_MS = 5_000;
const LOOK_AGAIN_MS = 50;

/**
 * Returns the pair that follows the given one, whichever process gets it; `null` when none can be had now.
 *
 * One process at a time asks Zalo, under a lease in the database that lasts longer than the request may take:
 * a second use of a single-use token would end the account's access. The new pair is on the disk before
 * anybody uses it.
 */
export function createRefresh(options: Options) {
  const { db, config, seal, log, metrics, now, onDead, httpTimeoutMs = 20_000 } = options;
  const { oaId } = config;
  const leaseMs = httpTimeoutMs + 20_000;

  return async function refresh({ generation }: StoredPair): Promise<StoredPair | null> {
    const giveUpAt = Date.now() + leaseMs;
    for (;;) {
      const lease = { oaId, generation, lease: randomUUID() };
      const refreshToken = await takeLease(db, { ...lease, leaseMs });
      if (refreshToken !== null) return ask(lease, refreshToken);
      const pair = await findPair(db, oaId);
      if (pair && pair.generation !== generation) return pair;
      if (!pair?.isHeld || Date.now() > giveUpAt) return null;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  };

  async function ask(lease: Parameters<typeof releaseLease>[1], sealed: string): Promise<StoredPair | null> {
    const refreshToken = seal.open(sealed);
    if (refreshToken === null) {
      await releaseLease(db, lease, TRY_DEAD_AGAIN_MS);
      return null;
    }
    const result = await requestRefresh(config, refreshToken, httpTimeoutMs);
    metrics?.called?.(result.kind === "refreshed" ? "token-refreshed" : `token-${result.kind}`);
    switch (result.kind) {
      case "refreshed":
        return keep(lease, result.pair);
      case "failed":
        log.warn("zalo tokens not refreshed", { reason: result.code });
        await releaseLease(db, lease, TRY_FAILED_AGAIN_MS);
        return null;
      case "refused": {
        const isNews = await recordRefusal(db, lease, result.code, TRY_DEAD_AGAIN_MS);
        log.error("zalo refused the refresh token", { reason: result.code });
        if (isNews) await tell({ since: now(), code: result.code });
        return null;
      }
    }
  }

  /** Who could not be told reads it in doctor and in the figures: the record of it stands. */
  async function tell(state: { since: Date; code: string }): Promise<void> {
    try {
      await onDead?.(state);
    } catch (error) {
      log.error("nobody told of dead zalo tokens", errorFields(error));
    }
  }

  async function keep(lease: Parameters<typeof releaseLease>[1], pair: TokenPair): Promise<StoredPair | null> {
    const sealed: NewPair = {
      accessToken: seal.close(pair.accessToken),
      refreshToken: seal.close(pair.refreshToken),
      accessExpiresAt: new Date(now().getTime() + pair.expiresInSeconds * 1000),
    };
    const isKept = await untilStored(() => storeRefreshed(db, lease, sealed));
    // otherwise an administrator has put a newer pair in its place meanwhile
    log.info(isKept ? "zalo tokens refreshed" : "zalo tokens were replaced during their refresh");
    return findPair(db, oaId);
  }

  /** This pair exists nowhere else yet: a database that stumbles is given every chance to keep it. */
  async function untilStored(store: () => Promise<boolean>): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await store();
      } catch (error) {
        log.error("new zalo tokens not stored yet", { attempt, ...errorFields(error) });
        if (attempt === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(200 * attempt, 2_000)));
      }
    }
  }
}
