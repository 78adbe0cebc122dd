import { describe, expect, it } from "vitest";
import { COPY_ABOVE, createNearestKnown } from "../../../src/evaluation/index.ts";

const nearestTo = createNearestKnown([
  { kind: "phrasing", text: "tăng ca ngày lễ được trả bao nhiêu", place: "phrasings/a.md:3" },
  { kind: "lexicon", text: "tăng ca", place: "lexicon/b.md:1" },
]);

describe("the nearest known text", () => {
  it("shows a copy, with or without marks and capitals", () => {
    const copy = nearestTo("Tăng ca ngày lễ được trả bao nhiêu?");
    expect(copy).toMatchObject({ similarity: 1, isExact: true, known: { place: "phrasings/a.md:3" } });
    expect(nearestTo("tang ca ngay le duoc tra bao nhieu")?.isExact).toBe(true);
  });

  it("shows the same words in another order as near, not as exact", () => {
    const moved = nearestTo("ngày lễ tăng ca được trả bao nhiêu");
    expect(moved?.similarity).toBeGreaterThan(COPY_ABOVE);
    expect(moved?.isExact).toBe(false);
  });

  it("shows a question of its own as far away", () => {
    const own = nearestTo("làm thêm vào Tết thì lương tính sao");
    expect(own?.similarity ?? 0).toBeLessThan(0.5);
  });

  it("finds nothing where no word is shared", () => {
    expect(nearestTo("xin chào")).toBeNull();
  });
});
