import { describe, expect, it } from "vitest";
import { toBlocks } from "../../../src/channels/web/article-blocks.ts";

describe("the lines of an article", () => {
  it("are told apart as clauses, points, tables, notes and plain words", () => {
    const text = [
      "1. Khoản một:",
      "a) điểm a;",
      "đ) điểm đ.",
      "2a. Khoản chen vào.",
      "Đoạn thường, có 3. ở giữa.",
      "*[khoản 3: chưa có trong bản này]*",
      "| Vùng | Mức |",
      "| --- | --- |",
      "| Vùng I | 5.310.000 |",
      "Sau bảng.",
    ].join("\n");
    expect(toBlocks(text)).toEqual([
      { kind: "clause", text: "1. Khoản một:" },
      { kind: "point", text: "a) điểm a;" },
      { kind: "point", text: "đ) điểm đ." },
      { kind: "clause", text: "2a. Khoản chen vào." },
      { kind: "text", text: "Đoạn thường, có 3. ở giữa." },
      { kind: "note", text: "khoản 3: chưa có trong bản này" },
      { kind: "table", head: ["Vùng", "Mức"], rows: [["Vùng I", "5.310.000"]] },
      { kind: "text", text: "Sau bảng." },
    ]);
  });
});
