import type { ChannelEvent } from "../../vocabulary/channel-event.ts";

/** Counted by name: names are few, whatever a platform invents. */
export function ignored(name: string): ChannelEvent {
  return { kind: "ignored", channel: "messenger", name: /^[a-z_]{1,40}$/u.test(name) ? name : "unknown" };
}
