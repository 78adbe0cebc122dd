import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createKnowledge } from "../../src/knowledge/index.ts";
import { vietnamDate } from "../../src/vocabulary/calendar.ts";
import { type FakeAnswer, type FakeDraft, startFakeOpenAi } from "../support/fake-openai.ts";
import { type RunningApp, startTestApp } from "../support/app.ts";
import { copyKnowledge, type KnowledgeCopy } from "../support/knowledge.ts";
import { openWorkerPage } from "../support/worker-page.ts";

/** Short, for two of the tests wait for it, and long enough for a busy machine to be answered well. */
const DEADLINE_MS = 2_500;
/** The small knowledge knows it, and has no written answer to it once its answers are gone. */
const QUESTION = "tăng ca ngày lễ được mấy lần lương";
const POINT = "c) Vào ngày lễ, tết, ít nhất bằng 300%;";
const GOOD_TEXT = "Làm thêm giờ vào ngày lễ, tết, anh/chị được trả lương ít nhất bằng 300%.";
const good: FakeDraft = { answerable: true, text: GOOD_TEXT, citations: [{ passageId: "p1", quote: POINT }] };

let model: Awaited<ReturnType<typeof startFakeOpenAi>>;
let knowledge: KnowledgeCopy;
let dataDir: string;

beforeAll(async () => {
  model = await startFakeOpenAi();
  knowledge = copyKnowledge();
  rmSync(join(knowledge.folder, "answers"), { recursive: true });
  dataDir = mkdtempSync(join(tmpdir(), "data-"));
});
afterAll(async () => {
  await model.stop();
  knowledge.remove();
  rmSync(dataDir, { recursive: true });
});

/** A worker taps the question where it is offered: then it is answered, however sure the program is of it. */
const ask = async ({ baseUrl }: RunningApp, text = QUESTION) =>
  (await openWorkerPage(baseUrl)).ask(text, `#HOI:${text}`);

const start = (settings: Record<string, string> = {}) =>
  startTestApp({
    DATA_DIR: dataDir,
    KNOWLEDGE_DIR: knowledge.folder,
    OPENAI_BASE_URL: model.baseUrl,
    MODEL_DEADLINE_MS: String(DEADLINE_MS),
    ...settings,
  });

describe("a language model behind the program", () => {
  let program: RunningApp;
  beforeAll(async () => {
    program = await start({ OPENAI_MODEL: "fake" });
    model.use({ wire: "http 401" });
    await ask(program); // the first question also loads what speaks to the model
  });
  afterAll(() => program.stop());

  it("writes the answer, when everything it says stands in the law", async () => {
    model.use({ draft: good });
    const reply = await ask(program);
    expect(reply.text).toBe(GOOD_TEXT);
    expect(reply.sources.map(({ label }) => label)).toEqual([expect.stringMatching(/^Điều 2 khoản 1/u)]);
    expect(await program.metric('model_outcomes_total{outcome="composed"}')).toBe(1);
  });

  const bad: [string, FakeAnswer][] = [
    ["invents an article", { draft: { ...good, text: `Theo Điều 77 thì ${GOOD_TEXT}` } }],
    ["changes a number", { draft: { ...good, text: GOOD_TEXT.replace("300%", "400%") } }],
    [
      "invents a quotation",
      { draft: { ...good, citations: [{ passageId: "p1", quote: "Ngày lễ được trả gấp bốn lần lương" }] } },
    ],
    ["cites nothing", { draft: { ...good, citations: [] } }],
    ["says it cannot answer", { draft: { answerable: false, text: "", citations: [] } }],
    ["never answers", { wire: "never answers" }],
    ["begins and never ends", { wire: "streams slowly and never ends" }],
    ["answers 500", { wire: "http 500" }],
    ["answers 429", { wire: "http 429" }],
    ["wants another key", { wire: "http 401" }],
    ["closes the connection", { wire: "closes the connection" }],
    ["answers garbage", { wire: "content is garbage" }],
    ["answers with a page of HTML", { wire: "is not JSON" }],
    ["answers in another shape", { wire: "wrong shape" }],
    ["is cut off", { wire: "content is cut off" }],
    ["says nothing", { wire: "empty content" }],
  ];
  it.each(bad)("that %s costs the worker nothing: the law's own words come in time", async (_what, answer) => {
    model.use(answer, good);
    const before = await program.metric('model_outcomes_total{outcome="composed"}');
    const startedAt = Date.now();
    const reply = await ask(program);
    // The deadline is the model's: what comes after it, waiting for a slow machine included, is allowed several times that.
    expect(Date.now() - startedAt).toBeLessThan(6 * DEADLINE_MS);
    expect(model.requests.length).toBeGreaterThan(0);
    expect(reply.text).toMatch(/^Gần với câu hỏi nhất, Điều 2 .*ghi:\n“/u);
    expect(reply.text).toContain("c) Vào ngày lễ, tết, ít nhất bằng 300%");
    expect(reply.text).not.toMatch(/400%|Điều 77|bốn lần/u);
    expect(reply.sources).not.toEqual([]);
    expect(await program.metric('model_outcomes_total{outcome="composed"}')).toBe(before);
  });

  it("is not asked what is no question about work", async () => {
    model.use({ draft: good });
    for (const text of ["chào bạn", "😀", "vượt đèn đỏ bị phạt bao nhiêu"]) {
      expect((await (await openWorkerPage(program.baseUrl)).ask(text)).sources, text).toEqual([]);
    }
    expect(model.requests).toEqual([]);
  });

  it("gets the question without the names and numbers of people, and its words leave no trace in the log", async () => {
    model.use({ draft: good });
    const reply = await ask(program, `Chị Trần Thị Bưởi, sđt 0912 345 678, hỏi: ${QUESTION}`);
    expect(reply.sources).not.toEqual([]);
    expect(model.requests).toHaveLength(1);
    const sent = JSON.stringify(model.requests[0]?.body);
    expect(sent).toContain(QUESTION);
    expect(sent).toContain("Vào ngày lễ, tết, ít nhất bằng 300%");
    expect(sent).not.toMatch(/Bưởi|0912|345 ?678/u);
    expect(program.log()).toContain("model used");
    expect(program.log()).not.toMatch(/Bưởi|0912|tăng ca|300%|with the question in it/u);
  });
});

