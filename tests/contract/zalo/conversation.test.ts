import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anOccasion, startZaloChannel, toWorker, type ZaloChannel } from "../../support/zalo.ts";

const WORKER = "2468458835291979223";
let zalo: ZaloChannel;
beforeAll(async () => void (zalo = await startZaloChannel()));
afterAll(() => zalo.stop());
beforeEach(() => void (zalo.taken.length = 0));

describe("a talk on Zalo", () => {
  it("takes a signed text, and sends the reply to who wrote it", async () => {
    const { status } = await zalo.fake.userSays(WORKER, "Làm thêm giờ được trả bao nhiêu?");
    expect(status).toBe(200);
    expect(zalo.taken).toMatchObject([
      { kind: "message", message: { channel: "zalo", senderId: WORKER, text: "Làm thêm giờ được trả bao nhiêu?" } },
    ]);
    const receipt = await zalo.deliver(toWorker(WORKER, { text: "Ít nhất 150%." }), anOccasion());
    const line = zalo.fake.talks.person(WORKER).lines.at(-1);
    expect(line).toMatchObject({ from: "oa", text: "Ít nhất 150%.", quota: "reply" });
    expect(receipt).toEqual({ platformMessageId: line?.id, notes: [] });
  });
});
