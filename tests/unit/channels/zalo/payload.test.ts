import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEnvelope } from "../../../../src/channels/zalo/envelope.ts";
import { parsePayload } from "../../../../src/channels/zalo/payload.ts";
import { InboundMessage } from "../../../../src/vocabulary/message.ts";
import { readJson } from "../../../../src/channels/zalo/read-json.ts";

const OA = "388613280878808645";
const USER = "2468458835291979223";
const NOW = new Date("2026-12-01T02:00:00.000Z");
const AT = String(NOW.getTime() - 60_000);

function parse(event: Record<string, unknown>) {
  const body = Buffer.from(JSON.stringify({ app_id: "360846524940903967", timestamp: AT, ...event }));
  const envelope = parseEnvelope(readJson(body));
  if (!envelope) throw new Error("the test's event must be an object");
  return parsePayload(envelope, { oaId: OA, now: NOW });
}

const fromUser = { sender: { id: USER }, recipient: { id: OA } };
const fromOa = { sender: { id: OA }, recipient: { id: USER } };
const said = (kind: string, message: Record<string, unknown>) =>
  parse({ ...fromUser, event_name: `user_send_${kind}`, message: { msg_id: "96d3cdf3af150460909", ...message } });
const withAttachment = (kind: string, type: string, payload: unknown) =>
  said(kind, { attachments: [{ type, payload }] });

describe("what people send on Zalo", () => {
  it("is a message with its id, its words and its time", () => {
    expect(said("text", { text: "Em bị nợ lương", quote_msg_id: "8c0ffee" })).toEqual({
      kind: "message",
      message: {
        channel: "zalo",
        kind: "message",
        externalId: "96d3cdf3af150460909",
        senderId: USER,
        text: "Em bị nợ lương",
        payload: null,
        attachments: [],
        quotedId: "8c0ffee",
        sentAt: new Date(Number(AT)),
      },
    });
  });

  it("is composed, however its marks were typed", () => {
    const text = "Tiền lương tháng này chưa có 😀";
    expect(said("text", { text: text.normalize("NFD") })).toMatchObject({ message: { text } });
  });

  it("is a button's payload when it begins as ours do", () => {
    expect(said("text", { text: "#GAP" })).toMatchObject({ message: { payload: "#GAP" } });
    expect(said("text", { text: "#1 là gì" })).toMatchObject({ message: { payload: null, text: "#1 là gì" } });
  });

  it.each([
    [
      "image",
      "image",
      { thumbnail: "https://a.zdn.vn/t.jpg", url: "https://a.zdn.vn/i.jpg" },
      { kind: "image", url: "https://a.zdn.vn/i.jpg" },
    ],
    ["gif", "gif", { url: "https://a.zdn.vn/i.gif" }, { kind: "image", url: "https://a.zdn.vn/i.gif" }],
    [
      "link",
      "link",
      { description: "Báo", url: "https://bao.vn/1" },
      { kind: "link", url: "https://bao.vn/1", label: "Báo" },
    ],
    ["audio", "audio", { url: "http://a.zdn.vn/v.amr" }, { kind: "audio", url: "http://a.zdn.vn/v.amr" }],
    ["video", "video", { url: "https://a.zdn.vn/v.mp4", description: "máy" }, { kind: "video", label: "máy" }],
    ["sticker", "sticker", { url: "https://a.zdn.vn/s.png", id: "bfe458bf64fa8da4d4eb" }, { kind: "sticker" }],
    [
      "location",
      "location",
      { coordinates: { latitude: "14.35", longitude: "108.0" } },
      { kind: "location", url: null, label: "14.35,108.0" },
    ],
    [
      "location",
      "location",
      { coordinates: { latitude: 14.35, longitude: 108 } },
      { kind: "location", label: "14.35,108" },
    ],
    [
      "file",
      "file",
      { size: "1024", name: "bang-luong.pdf", url: "https://a.zdn.vn/f" },
      { kind: "file", label: "bang-luong.pdf" },
    ],
    [
      "business_card",
      "link",
      { description: '{"phone":"0901234567","qrCodeUrl":"https://q"}' },
      { kind: "contact", url: null, label: "0901234567" },
    ],
  ])("may be a %s (%s)", (kind, type, payload, attachment) => {
    expect(withAttachment(kind, type, payload)).toMatchObject({
      kind: "message",
      message: { attachments: [attachment] },
    });
  });

  it("keeps the words beside a picture, and skips attachments nobody can read", () => {
    const attachments = [
      null,
      "x",
      { type: "image" },
      { type: "hologram", payload: {} },
      { type: "image", payload: { url: "https://a.zdn.vn/1" } },
    ];
    expect(said("image", { text: "bảng lương", attachments })).toMatchObject({
      message: {
        text: "bảng lương",
        attachments: [
          { kind: "image", url: null },
          { kind: "image", url: "https://a.zdn.vn/1" },
        ],
      },
    });
    expect(
      said("image", { attachments: Array(100).fill({ type: "image", payload: { url: "https://a.zdn.vn/1" } }) }),
    ).toMatchObject({
      message: { attachments: { length: 30 } },
    });
  });

  it("may come from a visitor without a name, who is answered in the same talk", () => {
    expect(
      parse({
        event_name: "anonymous_send_text",
        ...fromUser,
        message: { text: "Chào", msg_id: "1", conversation_id: "c7" },
      }),
    ).toMatchObject({ message: { senderId: `anonymous:${USER}:c7`, text: "Chào" } });
  });

  it("keeps every digit of ids that came as numbers", () => {
    const body = Buffer.from(
      `{"app_id":360846524940903967,"event_name":"user_send_text","timestamp":${AT},"sender":{"id":2468458835291979223},` +
        `"recipient":{"id":388613280878808645},"message":{"msg_id":9007199254740993,"text":"số 9007199254740993"}}`,
    );
    const envelope = parseEnvelope(readJson(body));
    expect(envelope?.app_id).toBe("360846524940903967");
    expect(envelope && parsePayload(envelope, { oaId: OA, now: NOW })).toMatchObject({
      message: {
        senderId: USER,
        externalId: "9007199254740993",
        text: "số 9007199254740993",
        sentAt: new Date(Number(AT)),
      },
    });
  });

  it("has the time of its arrival where it claims to be from yesterday, from tomorrow or from no time", () => {
    for (const timestamp of ["154390853474", String(NOW.getTime() + 3600_000), "soon", ""]) {
      const event = { ...fromUser, event_name: "user_send_text", message: { text: "a", msg_id: "1" }, timestamp };
      expect(parse(event)).toMatchObject({ message: { sentAt: NOW } });
    }
    const late = String(NOW.getTime() - 2 * 3600_000);
    const event = { ...fromUser, event_name: "user_send_text", message: { text: "a", msg_id: "1" }, timestamp: late };
    expect(parse(event)).toMatchObject({ message: { sentAt: new Date(Number(late)) } });
  });

  it("is nothing when it holds nothing, or has no sender", () => {
    expect(said("text", { text: "  " })).toMatchObject({ kind: "ignored" });
    expect(
      parse({ event_name: "user_send_text", recipient: { id: OA }, message: { text: "a", msg_id: "1" } }),
    ).toMatchObject({
      kind: "ignored",
    });
  });
});

