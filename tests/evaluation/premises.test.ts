import { describe, expect, it } from "vitest";
import { realKnowledge } from "../support/real-knowledge.ts";
import { fold } from "../../src/language/fold.ts";
import { lastOf, talk } from "../support/talk.ts";
import { FALSE_PREMISES, TRUE_PREMISES } from "../unit/answering/premise-cases.ts";

const knowledge = realKnowledge();
const corrections = knowledge.text.answers.filter(({ premise }) => premise !== null);
/** The wrong belief that was corrected, by its heading; `null` when nothing was. */
async function correctedBy(question: string): Promise<string | null> {
  const said = await lastOf(talk(knowledge, [question]));
  const given = corrections.find(({ text }) => said.text.includes(text));
  if (given) expect(said.answer).toMatchObject({ kind: "answered", mode: "curated" });
  return given?.question ?? null;
}

describe("a question that rests on a wrong belief", () => {
  it("is known for at least forty beliefs", () => {
    expect(corrections.length).toBeGreaterThanOrEqual(40);
  });

  it.each(FALSE_PREMISES)("is answered with the correction first: %s", async (question, heading) => {
    expect(await correctedBy(question)).toBe(heading);
  });

  it("is corrected however its file says it is put, with marks and without", async () => {
    const missed: string[] = [];
    for (const { question, premise } of corrections) {
      for (const way of (premise?.ways ?? []).flatMap((each) => [each, fold(each)])) {
        if ((await correctedBy(way)) !== question) missed.push(`${way} (${question})`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe("a question that rests on none", () => {
  it("is not corrected", async () => {
    const near = corrections.flatMap(({ premise }) => premise?.not ?? []);
    const wronged: string[] = [];
    for (const question of [...TRUE_PREMISES, ...near].flatMap((each) => [each, fold(each)])) {
      const heading = await correctedBy(question);
      if (heading !== null) wronged.push(`${question} (${heading})`);
    }
    expect(wronged).toEqual([]);
  });
});
