import { describe, expect, it } from "vitest";
import { createReceive, listInbound, receive } from "../../../src/intake/index.ts";
import { cleanText, cutText, storableJson } from "../../../src/intake/stored-text.ts";
import { countJobs } from "../../../src/platform/jobs/index.ts";
import { createMetrics } from "../../../src/platform/metrics.ts";
import { MAX_INBOUND_TEXT } from "../../../src/vocabulary/message.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { anInbound } from "../../support/turns.ts";

describe("the text that is stored", () => {
  it("is composed, and free of what the database or a reader cannot take", () => {
    expect(cleanText("nghi\u0309 phe\u0301p\r\nna\u0306m\u0000\u0007\tnay")).toBe("nghỉ phép\nnăm\tnay");
    expect(cleanText("nửa chữ \ud83d đây 👍")).toBe("nửa chữ \ufffd đây 👍");
  });

  it("is cut at its limit, never through a character", () => {
    expect(cutText("a".repeat(12), 10)).toBe("a".repeat(10));
    expect(cutText(`${"a".repeat(9)}👍`, 10)).toBe("a".repeat(9));
    expect(cutText(`${"a".repeat(8)}👍b`, 10)).toBe(`${"a".repeat(8)}👍`);
    expect(cutText("vừa đủ", 10)).toBe("vừa đủ");
  });

  it("is clean wherever it stands in JSON", () => {
    expect(JSON.parse(storableJson({ a: ["x\u0000y", { b: "\udc00" }], n: 1 }))).toEqual({
      a: ["xy", { b: "\ufffd" }],
      n: 1,
    });
  });
});

await describeOnEachEngine("receiving a message", ({ db, another }) => {
  it("stores it with the job that answers it, and a second delivery changes nothing", async () => {
    const message = anInbound();
    const metrics = createMetrics();
    const receiveOne = createReceive({ db, metrics });
    expect(await receiveOne(message)).toBe("accepted");
    expect(await receiveOne({ ...message, text: "khác" })).toBe("duplicate");
    expect(await listInbound(db, message)).toMatchObject([{ ...message, status: "waiting" }]);
    expect((await countJobs(db)).waiting).toBe(1);
    expect(await metrics.registry.metrics()).toContain('messages_received_total{channel="zalo"} 1\n');
    expect(await metrics.registry.metrics()).toContain('messages_duplicate_total{channel="zalo"} 1\n');
  });

  it("takes the same id from two channels as two messages", async () => {
    const externalId = "same";
    expect(await receive(db, anInbound({ externalId, channel: "zalo" }))).toBe("accepted");
    expect(await receive(db, anInbound({ externalId, channel: "messenger" }))).toBe("accepted");
  });

  it("accepts one of many deliveries at the same instant", async () => {
    const message = anInbound();
    const other = await another();
    const receipts = await Promise.all(Array.from({ length: 10 }, (_, n) => receive(n % 2 ? db : other, message)));
    expect(receipts.filter((receipt) => receipt === "accepted")).toHaveLength(1);
    expect((await countJobs(db)).waiting).toBe(1);
  });

  it("stores whatever a person can type", async () => {
    const text = `\u0000${"Đ".repeat(MAX_INBOUND_TEXT)}👍\ud800`;
    const message = anInbound({ externalId: "odd\u0000id", text, payload: "button\u0000" });
    expect(await receive(db, message)).toBe("accepted");
    expect(await listInbound(db, message)).toMatchObject([
      { externalId: "oddid", text: "Đ".repeat(MAX_INBOUND_TEXT), payload: "button" },
    ]);
  });
});
