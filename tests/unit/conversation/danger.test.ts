import { beforeAll, describe, expect, it } from "vitest";
import { createAnswering } from "../../../src/answering/index.ts";
import { Topic } from "../../../src/casework/index.ts";
import { createConversation, type HandleTurn } from "../../../src/conversation/index.ts";
import { type Knowledge } from "../../../src/knowledge/index.ts";
import { fold } from "../../../src/language/fold.ts";
import { anInbound } from "../../support/turns.ts";
import { DANGEROUS, ORDINARY, REPORTS, WISHES } from "./danger-cases.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

let knowledge: Knowledge;
let handleTurn: HandleTurn;
beforeAll(() => {
  knowledge = realKnowledge();
  const deps = { knowledge: () => knowledge, now: () => new Date("2026-11-23T02:00:00Z") };
  handleTurn = createConversation({ ...deps, answerQuestion: createAnswering(deps) });
});

const say = async (text: string, payload: string | null = null) => handleTurn(anInbound({ text, payload }), {});

/** The messages that a turn did not end as wanted: what a failing test should show. */
async function strays(
  texts: readonly string[],
  isAsWanted: (answer: Awaited<ReturnType<typeof say>>["answer"]) => boolean,
) {
  const stray: string[] = [];
  for (const text of texts) if (!isAsWanted((await say(text)).answer)) stray.push(text);
  return stray;
}

describe("danger", () => {
  it("is recognised in everyday, unmarked and misspelt words", async () => {
    expect(await strays(DANGEROUS, (answer) => answer.kind === "handed-over" && answer.urgent)).toEqual([]);
  });

  it("is recognised when the same messages come without any mark", async () => {
    const missed = await strays(DANGEROUS.map(fold), (answer) => answer.kind === "handed-over" && answer.urgent);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(2);
  });

  it("is not seen in ordinary questions that use the same words, marked or not", async () => {
    const isLeft = (answer: { kind: string }) => answer.kind !== "handed-over";
    for (const questions of [ORDINARY, ORDINARY.map(fold)]) {
      const mistaken = await strays(questions, isLeft);
      expect(mistaken.length, mistaken.join("\n")).toBeLessThanOrEqual(2);
    }
  });

  it("is answered at once with what to do, kept for an officer, and given its articles", async () => {
    const { answer, replies, changes } = await say("Xưởng em đang cháy, khói mù mịt");
    expect(answer).toMatchObject({ kind: "handed-over", urgent: true });
    expect(replies[0]?.text).toContain("114");
    expect(answer.candidates).toHaveLength(10);
    expect(changes).toMatchObject([
      { kind: "case-opened", payload: { plan: { draft: { topic: "fire-leak", severity: "urgent" } } } },
    ]);
    expect(replies[0]?.choices?.map(({ opens }) => opens)).toContain("tel:114");
  });

  it("overrides a question about the law only where help is called for", async () => {
    const asked = await say("Bị máy kẹp tay thì được bồi thường bao nhiêu?");
    expect(asked.answer.kind).not.toBe("handed-over");
    expect(asked.replies[0]?.choices?.map(({ title }) => title)).toContain("Gặp cán bộ công đoàn");
    const cried = await say("Cứu với, bạn em bị máy kẹp tay, bồi thường bao nhiêu cũng được");
    expect(cried.answer).toMatchObject({ kind: "handed-over", urgent: true });
  });

  it("is not taken from a question of ours that was tapped", async () => {
    const question = "sếp sờ mông em giữa chuyền";
    expect((await say(question)).answer.kind).toBe("handed-over");
    expect((await say(question, `#HOI:${question}`)).answer.kind).not.toBe("handed-over");
  });
});

describe("a report", () => {
  it("is handed over, without haste, when it is told", async () => {
    expect(await strays(REPORTS, (answer) => answer.kind === "handed-over" && !answer.urgent)).toEqual([]);
  });

  it("is answered when it asks", async () => {
    expect((await say("cty nợ lương 2 tháng rồi chưa trả ai")).answer.kind).toBe("handed-over");
    expect((await say("cty nợ lương 2 tháng rồi phải làm sao")).answer.kind).not.toBe("handed-over");
  });
});

describe("a wish for a person", () => {
  it("is granted in any wording", async () => {
    const isGranted = (answer: { kind: string }) => answer.kind === "handed-over";
    expect(await strays(WISHES, isGranted)).toEqual([]);
    expect(await strays(WISHES.map(fold), isGranted)).toEqual([]);
  });

  it("is not heard in a question about officers of the union", async () => {
    expect((await say("Cán bộ công đoàn được nghỉ bao nhiêu giờ để làm việc công đoàn?")).answer.kind).not.toBe(
      "handed-over",
    );
  });
});

it("no reply of the knowledge promises what only a stored case can, and each names the topic of its case", () => {
  const handedOver = knowledge.text.scope.filter(({ kind }) => ["danger", "report"].includes(kind));
  expect(handedOver.length).toBeGreaterThan(15);
  for (const { name, reply, caseTopic } of handedOver) {
    expect(reply, name).not.toMatch(/đã ghi|sẽ gọi|sẽ gặp|sẽ liên hệ|trong \d+ (giờ|ngày)|mã số|giữ kín|chuyển gấp/u);
    expect(reply, name).not.toMatch(/\b1\d\d\b/u); // emergency numbers are configured: {police}, {ambulance}
    expect(Topic.options, name).toContain(caseTopic);
  }
});
