import { expect, it } from "vitest";
import {
  countFeedback,
  type Feedback,
  feedbackMigrations,
  forgetFeedback,
  listFeedback,
  recordFeedback,
} from "../../../src/feedback/index.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const LAN = { channel: "zalo", senderId: "lan" } as const;
const TUAN = { channel: "web", senderId: "tuan" } as const;
const word = (over: Partial<Feedback> = {}): Feedback => ({ answered: "m-1", verdict: "wrong", reason: null, ...over });

await describeOnEachEngine(
  "what a worker says of an answer",
  ({ db }) => {
    const given = async () =>
      (await listFeedback(db)).map(({ senderId, verdict, reason }) => ({ senderId, verdict, reason }));

    it("is kept once an answer, and a reason told later completes it", async () => {
      await recordFeedback(db, LAN, word());
      await recordFeedback(db, LAN, word({ reason: "not-my-case" }));
      await recordFeedback(db, LAN, word());
      expect(await given()).toEqual([{ senderId: "lan", verdict: "wrong", reason: "not-my-case" }]);
    });

    it("is what was said last", async () => {
      await recordFeedback(db, LAN, word({ reason: "hard-to-read" }));
      await recordFeedback(db, LAN, word({ verdict: "helpful" }));
      expect(await given()).toEqual([{ senderId: "lan", verdict: "helpful", reason: null }]);
      expect(await countFeedback(db)).toEqual({ helpful: 1, wrong: 0 });
    });

    it("goes with its sender, and only with them", async () => {
      await recordFeedback(db, LAN, word());
      await recordFeedback(db, LAN, word({ answered: "m-2" }));
      await recordFeedback(db, TUAN, word({ verdict: "helpful" }));
      await forgetFeedback(db, "zalo", "lan");
      expect(await given()).toEqual([{ senderId: "tuan", verdict: "helpful", reason: null }]);
      expect(await listFeedback(db, { verdict: "wrong" })).toEqual([]);
    });
  },
  [feedbackMigrations],
);