describe("what people do on Zalo", () => {
  const id = (name: string) => `${name}:${USER}:${AT}`;

  it.each([
    ["follow", { oa_id: OA, follower: { id: USER }, source: "oa_profile" }, "follow"],
    ["unfollow", { oa_id: OA, follower: { id: USER }, source: "oa_profile" }, "unfollow"],
    ["user_click_chatnow", { oa_id: OA, user_id: USER }, "follow"],
    ["user_withdraw", { user_id: USER, user_id_by_app: "55" }, "deletion-request"],
  ])("%s is known by who did it and when, for it has no id", (event_name, fields, kind) => {
    expect(parse({ event_name, ...fields })).toMatchObject({
      kind: "message",
      message: { kind, senderId: USER, externalId: id(event_name), text: "" },
    });
  });

  it("leaves contact details, in either shape", () => {
    const info = { name: "Y Thu", phone: "84901234567", user_dob: "1", gender: "1", full_address: "12 Trần Phú" };
    expect(parse({ event_name: "user_submit_info", ...fromUser, oa_id: OA, info })).toMatchObject({
      message: {
        kind: "contact-info",
        senderId: USER,
        text: "Y Thu\n0901234567\n12 Trần Phú",
        payload: '{"name":"Y Thu","phone":"0901234567","address":"12 Trần Phú"}',
      },
    });
    const older = {
      address: "12 Trần Phú",
      phone: 84901234567,
      city: "Quảng Ngãi",
      district: "",
      name: "Y Thu",
      ward: "Đăk Hà",
    };
    expect(parse({ event_name: "user_submit_info", ...fromUser, info: older })).toMatchObject({
      message: { payload: '{"name":"Y Thu","phone":"0901234567","address":"12 Trần Phú, Đăk Hà, Quảng Ngãi"}' },
    });
  });
});

