import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { observe } from "../../src/commands/evaluate/observe.ts";
import {
  Baseline,
  compareWithBaseline,
  describeComparison,
  createRandom,
  distort,
  EvaluationQuestion,
  holds,
  measureQuality,
  NOISES,
  type Observed,
  plainWords,
  GATED_NAMES,
  readQuestions,
  summarise,
} from "../../src/evaluation/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { realKnowledge } from "../support/real-knowledge.ts";
import { caseTexts } from "../../src/texts/cases.ts";

/** What was reached by rule when this was written, less about one standard error. */
const LEAST = { figures: 0.78, article: 0.955, date: 0.985, party: 0.8, said: 0.945, complete: 0.83 };
/** What the worker reads at once. */
const LONGEST = 900;
const LAW_SAYS = caseTexts.lawSays("");

/**
 * The gold questions, through the assistant as a channel runs it, beside what was reached when the baseline
 * was written. A share over n questions may fall by one binomial standard error, √(p(1−p)/n): for 374
 * questions at 0.83 that is 0.02, seven questions. Quotes that do not stand in the law may not become more.
 *
 * After a change that is meant: npm run evaluate -- --baseline tests/evaluation/baseline.json --write-baseline
 */
describe("the gold questions", () => {
  let questions: EvaluationQuestion[];
  let baseline: Baseline;
  let now: Baseline;
  let knowledge: Knowledge;
  let observed: Observed[];

  beforeAll(async () => {
    questions = readQuestions("tests/evaluation/gold.jsonl");
    baseline = Baseline.parse(JSON.parse(readFileSync("tests/evaluation/baseline.json", "utf8")));
    knowledge = realKnowledge();
    observed = await observe(questions, knowledge);
    now = summarise(observed, await observe(questions, knowledge, { noise: "strip" }));
  }, 120_000);

  it("come out no worse than the baseline, beyond the noise", () => {
    const comparison = compareWithBaseline(baseline, now);
    const texts = new Map(questions.map(({ id, question }) => [id, question]));
    const isWorse = comparison.falls.length > 0 || comparison.notInBoth.length > 0;
    if (isWorse) expect.fail(describeComparison(comparison, (id) => texts.get(id) ?? ""));
  });

  it("are answered with their figures, by the right article, day and party, as often as before", () => {
    const quality = measureQuality(observed);
    for (const [rule, least] of Object.entries(LEAST)) {
      expect(quality[rule as keyof typeof LEAST], rule).toBeGreaterThanOrEqual(least);
    }
    expect(quality.checked.figures).toBeGreaterThan(100);
    const silenced = observed.map((each) => ({ ...each, answer: { ...each.answer, text: "Có." } }));
    expect(measureQuality(silenced).figures).toBe(0);
  });

  it("name figures that a gold article writes", () => {
    expect(questions.filter(({ figures, mustSay, party }) => figures ?? mustSay ?? party).length).toBeGreaterThan(150);
    const unwritten = questions.flatMap(({ id, figures = [], gold }) => {
      const written = gold
        .flatMap(({ law, article }) => knowledge.text.listWordings(law, article))
        .map(({ title, text }) => plainWords(`${title}\n${text}`));
      const stands = (figure: string) => written.some((words) => holds(words, plainWords(figure)));
      return figures.filter((figure) => !figure.split("|").some(stands)).map((figure) => `${id}: ${figure}`);
    });
    expect(unwritten).toEqual([]);
  });

  it("and three hundred more are never answered without a citation, nor cite without an answer, nor misquote", async () => {
    const random = createRandom(20261130);
    const phrasings = knowledge.text.phrasings.filter(() => random() < 0.008).slice(0, 150);
    const pick = () => phrasings[Math.floor(random() * phrasings.length)]?.text ?? "";
    const made = [
      ...phrasings.map(({ text }) => text),
      ...phrasings.slice(0, 75).map(({ text }, at) => distort(text, NOISES[at % NOISES.length] ?? "strip", at)),
      ...phrasings.slice(0, 75).map(({ text }, at) => (at % 2 === 0 ? `${text}? ${pick()}?` : `${text} và ${pick()}`)),
    ];
    expect(made.length).toBeGreaterThanOrEqual(280);
    const asked = made.map((question, at) =>
      EvaluationQuestion.parse({ id: `made-${at}`, question, expect: "answer", on: "2026-11-23" }),
    );
    const all = [...observed, ...(await observe(asked, knowledge))];
    const broken = all.flatMap(({ asked: text, answer, unsupported }) => {
      const citations = "citations" in answer ? answer.citations.length : 0;
      // a report is handed over with the law in short, and danger without any
      const saysLaw =
        answer.kind === "answered" ||
        (answer.kind === "handed-over" && answer.text.includes(LAW_SAYS) && !answer.urgent);
      const isRight = saysLaw ? citations > 0 && answer.text.trim() !== "" : citations === 0;
      return isRight && !unsupported && answer.text.length <= LONGEST ? [] : [`${answer.kind}: ${text}`];
    });
    expect(broken).toEqual([]);
    expect(all.filter(({ answer }) => answer.kind === "answered").length).toBeGreaterThan(400);
  }, 60_000);

  it("would be told apart from a run that lost a tenth of its right answers", () => {
    const right = Object.entries(now.outcomes).filter(([, outcome]) => outcome.startsWith("right"));
    expect(right.length).toBeGreaterThan(100);
    const lost = new Map(right.slice(0, Math.ceil(right.length / 10)));
    const worse = {
      figures: {
        ...now.figures,
        answeredRight: { ...now.figures.answeredRight, value: now.figures.answeredRight.value * 0.9 },
      },
      outcomes: Object.fromEntries(
        Object.entries(now.outcomes).map(([id, outcome]) => [id, lost.has(id) ? "wrong #- stripped #-" : outcome]),
      ),
    };
    const comparison = compareWithBaseline(now, worse);
    expect(comparison.falls.map(({ name }) => name)).toEqual(["answeredRight"]);
    expect(comparison.changed.map(({ id }) => id)).toEqual([...lost.keys()]);
  });

  it("have enough of each kind for the figures to mean something", () => {
    for (const name of GATED_NAMES) expect(now.figures[name].n, name).toBeGreaterThan(50);
  });
});
