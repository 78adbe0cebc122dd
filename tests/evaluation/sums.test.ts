import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CALCULATIONS } from "../../src/entitlements/index.ts";
import { realKnowledge } from "../support/real-knowledge.ts";
import { lastOf, talk } from "../support/talk.ts";

const FOLDER = new URL("./sums/", import.meta.url);

/** A question in a worker's words with the figures of its right answer, worked out by hand from the law. */
const HandWorked = z.strictObject({
  id: z.string(),
  question: z.string(),
  figures: z.array(z.string()).min(1),
  /** Figures that only a wrong calculation comes to. */
  not: z.array(z.string()).default([]),
  on: z.iso.date().default("2026-11-30"),
  article: z.string(),
  law: z.string(),
  working: z.string(),
});
type HandWorked = z.infer<typeof HandWorked>;

const knowledge = realKnowledge();
const sums = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    readFileSync(new URL(name, FOLDER), "utf8")
      .trim()
      .split("\n")
      .map((line) => HandWorked.parse(JSON.parse(line))),
  );

/** Whether a figure stands in the text as itself, and not as a part of a longer one. */
function stands(text: string, figure: string): boolean {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(?<![\\d.,])${escaped}(?!\\d|\\.\\d)`, "iu").test(text);
}

/** "02/09/2026" and "2/9/2026" are one day, "05 ngày" five of them. */
const withoutZeros = (text: string) =>
  text.replace(/(?<![\d.,/])0(?=\d(?:\/| ngày| tháng))/gu, "").replace(/(?<=\/)0(?=\d\/)/gu, "");

async function isRight({ question, figures, not, on }: HandWorked): Promise<boolean> {
  const { answer } = await lastOf(talk(knowledge, [question], { on }));
  if (answer.kind !== "answered") return false;
  const text = withoutZeros(answer.text.replaceAll("**", ""));
  return figures.every((figure) => stands(text, withoutZeros(figure))) && !not.some((figure) => stands(text, figure));
}

describe("a calculation asked for in one message", () => {
  it("is named in the knowledge by a calculation that exists", () => {
    const known = new Set<string>([...CALCULATIONS, "none"]);
    const unknown = knowledge.text.sums.filter(({ calculation }) => !known.has(calculation));
    expect(unknown.map(({ calculation, file, line }) => `${calculation} (${file}:${line})`)).toEqual([]);
    expect([...known].filter((code) => !knowledge.text.sums.some(({ calculation }) => calculation === code))).toEqual(
      [],
    );
  });

  it("comes to what was worked out by hand", async () => {
    const wrong: string[] = [];
    for (const sum of sums) if (!(await isRight(sum))) wrong.push(`${sum.id} ${sum.question}`);
    expect(wrong.length / sums.length, wrong.join("\n")).toBeLessThanOrEqual(0.03);
  });
});
