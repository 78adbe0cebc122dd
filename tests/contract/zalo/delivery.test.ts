import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError } from "../../../src/vocabulary/delivery.ts";
import type { OutboundMessage } from "../../../src/vocabulary/message.ts";
import { anOccasion, startZaloChannel, toWorker, type ZaloChannel } from "../../support/zalo.ts";

let at = new Date("2026-12-01T02:00:10.000Z");
let zalo: ZaloChannel;
let worker = "";
let person = 0;

beforeAll(async () => void (zalo = await startZaloChannel({ now: () => at, emitsReceipts: false })));
afterAll(() => zalo.stop());
beforeEach(async () => {
  at = new Date("2026-12-01T02:00:10.000Z");
  worker = `24684588352919${String(person++).padStart(5, "0")}`;
  await zalo.fake.userSays(worker, "Em hỏi với");
});
afterEach(async () => {
  zalo.fake.faults.clear();
  await zalo.fake.outgoing.release();
  await zalo.fake.outgoing.settled();
  zalo.taken.length = 0;
});

const lines = () => zalo.fake.talks.person(worker).lines.filter(({ from }) => from === "oa");
const said = () =>
  lines()
    .map(({ text }) => text)
    .join(" ");
const later = (seconds: number) => (at = new Date(at.getTime() + seconds * 1000));
const occasion = (fields = {}) => anOccasion({ lastMessageAt: at, ...fields });

async function failure(message: OutboundMessage, context = occasion()): Promise<DeliveryError> {
  const error: unknown = await zalo.deliver(message, context).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`expected a delivery error, got ${String(error)}`);
  return error;
}

const longText = Array.from(
  { length: 90 },
  (_, index) => `Câu ${index} nói về tiền lương làm thêm giờ của công nhân.`,
).join(" ");