describe("a language model behind the program as it is delivered", () => {
  it("says what a vague question means, and the law's own words answer it", async () => {
    const program = await start({ OPENAI_MODEL: "fake", KNOWLEDGE_DIR: "knowledge" });
    const plainly = "Phép còn lại có được trả tiền không?";
    model.use({ rewriting: { isLabourLaw: true, question: plainly } });
    const page = await openWorkerPage(program.baseUrl);
    const reply = await page.ask("phép còn lại sao giờ");
    expect(reply.text).toMatch(new RegExp(`^Tôi hiểu anh/chị hỏi: ${plainly.replace("?", "\\?")}\n`, "u"));
    expect(reply.sources[0]?.label).toMatch(/^Điều 113 /u);
    expect(model.requests).toHaveLength(1);
    expect(await program.metric('model_outcomes_total{outcome="understood"}')).toBe(1);
    expect(await program.metric('model_tokens_total{model="fake",direction="input"}')).toBe(100);
    expect(program.log()).not.toMatch(/còn dư|phép năm/iu);
    await program.stop();
  });
});

describe("an embedding model behind the program", () => {
  const embeddingFiles = () => readdirSync(dataDir).filter((name) => name.startsWith("embeddings-"));
  /** The ranking by the words alone, with which an embedding model's is merged. */
  const byWords = () => {
    const { read, search } = createKnowledge(knowledge.folder);
    const { ranked } = search(read(QUESTION), vietnamDate(new Date()));
    return ranked.slice(0, 10).map(({ article, score }) => ({
      law: article.law,
      article: article.number,
      score: expect.closeTo(score, 3) as number,
    }));
  };
  const settings = { OPENAI_EMBEDDING_MODEL: "fake-embedding", MODEL_DEADLINE_MS: "15000" };

  beforeEach(() => {
    model.use({ wire: "http 500" });
    for (const name of embeddingFiles()) rmSync(join(dataDir, name));
  });

  it("ranks beside the words, and is asked for each wording of the law only once", async () => {
    model.failEmbeddings(false);
    const program = await start(settings);
    expect((await ask(program)).sources).not.toEqual([]);
    expect(await program.lastCandidates()).not.toEqual(byWords());
    const first = model.requests.length;
    expect(first).toBeGreaterThan(1);
    await ask(program);
    expect(model.requests.length - first).toBe(1);
    expect(program.log()).not.toContain("ranking by meaning failed");
    await program.stop();
    expect(embeddingFiles()).toHaveLength(1);

    model.use({ wire: "http 500" });
    const again = await start(settings);
    await ask(again);
    expect(model.requests).toHaveLength(1);
    await again.stop();
  });

  it("that fails leaves the answer the words alone lead to", async () => {
    model.failEmbeddings(true);
    const program = await start(settings);
    const reply = await ask(program);
    expect(reply.sources[0]?.label).toMatch(/^Điều 2 /u);
    expect(reply.text).toContain("300%");
    expect(await program.lastCandidates()).toEqual(byWords());
    expect(program.log()).toContain("ranking by meaning failed");
    expect(program.log()).not.toMatch(/tăng ca|with the question in it/u);
    await program.stop();
    model.failEmbeddings(false);
  });

  it("that is not set up is never asked", async () => {
    const program = await start({ OPENAI_MODEL: "fake" });
    await ask(program);
    expect(model.requests.map(({ path }) => path)).not.toContain(expect.stringContaining("embeddings"));
    expect(existsSync(join(dataDir, "database"))).toBe(false);
    await program.stop();
  });
});
