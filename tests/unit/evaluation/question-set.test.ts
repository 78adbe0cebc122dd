import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { distort, readQuestions } from "../../../src/evaluation/index.ts";

describe("a question file", () => {
  let folder: string;
  const file = () => join(folder, "questions.jsonl");
  const line = { id: "q-1", question: "tăng ca?", expect: "answer", gold: [{ law: "45/2019/QH14", article: 98 }] };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "questions-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is read line by line, a number of an article as text, what is not said as unnamed", () => {
    writeFileSync(file(), `${JSON.stringify(line)}\n\n`);
    expect(readQuestions(file())).toEqual([
      { ...line, gold: [{ law: "45/2019/QH14", article: "98" }], set: "unnamed", style: "unnamed" },
    ]);
  });

  it("is refused by line where one is no question", () => {
    writeFileSync(file(), `${JSON.stringify(line)}\n{"id":"q-2"}\n`);
    expect(() => readQuestions(file())).toThrow(/questions\.jsonl:2/u);
  });

  it("is refused when it is not there", () => {
    expect(() => readQuestions(file())).toThrow(/cannot be read/u);
  });
});

describe("a distorted question", () => {
  const question = "Công ty không trả lương tăng ca được không?";

  it("loses its marks, its long words or a letter here and there", () => {
    expect(distort(question, "strip", 1)).toBe("cong ty khong tra luong tang ca duoc khong?");
    expect(distort(question, "abbreviate", 1)).toBe("cty ko trả lg tăng ca dc ko?");
    expect(distort(question.repeat(3), "typos", 1)).not.toBe(question.repeat(3));
  });

  it("is distorted the same way in every run, and otherwise for another seed", () => {
    const long = Array.from({ length: 20 }, () => question).join(" ");
    expect(distort(long, "typos", 5)).toBe(distort(long, "typos", 5));
    expect(distort(long, "typos", 5)).not.toBe(distort(long, "typos", 6));
  });
});
