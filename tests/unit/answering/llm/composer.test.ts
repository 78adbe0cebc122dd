import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createComposer, createModel, readPrompt, type StructuredMethod } from "../../../../src/answering/llm/index.ts";
import { verifyAnswer } from "../../../../src/answering/verify/index.ts";
import { type FakeDraft, startFakeOpenAi, WIRE_FAULTS } from "../../../support/fake-openai.ts";
import { aPassage, aTrueQuote } from "../../../support/law-passages.ts";
import { LYING_MODES } from "../../../support/lying-drafts.ts";

const prompt = readPrompt("prompts/compose-answer.md");
const passages = [aPassage("98.1", "p1"), aPassage("35.1", "p2")];
const [overtime] = passages;
const question = "Tôi tên là Lan, sđt 0912 345 678, tăng ca ngày thường được trả bao nhiêu?";
const good: FakeDraft = {
  answerable: true,
  text: "Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương.",
  citations: [{ passageId: "p1", quote: overtime ? aTrueQuote(overtime) : "" }],
};

let fake: Awaited<ReturnType<typeof startFakeOpenAi>>;
beforeAll(async () => {
  fake = await startFakeOpenAi();
});
afterAll(() => fake.stop());

type Options = { structured?: StructuredMethod; deadlineMs?: number; onUsage?: (usage: unknown) => void };

function composer({ structured = "jsonSchema", deadlineMs = 5_000, onUsage = () => {} }: Options = {}) {
  const settings = { apiKey: "test", baseUrl: fake.baseUrl, model: "fake", deadlineMs, structured, maxTokens: 600 };
  return createComposer({ model: createModel(settings), prompt, deadlineMs, structured, onUsage });
}

/** What a worker would read, or why nothing. */
async function composeAndVerify(options: Options = {}) {
  const result = await composer(options)({ question, on: "2026-09-01", passages });
  if (result.kind !== "composed") return result;
  const verdict = verifyAnswer({ question, draft: result.draft, passages, prompt: `${prompt.system}\n${prompt.user}` });
  return verdict.ok ? { kind: "answered", text: result.draft.text } : { kind: "rejected", reasons: verdict.reasons };
}

describe("a good model", () => {
  it.each(["jsonSchema", "functionCalling", "jsonMode"] as const)("is heard through %s", async (structured) => {
    fake.use({ draft: good });
    expect(await composeAndVerify({ structured })).toEqual({ kind: "answered", text: good.text });
  });

  it("is given the passages, the day and the masked question, and nothing of who asks", async () => {
    fake.use({ draft: good });
    await composeAndVerify();
    const sent = JSON.stringify(fake.requests[0]?.body["messages"]);
    expect(sent).toContain("[TEN_1]");
    expect(sent).toContain("2026-09-01");
    expect(sent).toContain("ít nhất bằng 150%");
    expect(JSON.stringify(fake.requests)).not.toMatch(/Lan|0912/u);
  });

  it("has the marks in its draft put back", async () => {
    fake.use({ draft: { ...good, text: `Chào [TEN_1]. ${good.text}` } });
    const result = await composer()({ question, on: "2026-09-01", passages });
    expect(result).toMatchObject({ kind: "composed", draft: { text: `Chào Lan. ${good.text}` } });
  });

  it("has its use of tokens counted", async () => {
    fake.use({ draft: good });
    const used: unknown[] = [];
    await composeAndVerify({ onUsage: (usage) => used.push(usage) });
    expect(used).toEqual([{ inputTokens: 100, outputTokens: 20 }]);
  });

  it("may say that the passages do not answer", async () => {
    fake.use({ draft: { answerable: false, text: "", citations: [] } });
    expect(await composeAndVerify()).toEqual({ kind: "unanswerable" });
  });

  it.each(["429, then good", "500, then good"] as const)("is asked once more after %s", async (wire) => {
    fake.use({ wire }, good);
    expect(await composeAndVerify()).toEqual({ kind: "answered", text: good.text });
    expect(fake.requests).toHaveLength(2);
  });
});

describe("a lying model", () => {
  it("lies in enough ways for this to mean anything", () => {
    expect(Object.keys(LYING_MODES).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(LYING_MODES))("gives no answer: %s", async (_mode, lie) => {
    fake.use({ draft: lie(good) });
    expect(await composeAndVerify()).toMatchObject({ kind: "rejected" });
  });
});

describe("a broken model", () => {
  const recovers = ["429, then good", "500, then good"];
  const faults = (Object.keys(WIRE_FAULTS) as (keyof typeof WIRE_FAULTS)[]).filter((wire) => !recovers.includes(wire));

  it.each(faults)("gives no answer and does not throw: %s", async (wire) => {
    fake.use({ wire }, good);
    const result = await composeAndVerify({ deadlineMs: 700 });
    expect(result).toMatchObject({ kind: "failed", reason: expect.stringMatching(/^[a-z-]+$/u) as string });
  });

  it.each([
    ["never answers", "timeout"],
    ["streams slowly and never ends", "timeout"],
    ["http 401", "unauthorised"],
    ["http 400", "rejected"],
    ["http 429", "rate-limited"],
    ["http 500", "unavailable"],
    ["closes the connection", "unreachable"],
    ["content is garbage", "unreadable"],
    ["wrong shape", "unreadable"],
    ["huge answer", "unreadable"],
    ["content is cut off by length", "truncated"],
    ["is stopped by a filter", "refused"],
    ["refuses", "empty"],
    ["empty content", "empty"],
    ["blank text", "empty"],
  ] as const)("is told apart: %s is %s", async (wire, reason) => {
    fake.use({ wire }, good);
    expect(await composeAndVerify({ deadlineMs: 700 })).toEqual({ kind: "failed", reason });
  });

  it.each([
    ["http 500", 2],
    ["http 429", 2],
    ["http 400", 1],
    ["http 401", 1],
    ["content is garbage", 1],
    ["never answers", 1],
  ] as const)("is asked no more often than may help: %s, %i times", async (wire, times) => {
    fake.use({ wire }, good);
    await composeAndVerify({ deadlineMs: 900 });
    expect(fake.requests).toHaveLength(times);
  });

  it("is not there at all", async () => {
    const gone = await startFakeOpenAi();
    await gone.stop();
    const model = createModel({
      apiKey: null,
      baseUrl: gone.baseUrl,
      model: "fake",
      deadlineMs: 900,
      structured: "jsonSchema",
      maxTokens: 100,
    });
    const compose = createComposer({ model, prompt, deadlineMs: 900 });
    expect(await compose({ question, on: "2026-09-01", passages })).toEqual({ kind: "failed", reason: "unreachable" });
  });
});