describe("what Zalo shows of our side", () => {
  const message = { text: "Dạ, em nghe.", msg_id: "m1" };

  it("is our own echo without an admin_id, and a person's answer with one", () => {
    expect(parse({ event_name: "oa_send_text", ...fromOa, message })).toMatchObject({
      kind: "echo",
      recipientId: USER,
      platformMessageId: "m1",
      outboundId: null,
      text: "Dạ, em nghe.",
    });
    const byStaff = { ...fromOa, sender: { id: OA, admin_id: "7012345678901234567" } };
    expect(parse({ event_name: "oa_send_text", ...byStaff, message })).toMatchObject({
      kind: "takeover",
      senderId: USER,
      externalId: "m1",
      text: "Dạ, em nghe.",
    });
    expect(parse({ event_name: "oa_send_image", ...byStaff, message: { msg_id: "m2" } })).toMatchObject({
      kind: "takeover",
      text: "",
    });
  });

  it("has the words of a message with buttons in its template", () => {
    const attachments = [
      { type: "template", payload: { zinstant_id: "z", text: "Chọn giúp em", link_url: "", checksum: "" } },
    ];
    expect(parse({ event_name: "oa_send_template", ...fromOa, message: { msg_id: "m3", attachments } })).toMatchObject({
      kind: "echo",
      text: "Chọn giúp em",
    });
  });

  it("tells what was received and seen, by ids", () => {
    expect(parse({ event_name: "user_received_message", ...fromOa, message: { msg_id: "m1" } })).toMatchObject({
      kind: "receipt",
      receipt: "delivered",
      senderId: USER,
      platformMessageIds: ["m1"],
    });
    expect(parse({ event_name: "user_seen_message", ...fromOa, message: { msg_ids: ["m1", "m2"] } })).toMatchObject({
      receipt: "seen",
      platformMessageIds: ["m1", "m2"],
    });
  });
});

describe("what is none of our business on Zalo", () => {
  it.each([
    [
      "user_received_message",
      { sender: OA, recipient: "84901234567", delivery_time: "1", msg_id: "z", tracking_id: "t" },
    ],
    [
      "user_send_group_text",
      { sender: { id: USER }, recipient: { id: "g1" }, oa_id: OA, message: { text: "a", msg_id: "1" } },
    ],
    [
      "oa_send_group_text",
      { sender: { id: OA, admin_id: "1" }, recipient: { id: "g1" }, oa_id: OA, message: { text: "a", msg_id: "1" } },
    ],
    ["create_group", { oa_id: OA, group_id: "g1" }],
    ["user_join_group", { oa_id: OA, group_id: "g1", users: [{ id: USER }] }],
    ["user_reacted_message", { ...fromUser, message: { msg_id: "m1", react_icon: "/-strong" } }],
    ["oa_reacted_message", { ...fromOa, message: { msg_id: "m1", react_icon: "/-strong" } }],
    ["add_user_to_tag", { oa_id: OA, tag: { user_ids: [USER], name: "vip" } }],
    ["remove_user_from_tag", { oa_id: OA, tag: { user_ids: [USER], name: "vip" } }],
    ["remove_tag", { oa_id: OA, tag: { name: "vip" } }],
    ["update_user_info", fromUser],
    ["oa_send_consent", fromOa],
    ["user_reply_consent", fromUser],
    ["user_call_oa", fromUser],
    ["oa_call_user", fromOa],
    ["extension_purchased", { oa_id: OA }],
    ["widget_interaction_accepted", { oa_id: OA, user_id: USER }],
    ["widget_failed_to_sync_user_external_id", { oa_id: OA }],
    ["an_event_of_next_year", { oa_id: OA, sender: 5, message: "text", info: [] }],
  ])("%s is counted by its name", (event_name, fields) => {
    expect(parse({ event_name, ...fields })).toEqual({ kind: "ignored", channel: "zalo", name: event_name });
  });

  it("has a name only when it looks like one", () => {
    expect(parse({ event_name: "<script>" })).toMatchObject({ name: "unknown" });
    expect(parse({})).toMatchObject({ name: "unknown" });
  });
});

describe("whatever else Zalo may send", () => {
  const names = [
    "user_send_text",
    "user_send_image",
    "oa_send_text",
    "follow",
    "user_submit_info",
    "user_seen_message",
    "anonymous_send_file",
  ];
  const fields = ["sender", "recipient", "follower", "message", "info", "timestamp", "oa_id", "user_id"] as const;
  const anything = fc.jsonValue({ maxDepth: 3 });
  const odd = fc.oneof(
    anything,
    fc.record({ id: anything, admin_id: anything }),
    fc.record({
      text: anything,
      msg_id: anything,
      quote_msg_id: anything,
      msg_ids: anything,
      attachments: fc.oneof(
        anything,
        fc.array(fc.record({ type: fc.constantFrom("image", "link", "location", "x"), payload: anything })),
      ),
    }),
  );

  it("is read without failing, into something that can be stored", () => {
    const events = fc.record({
      event_name: fc.constantFrom(...names),
      ...Object.fromEntries(fields.map((field) => [field, odd])),
    });
    fc.assert(
      fc.property(events, (event) => {
        const read = parse(event);
        if (read.kind === "message") expect(InboundMessage.safeParse(read.message).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