describe("sending on Zalo", () => {
  it("shows buttons, which come back as what they carry", async () => {
    await zalo.deliver(toWorker(worker, { choices: [{ title: "Gặp cán bộ", payload: "#GAP" }] }), occasion());
    const button = lines().at(-1)?.buttons[0];
    expect(button).toEqual({ title: "Gặp cán bộ", type: "oa.query.hide", payload: "#GAP" });
    await zalo.fake.outgoing.settled();
    zalo.taken.length = 0;
    await zalo.fake.userTaps(worker, button ?? {});
    expect(zalo.taken).toMatchObject([{ kind: "message", message: { payload: "#GAP" } }]);
  });

  it("sends a long answer in parts, in order, under Zalo's limit", async () => {
    const receipt = await zalo.deliver(toWorker(worker, { text: longText }), occasion());
    expect(
      lines()
        .map(({ text }) => text)
        .join(" "),
    ).toBe(longText);
    expect(lines().length).toBeGreaterThan(2);
    expect(receipt).toEqual({ platformMessageId: lines().at(-1)?.id, notes: ["split"] });
  });

  it("says a choice in words where Zalo will not have the button", async () => {
    zalo.fake.faults.plan({ kind: "error", code: -201 });
    const receipt = await zalo.deliver(
      toWorker(worker, { choices: [{ title: "Gặp cán bộ", payload: "#GAP" }] }),
      occasion(),
    );
    expect(lines()).toMatchObject([{ buttons: [], text: expect.stringContaining("1. Gặp cán bộ") as string }]);
    expect(receipt.notes).toEqual(["without-buttons"]);
  });

  it("reaches a visitor without a name", async () => {
    await zalo.fake.visitorSays("v1", "c1", "Chào");
    const senderId =
      zalo.taken.flatMap((event) => (event.kind === "message" ? [event.message.senderId] : [])).at(-1) ?? "";
    await zalo.deliver(toWorker(senderId), occasion());
    expect(zalo.fake.calls.at(-1)).toMatchObject({
      path: "/v2.0/oa/message",
      body: { recipient: { anonymous_id: "v1", conversation_id: "c1" } },
    });
    expect(zalo.fake.talks.person("v1").lines).toHaveLength(2);
  });

  it("tells what a message was taken from when it was not free", async () => {
    later(3 * 24 * 3600);
    const paid = await startZaloChannel({
      oaId: "388613280878808701",
      now: () => at,
      settings: { ZALO_SEND_PAID: "true" },
      db: zalo.db,
    });
    paid.fake.talks.person(worker).lastInteractionAt = new Date(at.getTime() - 50 * 3600_000);
    const receipt = await paid.deliver(
      toWorker(worker),
      occasion({ lastMessageAt: new Date(at.getTime() - 50 * 3600_000) }),
    );
    expect(receipt.notes).toEqual(["quota-sub_quota"]);
    await paid.stop();
  });

  it.each([
    ["message", (id: string) => ({ recipient: { message_id: id } })],
    ["quote", (id: string) => ({ recipient: { user_id: worker }, message: { quote_message_id: id } })],
  ])("answers in the form %s where the settings ask for it", async (form, expected) => {
    const other = await startZaloChannel({
      oaId: `3886132808${form}`,
      now: () => at,
      settings: { ZALO_REPLY_FORM: form },
      db: zalo.db,
    });
    await other.fake.userSays(worker, "Em hỏi");
    const asked = other.fake.talks.person(worker).lines.at(-1)?.id ?? "";
    await other.deliver(toWorker(worker), occasion({ lastMessageId: asked }));
    expect(other.fake.calls.at(-1)?.body).toMatchObject(expected(asked));
    await other.deliver(toWorker(worker), occasion({ lastMessageId: `follow:${worker}:1` })); // no message, no id
    expect(other.fake.calls.at(-1)?.body).toEqual({
      recipient: { user_id: worker },
      message: { text: "Dạ, em nghe." },
    });
    await other.stop();
  });

  it("proves the application's secret where the settings say so", async () => {
    const settings = { ZALO_APP_SECRET_PROOF: "true" };
    const other = await startZaloChannel({ oaId: "388613280878808703", requiresProof: true, settings, db: zalo.db });
    await other.fake.userSays(worker, "Em hỏi");
    await other.deliver(toWorker(worker), anOccasion());
    expect(other.fake.talks.person(worker).lines).toHaveLength(2);
    await other.stop();
    const without = await startZaloChannel({ oaId: "388613280878808706", requiresProof: true, db: zalo.db });
    const error: unknown = await without.deliver(toWorker(worker), anOccasion()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ disposition: "misconfigured", platformCode: "-242" });
    await without.stop();
  });
});

describe("Zalo's reply windows, before anything is asked of Zalo", () => {
  const hoursAgo = (hours: number) => occasion({ lastMessageAt: new Date(at.getTime() - hours * 3600_000) });

  it.each([
    [47.9, null],
    [48, "ZALO_PAID"],
    [167.9, "ZALO_PAID"],
    [168, "ZALO_WINDOW_CLOSED"],
  ])("%d hours after the person's last message: %s", async (hours, code) => {
    const before = zalo.fake.calls.length;
    if (code === null) await zalo.deliver(toWorker(worker), hoursAgo(hours));
    else {
      expect(await failure(toWorker(worker), hoursAgo(hours))).toMatchObject({
        code,
        disposition: "held",
        retryable: false,
      });
      expect(zalo.fake.calls).toHaveLength(before);
    }
  });

  it("holds what is for somebody who never wrote", async () => {
    expect(await failure(toWorker(worker), occasion({ lastMessageAt: null }))).toMatchObject({ disposition: "held" });
  });

  it("believes Zalo where it knows better", async () => {
    zalo.fake.talks.person(worker).lastInteractionAt = new Date(at.getTime() - 8 * 24 * 3600_000);
    expect(await failure(toWorker(worker))).toMatchObject({ disposition: "held", platformCode: "-230" });
    zalo.fake.talks.person(worker).lastInteractionAt = null;
    expect(await failure(toWorker(worker))).toMatchObject({ disposition: "held", platformCode: "-232" });
  });
});

