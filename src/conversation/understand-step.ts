import type { Understand, Understood } from "../answering/index.ts";
import type { ReadQuestion, ReadQuestionFn } from "../language/read-question.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import type { Answer } from "../vocabulary/answer.ts";
import type { Choice } from "../vocabulary/message.ts";
import { askPayload, PAYLOADS } from "./payloads.ts";
import type { Decision, Step, Turn } from "./turn.ts";

/** The model may choose among the articles that the message's own words found this near the top, and bring no other. */
const AMONG_FIRST = 5;
/** A word or two, with nothing before them, leave nothing to be read between the lines. */
const FEWEST_WORDS = 3;
const MOST_CHOICES = 4;

/**
 * The question step, and where it is unsure what was asked, a model's reading of the message tried out in its
 * place. What that leads to is said only as it would be to the same question typed, with the reading above it;
 * where the reading may not be what was meant, the worker is asked, with one button. Without a model, or with
 * one that fails or talks nonsense, the first decision stands.
 */
export function createUnderstandStep({
  understand,
  questionStep,
  insteadSteps,
  read,
}: {
  understand: Understand;
  questionStep: Step;
  /** What may answer the rewritten question: never with another call of the model. */
  insteadSteps: readonly Step[];
  read: () => ReadQuestionFn;
}): Step {
  return async (turn) => {
    const unsure = await questionStep(turn);
    if (!unsure || !isUnsure(unsure.answer) || !isReadable(turn)) return unsure;
    const understood = await understand(turn.question, turn.state.topic);
    if (!understood) return unsure;
    const { question, trust } = understood;
    const decided = await firstOf(insteadSteps, asTyped(question, read()(question), turn));
    if (!decided || !isAbout(decided, trust)) return unsure;
    const isSure = trust === "same" && isAmongFound(decided.answer, unsure.answer);
    return isSure ? withReading(decided, question) : askIfMeant(unsure, question);
  };
}

/** The turn as if the question had been typed, with nothing before it; where its writer works has been read already. */
function asTyped(text: string, question: ReadQuestion, { news: _read, ...turn }: Turn): Turn {
  return { ...turn, text, question, state: { ...turn.state, topic: null, calculating: null } };
}

function isUnsure(answer: Answer): boolean {
  return answer.kind === "clarify" || (answer.kind === "abstained" && answer.reason === "nothing-relevant");
}

/** A tapped choice needs no reading. */
function isReadable({ payload, question, state }: Turn): boolean {
  return payload === null && (question.tokens.length >= FEWEST_WORDS || state.topic !== null);
}

async function firstOf(steps: readonly Step[], turn: Turn): Promise<Decision | null> {
  for (const step of steps) {
    const decided = await step(turn);
    if (decided) return decided;
  }
  return null;
}

/** An answer, or a calculation that asks for its next figure; of a reading that is surely meant, nearer topics too. */
function isAbout({ answer, remember }: Decision, trust: Understood["trust"]): boolean {
  if (answer.kind === "answered" || (remember.calculating ?? null) !== null) return true;
  return answer.kind === "clarify" && trust === "same";
}

/** A question back states nothing; an answer must stand on what the message itself found. */
function isAmongFound(answer: Answer, found: Answer): boolean {
  if (answer.kind !== "answered") return true;
  const [first] = answer.citations;
  return found.candidates
    .slice(0, AMONG_FIRST)
    .some(({ law, article }) => law === first.law && article === first.article);
}

function withReading(decided: Decision, question: string): Decision {
  const [first, ...rest] = decided.replies;
  const reading = texts.understoodAs(question);
  if (!first || first.text.startsWith(reading)) return decided;
  const text = `${reading}\n${first.text}`;
  return { ...decided, answer: { ...decided.answer, text }, replies: [{ ...first, text }, ...rest] };
}

function askIfMeant(unsure: Decision, question: string): Decision {
  const asked = `${question.replace(/[?.!\s]+$/u, "")}?`;
  const yes: Choice = { title: texts.choices.yes, payload: askPayload(asked) };
  const offered = unsure.replies.at(-1)?.choices ?? [];
  const others = offered.filter(({ payload }) => payload.startsWith(PAYLOADS.ask)).slice(0, MOST_CHOICES - 2);
  const choices = [yes, ...others, { title: texts.choices.person, payload: PAYLOADS.person }];
  const text = texts.askIfMeant(asked);
  return {
    answer: {
      kind: "clarify",
      text,
      asOf: unsure.answer.asOf,
      confidence: unsure.answer.confidence,
      choices: choices.map(({ title }) => title),
      candidates: unsure.answer.candidates,
    },
    replies: [{ text, choices }],
    remember: { unsure: 0 },
  };
}
