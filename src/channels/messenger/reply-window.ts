import type { Author } from "../../vocabulary/message.ts";

const HOUR_MS = 3600_000;
export const WINDOW_HOURS = 24;
export const OFFICER_WINDOW_HOURS = 7 * 24;

/** How a message may be sent now; `null`: not at all until the person writes again. */
export type Permission = { messaging_type: "RESPONSE" } | { messaging_type: "MESSAGE_TAG"; tag: "HUMAN_AGENT" };

/**
 * Meta's reply windows. For 24 hours after the person's last message anything may be said; for seven days what
 * an officer wrote, where the Page was granted that, marked as such. No other mark exists any more.
 *
 * Where we do not know of a last message, the platform decides.
 */
export function permissionToSend({
  author,
  lastMessageAt,
  now,
  humanAgent,
}: {
  author: Author;
  lastMessageAt: Date | null;
  now: Date;
  humanAgent: boolean;
}): Permission | null {
  const hours = lastMessageAt === null ? 0 : (now.getTime() - lastMessageAt.getTime()) / HOUR_MS;
  if (hours < WINDOW_HOURS) return { messaging_type: "RESPONSE" };
  const isOfficers = author.kind === "officer" && humanAgent && hours < OFFICER_WINDOW_HOURS;
  return isOfficers ? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" } : null;
}