describe("what Zalo refuses", () => {
  it.each([
    [-200, "retry"],
    [-9999, "retry"],
    [-211, "held"],
    [-218, "held"],
    [-213, "refused"],
    [-227, "refused"],
    [-244, "refused"],
    [-248, "refused"],
    [-201, "refused"],
    [-204, "misconfigured"],
    [-221, "misconfigured"],
    [-224, "misconfigured"],
    [-240, "misconfigured"],
    [-320, "misconfigured"],
  ])("%d is sorted as %s", async (code, disposition) => {
    zalo.fake.faults.plan({ kind: "error", code });
    expect(await failure(toWorker(worker))).toMatchObject({ disposition, platformCode: String(code) });
    expect(lines()).toEqual([]);
  });

  it("too fast: waits for the next minute, with everything else it has to say", async () => {
    const slow = await startZaloChannel({ oaId: "388613280878808704", db: zalo.db, callsPerMinute: 1, now: () => at });
    await slow.fake.userSays(worker, "Em hỏi");
    await slow.deliver(toWorker(worker), occasion());
    const limited: unknown = await slow.deliver(toWorker(worker), occasion()).catch((error: unknown) => error);
    expect(limited).toMatchObject({ code: "ZALO_RATE_LIMITED", disposition: "retry", retryAfterSeconds: 51 });
    const calls = slow.fake.calls.length;
    const paced: unknown = await slow.deliver(toWorker(worker), occasion()).catch((error: unknown) => error);
    expect(paced).toMatchObject({ code: "ZALO_PACED", disposition: "retry" });
    expect(slow.fake.calls).toHaveLength(calls);
    await slow.stop();
  });

  it("a gateway's page: 500 is tried again, 403 is for us to repair", async () => {
    zalo.fake.faults.plan({ kind: "http", status: 500 });
    expect(await failure(toWorker(worker))).toMatchObject({ disposition: "retry", platformCode: "HTTP 500" });
    zalo.fake.faults.plan({ kind: "http", status: 403 });
    expect(await failure(toWorker(worker))).toMatchObject({ disposition: "misconfigured" });
  });
});

describe("a message nobody knows the fate of", () => {
  it.each([["stall"], ["drop-before"]] as const)(
    "may have arrived (%s), and is sent when the talk does not show it",
    async (kind) => {
      const context = occasion();
      zalo.fake.faults.plan({ kind });
      expect(await failure(toWorker(worker), context)).toMatchObject({ code: "ZALO_NO_ANSWER", mayHaveArrived: true });
      const receipt = await zalo.deliver(toWorker(worker), { ...context, askedSince: at });
      expect(receipt.platformMessageId).toBe(lines()[0]?.id);
      expect(lines()).toHaveLength(1);
    },
  );

  it("surely did not arrive where nobody listens", async () => {
    const other = await startZaloChannel({ oaId: "388613280878808705", db: zalo.db });
    await other.stop();
    const error: unknown = await other.deliver(toWorker(worker), anOccasion()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "ZALO_UNREACHABLE", disposition: "retry", mayHaveArrived: false });
  });

  it("is not sent again when the talk shows it, and has its id from there", async () => {
    const context = occasion();
    zalo.fake.faults.plan({ kind: "drop-after" });
    expect(await failure(toWorker(worker), context)).toMatchObject({ mayHaveArrived: true });
    later(2);
    const receipt = await zalo.deliver(toWorker(worker), { ...context, askedSince: at });
    expect(receipt.platformMessageId).toBe(lines()[0]?.id);
    expect(lines()).toHaveLength(1);
  });

  it("is sent again where the talk cannot be read", async () => {
    zalo.fake.faults.plan({ kind: "error", code: -212 }, { path: /conversation/ });
    await zalo.deliver(toWorker(worker), { ...occasion(), askedSince: at });
    expect(lines()).toHaveLength(1);
  });

  it("is not sent while Zalo is out of reach, and found in the talk a good while later", async () => {
    const context = occasion();
    zalo.fake.faults.plan({ kind: "drop-after" });
    await failure(toWorker(worker), context);
    zalo.fake.faults.plan({ kind: "drop-before" }, { path: /conversation/ });
    later(15);
    const unknown = await failure(toWorker(worker), { ...context, askedSince: at });
    expect(unknown).toMatchObject({ mayHaveArrived: true, disposition: "retry" });
    later(600);
    await zalo.deliver(toWorker(worker), { ...context, askedSince: at });
    expect(lines()).toHaveLength(1);
  });

  it("is not confused with the same words said earlier", async () => {
    await zalo.deliver(toWorker(worker), occasion());
    later(300);
    await zalo.deliver(toWorker(worker), { ...occasion(), askedSince: at });
    expect(lines()).toHaveLength(2);
  });
});

