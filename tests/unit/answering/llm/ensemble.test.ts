import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createDenseSearch,
  createEmbeddings,
  createEnsemble,
  KnowledgeRetriever,
  mergeCandidates,
  passagesOf,
} from "../../../../src/answering/llm/index.ts";
import { type Article } from "../../../../src/knowledge/index.ts";
import { startFakeOpenAi } from "../../../support/fake-openai.ts";
import { aPassage } from "../../../support/law-passages.ts";
import { realKnowledge } from "../../../support/real-knowledge.ts";

const law = "45/2019/QH14";
const wordings = realKnowledge().text.listWordings;
const articles: Article[] = ["35", "98", "112", "139"].flatMap((number) => [...wordings(law, number)]);
const lexical = [
  { law, article: "98", score: 0.9 },
  { law, article: "35", score: 0.5 },
  { law, article: "112", score: 0.1 },
];

describe("merging the two rankings", () => {
  it("weighs both after stretching each to the same scale", () => {
    const dense = [
      { law, article: "35", score: 0.31 },
      { law, article: "139", score: 0.3 },
    ];
    const merged = mergeCandidates(lexical, dense);
    expect(merged.map(({ article }) => article)).toEqual(["35", "98", "112", "139"]);
    expect(merged[0]?.score).toBeCloseTo(0.7 + 0.3 * 0.5);
  });

  it("is the lexical ranking when there is nothing to merge", async () => {
    expect(await createEnsemble({ lexical: () => lexical })("?", "2026-01-01")).toBe(lexical);
    expect(await createEnsemble({ lexical: () => lexical, dense: () => [] })("?", "2026-01-01")).toBe(lexical);
  });
});

describe("ranking by meaning", () => {
  let fake: Awaited<ReturnType<typeof startFakeOpenAi>>;
  let directory: string;
  beforeAll(async () => {
    fake = await startFakeOpenAi();
  });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "vectors-"));
    fake.failEmbeddings(false);
    fake.requests.length = 0;
  });
  afterAll(() => fake.stop());

  const dense = (model = "fake-embedding") => {
    const embeddings = createEmbeddings({ apiKey: "test", baseUrl: fake.baseUrl, model, deadlineMs: 5_000 });
    return createDenseSearch({ embeddings, model, articles, directory });
  };
  const ofArticle = (number: string, on: string) => {
    const article = articles.find((each) => each.number === number && each.effectiveFrom <= on);
    return article ? `${article.title}\n${article.text}` : "";
  };

  it("puts the article first that says what is asked", async () => {
    const ranked = await dense()(ofArticle("112", "2026-09-01"), "2026-09-01");
    expect(ranked[0]).toMatchObject({ law, article: "112" });
  });

  it("ranks only what is in force on the day", async () => {
    const old = await dense()("nghỉ thai sản", "2025-01-01");
    expect(old.filter(({ article }) => article === "139")).toHaveLength(1);
    expect(wordings(law, "139").length).toBeGreaterThan(1);
    expect(await dense()("nghỉ thai sản", "2019-01-01")).toEqual([]);
  });

  it("embeds every wording once, also over a restart, and again for another model", async () => {
    await dense()("một", "2026-09-01");
    const first = fake.requests.length;
    await dense()("hai", "2026-09-01");
    expect(fake.requests.length).toBe(first + 1);
    await dense("another")("ba", "2026-09-01");
    expect(fake.requests.length).toBe(first + 3);
    expect(readdirSync(directory)).toHaveLength(2);
  });

  it("embeds again what was damaged on disk", async () => {
    await dense()("một", "2026-09-01");
    const file = join(directory, readdirSync(directory)[0] ?? "");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -40));
    fake.requests.length = 0;
    expect(await dense()(ofArticle("98", "2026-09-01"), "2026-09-01")).toMatchObject({ 0: { article: "98" } });
    expect(fake.requests).toHaveLength(2);
  });

  it("falls back to the lexical ranking while it fails, and returns when it works again", async () => {
    const failures: unknown[] = [];
    const rank = createEnsemble({
      lexical: () => lexical,
      dense: dense(),
      onDenseFailure: (error) => failures.push(error),
    });
    fake.failEmbeddings(true);
    expect(await rank("tết", "2026-09-01")).toBe(lexical);
    expect(failures).toHaveLength(1);
    fake.failEmbeddings(false);
    expect(await rank(ofArticle("112", "2026-09-01"), "2026-09-01")).toMatchObject({ 0: { article: "112" } });
  });
});

describe("the retriever", () => {
  it("gives LangChain our passages, and takes them back unchanged", async () => {
    const asked: unknown[] = [];
    const passages = [aPassage("98.1"), aPassage("35.1")];
    const search = (question: string, on: string) => (asked.push([question, on]), passages);
    const documents = await new KnowledgeRetriever({ search, on: () => "2026-09-01" }).invoke("tăng ca");
    expect(asked).toEqual([["tăng ca", "2026-09-01"]]);
    expect(documents[0]?.pageContent).toBe(passages[0]?.citation.quote);
    expect(passagesOf(documents)).toEqual(passages);
  });

  it("takes nothing back that cannot be cited", () => {
    expect(passagesOf([{ pageContent: "Điều 98", metadata: {} }])).toEqual([]);
  });
});
