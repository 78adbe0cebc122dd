import { describe, expect, it } from "vitest";
import { deviceName } from "../../../src/console/sign-in/device-name.ts";
import { findMentions } from "../../../src/console/case/find-mentions.ts";
import { replyWindow } from "../../../src/console/case/reply-window.ts";
import {
  parseQueueFilter,
  readCursor,
  readQueueFilter,
  writeCursor,
  writeQueueFilter,
} from "../../../src/console/queue/queue-filter.ts";
import { formatLength, formatNear } from "../../../src/texts/format-instant.ts";

describe("mentions in a note", () => {
  const people = [
    { id: 1, name: "Trần Thị Lan" },
    { id: 2, name: "Lê Văn Minh" },
    { id: 3, name: "Nguyễn Minh" },
    { id: 4, name: "Y Blơi Niê" },
  ];
  it.each([
    ["nhờ @Lan xem", [1]],
    ["@lan, @Trần Thị Lan", [1]],
    ["@tran thi lan ơi", [1]],
    ["@Minh gọi lại", []], // two of that name: nobody is meant for certain
    ["@Lê Văn Minh gọi lại", [2]],
    ["@Nguyễn Minh và @Niê", [3, 4]],
    ["@Lanh", []],
    ["lan@example.vn", []],
    ["không nhắc ai", []],
  ])("%s", (text, ids) => {
    expect(findMentions(text, people)).toEqual(ids);
  });
});

describe("how long a channel lets one answer", () => {
  const said = new Date("2026-11-23T02:00:00Z");
  const after = (hours: number) => new Date(said.getTime() + hours * 3_600_000);
  it.each([
    ["web", 10_000, false, "always"],
    ["zalo", 47, false, "until"],
    ["zalo", 48, false, "paid"],
    ["zalo", 168, false, "held"],
    ["messenger", 23, false, "until"],
    ["messenger", 24, false, "held"],
    ["messenger", 167, true, "until"],
    ["messenger", 168, true, "held"],
  ] as const)("%s, %i hours later, with the human agent %s: %s", (channel, hours, humanAgent, kind) => {
    expect(replyWindow(channel, said, after(hours), { humanAgent }).kind).toBe(kind);
  });
});

describe("a filter in an address", () => {
  it("comes back as it was written, and nonsense is as if it were not there", () => {
    const filter = parseQueueFilter({ xem: "mine", "don-vi": "kcn", viec: "food", muc: "high", tim: " nợ lương " });
    expect(filter).toEqual({ view: "mine", unitId: "kcn", topic: "food", severity: "high", search: "nợ lương" });
    expect(readQueueFilter(writeQueueFilter(filter))).toEqual(filter);
    const nonsense = { xem: ["a"], "don-vi": { x: 1 }, viec: "x", muc: "'", tim: "  " };
    expect(parseQueueFilter(nonsense)).toEqual({
      view: "all",
      unitId: null,
      topic: null,
      severity: null,
      search: null,
    });
  });

  it("goes on where a page ended", () => {
    const cursor = { rank: 1, clockDueAt: new Date("2026-11-23T02:00:00Z"), id: 42 };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    for (const wrong of ["", "1.2", "x.y.z", "1.99999999999999999.1", null]) expect(readCursor(wrong)).toBeNull();
  });
});

describe("times as people say them", () => {
  const now = new Date("2026-11-23T02:00:00Z"); // Monday, nine in the morning in Việt Nam
  it.each([
    ["2026-11-23T07:20:00Z", "14:20 hôm nay"],
    ["2026-11-22T17:00:00Z", "00:00 hôm nay"],
    ["2026-11-24T01:00:00Z", "08:00 ngày mai"],
    ["2026-11-22T07:20:00Z", "14:20 hôm qua"],
    ["2026-11-26T07:20:00Z", "14:20 thứ Năm"],
    ["2026-12-24T07:20:00Z", "14:20 ngày 24/12"],
    ["2027-02-24T07:20:00Z", "14:20 ngày 24/02/2027"],
  ])("%s is %s", (instant, said) => {
    expect(formatNear(new Date(instant), now)).toBe(said);
  });

  it.each([
    [10_000, "1 phút"],
    [59 * 60_000, "59 phút"],
    [80 * 60_000, "1 giờ 20 phút"],
    [7 * 3_600_000 + 59 * 60_000, "7 giờ"],
    [-50 * 3_600_000, "2 ngày"],
  ])("%i milliseconds are %s", (length, said) => {
    expect(formatLength(length)).toBe(said);
  });
});

describe("the name of a device", () => {
  it.each([
    ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", "Chrome, Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1", "Safari, iOS"],
    ["Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537.36 Edg/130", "Edge, Windows"],
    ["curl/8", ""],
    [undefined, ""],
  ])("%s", (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});
