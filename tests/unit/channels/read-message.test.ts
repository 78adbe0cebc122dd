import { describe, expect, it } from "vitest";
import { readMessage } from "../../../src/channels/web/read-message.ts";

const clientId = "client-0001";
const read = (text: string) => readMessage({ clientId, text });

describe("a message posted by the page", () => {
  it.each([
    ["plain words", "Nghỉ phép mấy ngày?", "Nghỉ phép mấy ngày?"],
    ["decomposed letters are composed", "nghỉ".normalize("NFD"), "nghỉ".normalize("NFC")],
    ["space around it is cut", "  lương \n ", "lương"],
    ["line breaks of every kind", "một\r\nhai\rba", "một\nhai\nba"],
    ["a stray control character is dropped", "lương\u0000 tháng\u0007 này", "lương tháng này"],
    ["half a character is replaced", "lương tháng này \uD83D chưa", "lương tháng này \uFFFD chưa"],
    ["emoji", "😀", "😀"],
    ["markup stays words", "<b>{{x}}</b>", "<b>{{x}}</b>"],
    ["exactly as long as may be", "ộ".repeat(2000), "ộ".repeat(2000)],
  ])("is read: %s", (_what, written, text) => {
    expect(read(written)).toEqual({ clientId, text, payload: null });
  });

  it.each([
    ["empty", ""],
    ["empty", " \n\t "],
    ["empty", "\u200B\uFEFF"],
    ["unreadable", "\u0000\u0001\u0002\u0003PNG"],
    ["unreadable", "\uFFFD".repeat(40)],
    ["too-long", "ộ".repeat(2001)],
  ] as const)("is refused as %s: %j", (reason, written) => {
    expect(read(written)).toBe(reason);
  });

  it.each([
    ["no body", undefined],
    ["no text", { clientId }],
    ["a number for text", { clientId, text: 5 }],
    ["no client id", { text: "lương" }],
    ["a client id that could name another's message", { clientId: "web-abc:client-0001", text: "lương" }],
    ["a client id that is too long", { clientId: "a".repeat(65), text: "lương" }],
    ["a payload that is too long", { clientId, text: "lương", payload: "a".repeat(501) }],
    ["a list", [clientId, "lương"]],
  ])("is refused as malformed: %s", (_what, body) => {
    expect(readMessage(body)).toBe("malformed");
  });

  it("keeps a button's payload", () => {
    expect(readMessage({ clientId, text: "Có", payload: "#yes" })).toEqual({ clientId, text: "Có", payload: "#yes" });
  });
});