describe("a message in the same words as one before it", () => {
  it("is not taken for that one in the talk, however lately it was said", async () => {
    const first = await zalo.deliver(toWorker(worker), occasion());
    const findOthers = async () => new Set([first.platformMessageId ?? ""]);
    await zalo.deliver(toWorker(worker), { ...occasion(), askedSince: at, findOthers });
    expect(lines()).toHaveLength(2);
  });

  it("is not told by the late echo of that one", async () => {
    zalo.fake.outgoing.hold();
    await zalo.deliver(toWorker(worker, { text: longText }), occasion({ outboundId: "170" }));
    later(2);
    await zalo.deliver(toWorker(worker, { text: longText }), occasion({ outboundId: "171" }));
    zalo.taken.length = 0;
    await zalo.fake.outgoing.release();
    const named = zalo.taken.flatMap((event) => (event.kind === "echo" ? [event.outboundId?.split(":")[0]] : []));
    expect(named.length).toBeGreaterThanOrEqual(4);
    expect(named).toEqual([...named].sort());
    expect(new Set(named)).toEqual(new Set(["170", "171"]));
  });
});

describe("a message in parts that broke off", () => {
  it.each([
    ["refused at its second part", { kind: "error", code: -200 }, 2],
    ["lost at its second part", { kind: "drop-before" }, 2],
    ["taken but not confirmed at its second part", { kind: "drop-after" }, 2],
    ["taken but not confirmed at its first part", { kind: "drop-after" }, 1],
  ] as const)("goes on where it stopped: %s", async (_what, fault, part) => {
    const context = occasion();
    const message = toWorker(worker, { text: longText });
    for (let before = 1; before < part; before++) zalo.fake.faults.plan({ kind: "pass" });
    zalo.fake.faults.plan(fault);
    const { mayHaveArrived } = await failure(message, context);
    expect(context.partsSent).toBe(part - 1);
    await zalo.deliver(message, { ...context, askedSince: mayHaveArrived ? at : null });
    expect(said()).toBe(longText);
  });

  it("has nothing left to send when all its parts are known to be sent", async () => {
    const message = toWorker(worker, { text: longText });
    await zalo.deliver(message, occasion());
    const count = lines().length;
    await zalo.deliver(message, { ...occasion(), partsSent: count, askedSince: at });
    expect(lines()).toHaveLength(count);
  });

  it("is told by the echo of each part which part of which message that is", async () => {
    const context = occasion({ outboundId: "17" });
    await zalo.deliver(toWorker(worker, { text: longText }), context);
    await zalo.fake.outgoing.settled();
    const ids = zalo.taken.flatMap((event) => (event.kind === "echo" ? [event.outboundId] : []));
    expect(ids.toSorted()).toEqual(ids.map((_, index) => `17:${index + 1}/${ids.length}`));
    expect(ids.length).toBeGreaterThan(2);
  });
});

describe("a person of the union in Zalo's own inbox", () => {
  it("is told apart from us", async () => {
    zalo.taken.length = 0;
    await zalo.fake.staffSays(worker, "Chị xem giúp em rồi.");
    await zalo.deliver(toWorker(worker), occasion());
    await zalo.fake.outgoing.settled();
    expect(zalo.taken).toMatchObject([
      { kind: "takeover", senderId: worker, text: "Chị xem giúp em rồi." },
      { kind: "echo", recipientId: worker, outboundId: null }, // short: intake tells it by its words
    ]);
    const author = { kind: "officer", name: "Chị Y Thu" } as const;
    await zalo.deliver(toWorker(worker, { author }), occasion({ outboundId: "77" }));
    await zalo.fake.outgoing.settled();
    expect(zalo.taken.at(-1)).toMatchObject({ kind: "echo", outboundId: "77:1/1" });
  });
});
