import type { Log } from "../../platform/log.ts";
import type { ZaloConfig } from "../../platform/config.ts";

export type { ZaloConfig };

/** Facts about the channel that are counted. Labels are few; implementations never throw. */
export type ZaloMetrics = {
  /** A request to the webhook was refused or set aside, by reason. */
  refused?: (reason: string) => void;
  /** A call to Zalo came back: "ok", or the code of what was wrong. */
  called?: (outcome: string) => void;
  /** Whether the account's tokens can be used. */
  tokensAlive?: (isAlive: boolean) => void;
};

export type ZaloDependencies = { log: Log; metrics?: ZaloMetrics; now?: () => Date };
