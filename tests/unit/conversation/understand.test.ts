import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createUsageMeter, type Usage } from "../../../src/answering/index.ts";
import { observe } from "../../../src/commands/evaluate/observe.ts";
import { EvaluationQuestion } from "../../../src/evaluation/index.ts";
import { createModelChain, type ModelChain } from "../../../src/model-chain.ts";
import { createLog } from "../../../src/platform/log.ts";
import { startFakeOpenAi, WIRE_FAULTS } from "../../support/fake-openai.ts";
import { DOUBTFUL_REWRITINGS, GOOD_REWRITING, UNCLEAR, USELESS_REWRITINGS } from "../../support/lying-rewritings.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { lastOf, type Said, talk, type Turn } from "../../support/talk.ts";

const DEADLINE_MS = 600;
const UNANSWERABLE = { answerable: false, text: "", citations: [] };
/** A question that its own words, once put plainly, answer out of the first article they found. */
const BRIEFLY = "phép còn lại sao giờ";
const PLAINLY = "Phép còn lại có được trả tiền không?";

let fake: Awaited<ReturnType<typeof startFakeOpenAi>>;
let model: ModelChain;
let without: Said;
const used: Usage[] = [];
const outcomes: string[] = [];

beforeAll(async () => {
  fake = await startFakeOpenAi();
  model = await createModelChain({ model: modelSettings(), dataDir: "" }, realKnowledge, silent, {
    onUsage: (_model, usage) => used.push(usage),
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  fake.use({ wire: "http 400" });
  await say([UNCLEAR]); // loads what speaks to the model
  without = await lastOf(talk(realKnowledge(), [UNCLEAR]));
});
afterAll(() => fake.stop());
beforeEach(() => {
  used.length = 0;
  outcomes.length = 0;
});

const silent = createLog({ level: "silent" });
const modelSettings = () => ({
  apiKey: "test",
  baseUrl: fake.baseUrl,
  chatModel: "fake",
  embeddingModel: null,
  transcriptionModel: null,
  prices: null,
  deadlineMs: DEADLINE_MS,
});
const say = (turns: readonly Turn[]) => lastOf(talk(realKnowledge(), turns, { model }));
const understanding = (question: string) => fake.use({ rewriting: { isLabourLaw: true, question } });

describe("a message the words alone do not explain", () => {
  it("is asked back without a model", () => {
    expect(without.answer.kind).toBe("clarify");
  });

  it("is answered as what the model understood, which is said first", async () => {
    understanding(PLAINLY);
    const { answer, text, citations } = await say([BRIEFLY]);
    expect(answer).toMatchObject({ kind: "answered" });
    expect(text).toContain(`Tôi hiểu anh/chị hỏi: ${PLAINLY}`);
    expect(citations[0]?.article).toBe("113");
    expect(outcomes).toEqual(["understood"]);
  });

  it("is answered just as the same question typed, and not in the model's words", async () => {
    understanding(PLAINLY);
    const understood = await say([BRIEFLY]);
    const typed = await lastOf(talk(realKnowledge(), [PLAINLY]));
    expect(understood.text).toBe(`Tôi hiểu anh/chị hỏi: ${PLAINLY}\n${typed.text}`);
    expect(understood.citations).toEqual(typed.citations);
  });

  it.each(["Đúng", "dạ đúng rồi", "1", "ừ"])(
    "is asked back where it may not be meant, and answered after “%s”",
    async (yes) => {
      fake.use({ rewriting: GOOD_REWRITING });
      const [asked, answered] = await talk(realKnowledge(), [UNCLEAR, yes], { model });
      expect(asked?.text).toMatch(/^Có phải anh\/chị hỏi: Đang hưởng trợ cấp thất nghiệp/u);
      expect(asked?.choices.map(({ title }) => title)).toEqual(
        expect.arrayContaining(["Đúng", "Gặp cán bộ công đoàn"]),
      );
      expect(asked?.citations).toEqual([]);
      expect(answered?.answer).toMatchObject({ kind: "answered" });
      expect(answered?.citations[0]?.article).toBe("41");
    },
  );

  it("may turn out to want a sum: after the yes, the first figure is asked for", async () => {
    understanding("Tính giúp tôi trợ cấp thôi việc được bao nhiêu tiền?");
    const [asked, figure] = await talk(realKnowledge(), ["làm lâu năm ra đi lãnh được cục nào", "đúng"], { model });
    expect(asked?.text).toContain("Tính giúp tôi trợ cấp thôi việc được bao nhiêu tiền?");
    expect(figure?.answer.kind).toBe("clarify");
    expect(figure?.text).toContain("Tiền lương mỗi tháng");
  });
});

describe("the call that understands", () => {
  it("is the only one of its turn, and its tokens are counted", async () => {
    understanding(PLAINLY);
    await say([BRIEFLY]);
    expect(fake.requests.map(({ path }) => path)).toEqual(["/v1/chat/completions"]);
    expect(fake.requests[0]?.body["max_tokens"] ?? fake.requests[0]?.body["max_completion_tokens"]).toBe(200);
    expect(used).toEqual([{ inputTokens: 100, outputTokens: 20 }]);
  });

  it("counts in what an evaluation with a model cost, beside the call that composes", async () => {
    const questions = [BRIEFLY, "nhà nước có chính sách gì về lao động"].map((question, at) =>
      EvaluationQuestion.parse({ id: `q${at}`, question, expect: "answer" }),
    );
    fake.use({ rewriting: { isLabourLaw: true, question: PLAINLY }, draft: UNANSWERABLE });
    const meter = createUsageMeter({ input: 1_000_000, output: 0 });
    const chain = await createModelChain({ model: modelSettings(), dataDir: "" }, realKnowledge, silent, {
      onUsage: (_model, usage) => meter.count(usage),
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    await observe(questions, realKnowledge(), { model: chain });
    expect([...outcomes].sort()).toEqual(["unanswerable", "understood"]);
    expect(meter.total()).toEqual({ calls: 2, inputTokens: 200, outputTokens: 40, cost: 200 });
  });

  it("is told the question before, which may be what is left unsaid", async () => {
    fake.use({ rewriting: GOOD_REWRITING });
    const said = await say(["tăng ca ngày lễ được mấy lần lương", UNCLEAR]);
    const asked = fake.requests.filter(({ body }) => JSON.stringify(body).includes("tin_nhan"));
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).toContain("tăng ca ngày lễ được mấy lần lương");
    expect(said.text).toContain(GOOD_REWRITING.question);
  });

  it.each([
    ["a question its words explain", "nghỉ cưới được mấy ngày"],
    ["a matter of another field", "vượt đèn đỏ bị phạt bao nhiêu"],
    ["talk", "chào bạn"],
    ["a report", "công ty nợ lương tụi em 3 tháng rồi"],
    ["danger", "có người đánh em chảy máu trong xưởng"],
    ["a wish for a person", "cho em gặp cán bộ công đoàn"],
    ["a word or two, after nothing", "lương"],
  ])("is not made to understand %s", async (_what, text) => {
    understanding(PLAINLY);
    await say([text]);
    expect(fake.requests.filter(({ body }) => JSON.stringify(body).includes("tin_nhan"))).toEqual([]);
  });

  it("is not made for a choice that was tapped", async () => {
    understanding(PLAINLY);
    await say([{ tap: `#HOI:${UNCLEAR}` }]);
    expect(fake.requests.filter(({ body }) => JSON.stringify(body).includes("tin_nhan"))).toEqual([]);
  });
});

describe("a model that misunderstands", () => {
  it.each(Object.entries(USELESS_REWRITINGS))("with %s changes nothing of what is said", async (_how, rewriting) => {
    fake.use({ rewriting });
    const said = await say([UNCLEAR]);
    expect(fake.requests).toHaveLength(1);
    expect(said).toEqual(without);
  });

  it.each(Object.entries(DOUBTFUL_REWRITINGS))(
    "with %s is never answered, at most asked back",
    async (_how, rewriting) => {
      fake.use({ rewriting });
      const said = await say([UNCLEAR]);
      expect(said.answer.kind).toBe("clarify");
      expect(said.citations).toEqual([]);
      if (said.text !== without.text) expect(said.text).toMatch(/^Có phải anh\/chị hỏi: /u);
    },
  );

  const faults = Object.keys(WIRE_FAULTS) as (keyof typeof WIRE_FAULTS)[];
  it.each(faults)("or %s leaves what is said without one", async (wire) => {
    fake.use({ wire });
    const startedAt = Date.now();
    const said = await say([UNCLEAR]);
    expect(fake.requests.length).toBeGreaterThan(0);
    expect(said).toEqual(without);
    expect(Date.now() - startedAt).toBeLessThan(10 * DEADLINE_MS); // the deadline is the model's; a busy machine has several times that
  });
});
