import type { EvaluationQuestion, Observed } from "../../../src/evaluation/index.ts";
import type { Answer, Citation } from "../../../src/vocabulary/answer.ts";

const GOLD = { law: "45/2019/QH14", article: "98" };

/** A question about overtime, answered with the right article unless told otherwise. */
export function anObserved(
  changes: {
    question?: Partial<EvaluationQuestion>;
    kind?: Answer["kind"];
    cited?: string;
    confidence?: number;
    candidates?: readonly string[];
    unsupported?: boolean;
  } = {},
): Observed {
  const { kind = "answered", cited = "98", confidence = 0.9, candidates = ["98", "97"], unsupported = false } = changes;
  const text = "Làm thêm ngày thường ít nhất 150%.";
  const question: EvaluationQuestion = {
    id: "q-1",
    question: "tăng ca được bao nhiêu?",
    gold: [GOLD],
    expect: "answer",
    set: "gold",
    style: "everyday",
    ...changes.question,
  };
  const citation: Citation = {
    law: GOLD.law,
    lawTitle: "Bộ luật Lao động 2019",
    article: cited,
    clause: "1",
    point: null,
    title: "Tiền lương làm thêm giờ",
    quote: "ít nhất bằng 150%",
    effectiveFrom: "2021-01-01",
    effectiveUntil: null,
  };
  const common = {
    text,
    asOf: "2026-11-23",
    confidence,
    choices: [],
    candidates: candidates.map((article, at) => ({ law: GOLD.law, article, score: 1 / (at + 1) })),
  };
  return { question, asked: question.question, answer: answerOf(kind, common, citation), tookMs: 1, unsupported };
}

function answerOf(
  kind: Answer["kind"],
  common: Omit<Answer & { kind: "clarify" }, "kind">,
  citation: Citation,
): Answer {
  if (kind === "answered") return { ...common, kind, mode: "extracted", citations: [citation] };
  if (kind === "handed-over") return { ...common, kind, urgent: false, citations: [] };
  if (kind === "abstained") return { ...common, kind, reason: "other-field" };
  return { ...common, kind };
}
