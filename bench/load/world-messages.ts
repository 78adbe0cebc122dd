import type { Planned } from "./plan-traffic.ts";

/** How one event was taken, of all its deliveries the last. */
export type Acknowledged = {
  channel: "zalo" | "messenger";
  person: string;
  /** The platform's id of a message; `null` for what is none. */
  externalId: string | null;
  kind: "say" | "follow" | "again" | "seen";
  status: number;
  /** From when it was due until its acknowledgement was heard, of the delivery that was acknowledged. */
  tookMs: number;
  /** Deliveries before it that nobody acknowledged. */
  unheard: number;
};

/** What a person was shown, in order: on Zalo the message's id and words, on Messenger our own mark. */
export type Shown = { channel: "zalo" | "messenger"; person: string; id: string; text: string; mark: string | null };

export type WorldReport = { acknowledged: Acknowledged[]; shown: Shown[]; echoMs: number[]; cpuSeconds: number };

export type ToWorld =
  | { kind: "connect"; ports: number[]; verifies: boolean }
  | { kind: "drive"; plan: Planned[]; fail: number }
  | { kind: "report" };

export type FromWorld =
  | { kind: "ready"; settings: Record<string, string> }
  | { kind: "connected" }
  | { kind: "progress"; acknowledged: number; waiting: number; shown: number }
  | { kind: "driven" }
  | { kind: "report"; report: WorldReport };
