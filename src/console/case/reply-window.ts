import type { ChannelName } from "../../vocabulary/message.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `held`: said when the worker next writes. `paid`: counted against the quota of the Zalo account. */
export type ReplyWindow = { kind: "always" } | { kind: "until" | "paid"; until: Date } | { kind: "held" };

/**
 * Until when an officer may write to a worker by the rules of their channel, counted from the worker's last message:
 * Zalo seven days, of which the first 48 hours cost nothing; Messenger 24 hours, and seven days where the Page has
 * been granted the human agent; our own page always.
 */
export function replyWindow(
  channel: ChannelName,
  lastWorkerAt: Date,
  now: Date,
  { humanAgent }: { humanAgent: boolean },
): ReplyWindow {
  const after = (milliseconds: number): Date => new Date(lastWorkerAt.getTime() + milliseconds);
  switch (channel) {
    case "web":
    case "terminal":
      return { kind: "always" };
    case "zalo": {
      if (now >= after(7 * DAY_MS)) return { kind: "held" };
      return now >= after(48 * HOUR_MS)
        ? { kind: "paid", until: after(7 * DAY_MS) }
        : { kind: "until", until: after(7 * DAY_MS) };
    }
    case "messenger": {
      const until = after(humanAgent ? 7 * DAY_MS : DAY_MS);
      return now >= until ? { kind: "held" } : { kind: "until", until };
    }
  }
}
