import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillPrompt, PromptFileError, readPrompt } from "../../../../src/answering/llm/index.ts";

function aFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "prompt-")), "prompt.md");
  writeFileSync(file, text);
  return file;
}

describe("the prompt that composes", () => {
  const prompt = readPrompt("prompts/compose-answer.md");

  it("takes the question, the day and the passages", () => {
    expect([...prompt.inputs].sort()).toEqual(["on", "passages", "question"]);
    expect(fillPrompt(prompt, { question: "Q?", on: "2026-01-01", passages: "P" })).toMatch(/2026-01-01[^]*P[^]*Q\?/u);
  });

  it("does not read placeholders in what it is given", () => {
    expect(
      fillPrompt(prompt, { question: "{{passages}}", on: "x", passages: "SECRET" }).match(/SECRET/gu),
    ).toHaveLength(1);
  });
});

describe("a prompt file", () => {
  const head = '---\nversion: 1\ninputs: [question]\noutput: "text"\n---\n';

  it("is read when its inputs are the ones it uses", () => {
    expect(readPrompt(aFile(`${head}Trả lời.\n<!-- user -->\n{{question}}\n`))).toMatchObject({
      version: 1,
      system: "Trả lời.",
    });
  });

  it.each([
    ["uses an input it does not name", `${head}Trả lời.\n<!-- user -->\n{{question}} {{on}}\n`],
    ["names an input it does not use", `${head}Trả lời.\n<!-- user -->\nCâu hỏi\n`],
    ["has no user part", `${head}Trả lời.\n`],
    ["has no version", '---\ninputs: [question]\noutput: "text"\n---\nA\n<!-- user -->\n{{question}}\n'],
  ])("is refused when it %s", (_why, text) => {
    expect(() => readPrompt(aFile(text))).toThrow(PromptFileError);
  });
});
