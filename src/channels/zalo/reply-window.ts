import { DeliveryError } from "../../vocabulary/delivery.ts";
import type { ZaloConfig } from "./types.ts";

export type WindowRules = Pick<ZaloConfig, "freeReplyHours" | "replyWindowHours" | "sendsPaid">;

/**
 * Why a message to a person last heard of then is not to be sent now; `null` when it may be. Zalo takes our
 * words for seven days after a person's own, the first two of them without charge.
 */
export function findWindowProblem(lastMessageAt: Date | null, now: Date, rules: WindowRules): DeliveryError | null {
  const hours = lastMessageAt === null ? Infinity : (now.getTime() - lastMessageAt.getTime()) / 3600_000;
  if (hours >= rules.replyWindowHours) return new DeliveryError("ZALO_WINDOW_CLOSED", { disposition: "held" });
  if (hours >= rules.freeReplyHours && !rules.sendsPaid) return new DeliveryError("ZALO_PAID", { disposition: "held" });
  return null;
}
