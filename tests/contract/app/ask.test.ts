import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runCommandFile } from "../../support/run-command.ts";
import { copySmallKnowledge } from "../../support/small-real-knowledge.ts";

const day = z.iso.date();
const Citation = z.object({
  law: z.string().min(1),
  article: z.string().min(1),
  clause: z.string().nullable(),
  point: z.string().nullable(),
  title: z.string(),
  quote: z.string().min(1),
  effectiveFrom: day,
  effectiveUntil: day.nullable(),
});
const Candidate = z.strictObject({ law: z.string().min(1), article: z.string().min(1), score: z.number().min(0) });
const common = {
  text: z.string().min(1),
  asOf: day,
  confidence: z.number().min(0).max(1),
  choices: z.array(z.string()),
  tookMs: z.number().int().min(0),
};
const listed = z.array(Candidate).min(10);
/** What is promised of `ask --json`: these keys, and no other. */
const Printed = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("answered"),
    mode: z.enum(["curated", "calculated", "extracted", "composed"]),
    citations: z.array(Citation).min(1),
    candidates: listed,
  }),
  z.strictObject({ ...common, kind: z.literal("clarify"), citations: z.tuple([]), candidates: listed }),
  z.strictObject({
    ...common,
    kind: z.literal("abstained"),
    reason: z.string().min(1),
    citations: z.tuple([]),
    candidates: z.array(Candidate),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("handed-over"),
    urgent: z.boolean(),
    citations: z.array(Citation),
    candidates: z.array(Candidate),
  }),
]);

const ask = (...given: string[]) => runCommandFile("ask", given);
const read = (line: string) => Printed.parse(JSON.parse(line));

describe("npm run ask", { timeout: 60_000 }, () => {
  it("asks as a worker of a unit: its agreement stands beside the law, both cited", async () => {
    const given = ["--json", "--unit", "cdcs-may-tay-nguyen", "tăng ca chủ nhật trả bao nhiêu"];
    const { stdout } = await runCommandFile("ask", given, {}, { isCompiled: false }); // as npm runs it, through tsx
    const answer = read(stdout);
    expect(answer.text).toContain("**220%**");
    expect(answer.citations.map(({ law, article }) => `${law} ${article}`)).toEqual(
      expect.arrayContaining(["may-tay-nguyen-2026 9", "45/2019/QH14 98"]),
    );
  });

  it("prints one promised JSON object a turn, of one conversation", async () => {
    const turns = [
      "nghỉ thai sản mấy tháng",
      "thế còn sinh đôi?",
      "Vượt đèn đỏ phạt bao nhiêu?",
      "tôi muốn gặp cán bộ",
    ];
    const { code, stdout, stderr } = await ask("--json", "--all", ...turns.flatMap((turn) => ["--turn", turn]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const printed = stdout.trimEnd().split("\n").map(read);
    expect(printed.map(({ kind }) => kind)).toEqual(["answered", "answered", "abstained", "handed-over"]);
    expect(printed[1]?.text).toContain("nghỉ thai sản mấy tháng, sinh đôi");
  });

  it("asks as of a day, and prints what a worker reads of the last turn: text, sources, choices", async () => {
    const given = ["--on", "2020-06-01", "--turn", "xin chào", "Làm thêm giờ tối đa bao nhiêu giờ một năm?"];
    const knowledgeDir = copySmallKnowledge();
    const { code, stdout } = await runCommandFile("ask", given, { KNOWLEDGE_DIR: knowledgeDir });
    rmSync(knowledgeDir, { recursive: true });
    expect(code).toBe(0);
    expect(stdout).not.toContain("Chào");
    expect(stdout).toMatch(/^ {2}› Điều 106 .*Bộ luật Lao động 2012/mu);
    expect(stdout).not.toContain("Bộ luật Lao động 2019");
    expect(stdout).toMatch(/^ {2}\[1\] Xem toàn văn Điều 106$/mu);
  });

  it.each([
    ["no question", []],
    ["a day that does not exist", ["--on", "2026-02-30", "phép năm mấy ngày"]],
  ])("called with %s says how it is called, and ends with 2", async (_what, given) => {
    const { code, stdout, stderr } = await ask(...given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/npm run --silent ask|YYYY-MM-DD/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});
