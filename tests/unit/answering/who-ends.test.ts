import { describe, expect, it } from "vitest";
import { isOfSameEnding } from "../../../src/answering/who-ends.ts";
import type { CuratedAnswer } from "../../../src/knowledge/index.ts";
import { tokenise } from "../../../src/language/tokens.ts";

const LEAVING = answer("Nghỉ ngang không báo trước phải đền gì?", "bỏ việc có bị kiện không");
const DISMISSED = answer("Công ty cho nghỉ việc phải báo trước mấy ngày?", "bị cho nghỉ trước mấy ngày");

describe("who ends the work", () => {
  it.each([
    "công ty cho nghỉ không báo trước thì đền bao nhiêu",
    "cong ty cho em nghi viec khong bao truoc phai den gi",
    "bị đuổi việc mà không báo trước",
    "sếp sa thải em không báo trước có phải đền không",
  ])("is the company in “%s”: what the one owes who leaves is no answer to it", (question) => {
    expect(isOfSameEnding(tokenise(question), LEAVING)).toBe(false);
    expect(isOfSameEnding(tokenise(question), DISMISSED)).toBe(true);
  });

  it.each([
    "nghỉ không báo trước thì đền bao nhiêu",
    "công ty có cho nghỉ bù không",
    "công ty không cho nghỉ việc thì em bỏ ngang được không",
    "xin công ty cho nghỉ phép báo trước mấy ngày",
  ])("is not the company in “%s”: any answer may be one to it", (question) => {
    expect(isOfSameEnding(tokenise(question), LEAVING)).toBe(true);
  });
});

function answer(question: string, ...asked: string[]): CuratedAnswer {
  return {
    question,
    asked,
    text: "Phải đền nửa tháng lương.",
    references: [],
    related: [],
    premise: null,
    from: null,
    until: null,
    checkedOn: "2026-11-30",
    topic: "",
    file: "",
    line: 1,
  } as unknown as CuratedAnswer;
}
