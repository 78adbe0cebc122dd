import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { INBOX_APP_ID } from "../../../src/commands/simulate/fake-graph/index.ts";
import { type MessengerChannel, startMessengerChannel, toWorker } from "../../support/messenger-channel.ts";

const LAN = "7000000000000001";

describe("what Messenger tells us", () => {
  let channel: MessengerChannel;

  beforeAll(async () => {
    channel = await startMessengerChannel();
  });
  afterAll(() => channel.stop());
  beforeEach(async () => {
    await channel.graph.webhook.settled();
    channel.events.length = 0;
    Object.assign(channel.graph.faults, { copies: 1, batchReversed: false });
    channel.graph.threads.get(LAN).ownerAppId = null;
  });

  const heard = async () => {
    await channel.graph.webhook.settled();
    return channel.events;
  };

  it("brings what a worker wrote, with its marks, into the program before it is acknowledged, and the answer back", async () => {
    channel.graph.people.say(LAN, "tăng ca ngày lễ được bao nhiêu / giờ? 🙏");
    expect(await heard()).toMatchObject([
      { kind: "message", message: { senderId: LAN, text: "tăng ca ngày lễ được bao nhiêu / giờ? 🙏", payload: null } },
    ]);
    expect(channel.graph.webhook.deliveries.at(-1)?.body).toContain("\\u0103");

    await channel.deliver(toWorker(LAN, { text: "Ít nhất 300%." }));
    expect(channel.graph.threads.get(LAN).entries.at(-1)).toMatchObject({ from: "page", text: "Ít nhất 300%." });
  });

  it("takes a tapped quick reply by what it carries", async () => {
    channel.graph.people.tapQuickReply(LAN, { title: "1", payload: "#XEM:45/2019/QH14|98|2026-11-30" });
    expect((await heard())[0]).toMatchObject({ message: { text: "1", payload: "#XEM:45/2019/QH14|98|2026-11-30" } });
  });

  it("greets who begins, and reads the menu and the example questions as if they were typed", async () => {
    channel.graph.people.postback(LAN, "Bắt đầu", "#BATDAU");
    channel.graph.people.postback(LAN, "Dữ liệu của tôi", "#GO:dữ liệu của tôi");
    channel.graph.people.postback(LAN, "Gặp cán bộ công đoàn", "#GAPCANBO");
    channel.graph.people.refer(LAN, "to-gap");
    await heard();
    expect(channel.said()).toMatchObject([
      { kind: "follow" },
      { kind: "message", text: "dữ liệu của tôi", payload: null },
      { kind: "message", text: "Gặp cán bộ công đoàn", payload: "#GAPCANBO" },
      { kind: "follow", payload: "to-gap" },
    ]);
    expect(new Set(channel.said().map(({ externalId }) => externalId)).size).toBe(4);
  });

  it("brings pictures, voice and files along", async () => {
    for (const type of ["image", "audio", "video", "file", "sticker", "reel", "something_new"]) {
      channel.graph.people.send(LAN, { type, url: `https://scontent.xx.fbcdn.net/${type}` });
    }
    await heard();
    const kinds = channel.said().map(({ attachments }) => attachments[0]?.kind);
    expect(kinds).toEqual(["image", "audio", "video", "file", "sticker", "link", "link"]);
    expect(channel.said()[0]?.attachments[0]?.url).toBe("https://scontent.xx.fbcdn.net/image");
  });

  it("recognises our own message when the platform shows it, by our id of it", async () => {
    channel.graph.people.say(LAN, "chào");
    const outboundId = await channel.keep(toWorker(LAN, { text: "Chào anh/chị." }));
    const { platformMessageId } = await channel.deliver(toWorker(LAN, { text: "Chào anh/chị." }), { outboundId });
    expect((await heard()).slice(1)).toMatchObject([
      { kind: "echo", recipientId: LAN, outboundId, platformMessageId, text: "Chào anh/chị." },
      { kind: "receipt", receipt: "delivered", platformMessageIds: [platformMessageId], senderId: LAN },
    ]);
  });

  it("says that a person took over when somebody answers in the Page's inbox", async () => {
    const mid = channel.graph.people.staffSays(LAN, "Chào chị, tôi là Lan ở công đoàn.");
    expect(await heard()).toMatchObject([
      { kind: "takeover", senderId: LAN, externalId: mid, text: "Chào chị, tôi là Lan ở công đoàn." },
    ]);
  });

  it("keeps what a worker writes while the inbox has the conversation, after a takeover that keeps us silent", async () => {
    channel.graph.people.moveTo(LAN, "inbox");
    channel.graph.people.say(LAN, "dạ em gửi bảng lương");
    channel.graph.people.moveTo(LAN, "ours");
    const events = await heard();
    expect(events.map(({ kind }) => kind)).toEqual(["takeover", "takeover", "message", "handback"]);
    expect(events[2]).toMatchObject({ message: { text: "dạ em gửi bảng lương" } });
    expect(events[0]?.kind === "takeover" && events[0].externalId).toContain(INBOX_APP_ID);
  });

  it("knows when messages were seen, and counts reactions without a word", async () => {
    channel.graph.people.read(LAN);
    channel.graph.people.react(LAN, "m_1");
    expect(await heard()).toMatchObject([
      { kind: "receipt", receipt: "seen", senderId: LAN },
      { kind: "ignored", name: "reaction" },
    ]);
    expect(channel.events[0]?.kind === "receipt" && channel.events[0].upTo).toBeInstanceOf(Date);
  });

  it("reads a corrected message anew, beside the first one", async () => {
    const mid = channel.graph.people.say(LAN, "nợ lương 2 tháng");
    channel.graph.people.edit(LAN, mid, "nợ lương 3 tháng");
    await heard();
    expect(channel.said()[1]).toMatchObject({ text: "nợ lương 3 tháng", quotedId: mid });
    expect(channel.said()[1]?.externalId).not.toBe(mid);
  });

  it("reads every entry of a batch in reverse order, delivered twice, under the same ids", async () => {
    Object.assign(channel.graph.faults, { copies: 2, batchReversed: true });
    for (const text of ["một", "hai", "ba"]) channel.graph.people.say(LAN, text);
    await heard();
    const said = channel.said();
    expect(said.map(({ text }) => text)).toEqual(["ba", "hai", "một", "ba", "hai", "một"]);
    expect(new Set(said.map(({ externalId }) => externalId)).size).toBe(3);
  });

  it("has a delivery repeated that could not be stored, and loses nothing", async () => {
    channel.switches.failStoringOnce = true;
    channel.graph.people.say(LAN, "có ai không");
    await heard();
    expect(channel.said()).toMatchObject([{ text: "có ai không" }]);
    expect(channel.graph.webhook.deliveries.slice(-2).map(({ status }) => status)).toEqual([500, 200]);
  });
});
