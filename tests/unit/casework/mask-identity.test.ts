import { describe, expect, it } from "vitest";
import { maskIdentity } from "../../../src/casework/mask-identity.ts";

const mask = (text: string): string => maskIdentity(text, ["Trần Thị Bích Hạnh"]);

describe("striking out who reported a case", () => {
  it.each([
    ["Tôi là Trần Thị Bích Hạnh ở chuyền 3", "Tôi là … ở chuyền 3"],
    ["toi la tran thi  bich hanh", "toi la …"],
    ["BÍCH HẠNH ơi", "… ơi"],
    ["Chào chị Hạnh, chị khỏe không", "Chào chị …, chị khỏe không"],
    ["gọi 0905 123 456 hay +84905123456 nhé", "gọi … hay … nhé"],
    ["số căn cước 062190001234", "số căn cước …"],
  ])("strikes out of %j", (text, masked) => expect(mask(text)).toBe(masked));

  it.each(["Hạnh phúc là đủ ăn", "Trần nhà xưởng dột", "nợ 12.500.000 đồng từ 09/2026", "chị Hạnhh"])(
    "leaves %j as it is",
    (text) => expect(mask(text)).toBe(text),
  );

  it("finds a name written in combining marks", () => {
    expect(mask("Trần Thị Bích Hạnh".normalize("NFD"))).toBe("…");
  });
});
