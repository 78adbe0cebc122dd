import { expect, it } from "vitest";
import {
  createTakeEvents,
  getStanding,
  isTakenOver,
  listInbound,
  listInboxMessages,
} from "../../../src/intake/index.ts";
import { createBatches } from "../../../src/intake/batches.ts";
import { createMetrics } from "../../../src/platform/metrics.ts";
import { countJobs } from "../../../src/platform/jobs/index.ts";
import type { ChannelEvent } from "../../../src/vocabulary/channel-event.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { anInbound } from "../../support/turns.ts";

const worker = { channel: "messenger", senderId: "worker-1" } as const;
const takeover = { kind: "takeover", ...worker, externalId: "inbox-1", text: "Chào anh" } as const;
const sent = (externalId: string, senderId = "worker-1"): ChannelEvent => ({
  kind: "message",
  message: anInbound({
    ...worker,
    senderId,
    externalId,
    attachments: [{ kind: "image", url: "https://a/b", label: null }],
  }),
});

await describeOnEachEngine("what platforms tell us", ({ db }) => {
  const now = new Date("2026-11-30T02:00:00Z");
  const take = createTakeEvents({ db, quietHours: 12, now: () => now });

  it("keeps each message of a batch once, with what came with it, however often it is told", async () => {
    await take([sent("m-1"), sent("m-2"), sent("m-1")]);
    await take([sent("m-2"), sent("m-3", "worker-2")]);
    const kept = await listInbound(db, worker);
    expect(kept.map(({ externalId }) => externalId)).toEqual(["m-1", "m-2"]);
    expect(kept[0]?.attachments).toEqual([{ kind: "image", url: "https://a/b", label: null }]);
    expect((await countJobs(db)).waiting).toBe(3);
  });

  it("keeps many callers' events together, and one caller's failure is no other's", async () => {
    const kept: number[][] = [];
    const keep = createBatches<number>({
      most: 10,
      keep: async (items) => {
        if (items.includes(13)) throw new Error("unlucky");
        kept.push([...items]);
      },
    });
    const results = await Promise.allSettled(Array.from({ length: 21 }, (_, n) => keep(n)));
    expect(results.flatMap(({ status }, n) => (status === "rejected" ? [n] : []))).toEqual([13]);
    expect(kept[0]).toEqual([0]);
    expect(kept[1]).toHaveLength(10);
    expect(kept.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, n) => n).filter((n) => n !== 13));
  });

  it("falls silent for the quiet hours after a person answered, counted from when they did", async () => {
    await take([{ ...takeover, at: new Date("2026-11-30T01:00:00Z") }]);
    const standing = await getStanding(db, worker);
    expect(isTakenOver(standing, now)).toBe(true);
    expect(standing.takenOverUntil).toEqual(new Date("2026-11-30T13:00:00Z"));
    expect(isTakenOver(standing, new Date("2026-11-30T13:00:00Z"))).toBe(false);
    expect(isTakenOver(await getStanding(db, { ...worker, senderId: "worker-2" }), now)).toBe(false);
    expect(await listInboxMessages(db, worker)).toMatchObject([{ text: "Chào anh" }]);
  });

  it("is not silenced anew by a second delivery after the conversation was handed back", async () => {
    await take([{ ...takeover, at: now }]);
    await take([{ kind: "handback", ...worker, at: now }]);
    await take([{ ...takeover, at: now }]);
    expect(isTakenOver(await getStanding(db, worker), now)).toBe(false);
    await take([{ ...takeover, externalId: "inbox-2", at: now }]);
    expect(isTakenOver(await getStanding(db, worker), now)).toBe(true);
  });

  it("counts reply windows from the newest thing a person did, whatever arrives late", async () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 29, hour));
    const message = (externalId: string, hour: number): ChannelEvent => ({
      kind: "message",
      message: anInbound({ ...worker, externalId, sentAt: at(hour) }),
    });
    await take([message("m-2", 9), message("m-1", 8)]);
    expect(await getStanding(db, worker)).toMatchObject({ lastMessageAt: at(9), lastMessageId: "m-2" });
    const unfollow = anInbound({ ...worker, externalId: "u-1", kind: "unfollow", sentAt: at(10) });
    await take([{ kind: "message", message: unfollow }]);
    expect(await getStanding(db, worker)).toMatchObject({ lastMessageAt: at(9) });
  });

  it("counts what it is told by kind, and unknown events by their name", async () => {
    const metrics = createMetrics();
    const counting = createTakeEvents({ db, quietHours: 12, metrics });
    await counting([sent("m-1"), { kind: "ignored", channel: "zalo", name: "user_danced" }]);
    const page = await metrics.registry.metrics();
    expect(page).toContain('platform_events_total{channel="zalo",kind="ignored",name="user_danced"} 1\n');
    expect(page).toContain('messages_received_total{channel="messenger"} 1\n');
  });
});
