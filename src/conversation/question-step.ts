import type { AnsweredQuestion, Answering } from "../answering/index.ts";
import { sourceLines } from "../answering/index.ts";
import { articleName } from "../knowledge/index.ts";
import { findDateAskedAbout } from "../language/dates.ts";
import type { ReadQuestion, ReadQuestionFn } from "../language/read-question.ts";
import { answerTexts } from "../texts/answers.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import type { Answer, Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { Choice, Reply } from "../vocabulary/message.ts";
import { offerAfterMisses } from "./cases/call-steps.ts";
import { goesOn, joinQuestions, mayFollow } from "./follow-up.ts";
import { LONGEST_MESSAGE, partMessage } from "./message-length.ts";
import { askPayload, fullTextPayload, PAYLOADS } from "./payloads.ts";
import { splitPoints } from "./split-points.ts";
import { splitQuestions } from "./split-questions.ts";
import type { Decision, Step, Turn } from "./turn.ts";

const PERSON: Choice = { title: texts.choices.person, payload: PAYLOADS.person };
/** Say what was understood when at least this share of the words was read otherwise than typed. */
const SAY_UNDERSTOOD_FROM = 0.34;
const CHOICE_LENGTH = 60;
/** Below this chance of being about work, a message that does not say that it goes on is a matter of its own. */
const OWN_MATTER_BELOW = 0.3;

/** This near a checked answer's question, a sentence is asked as one, however many things it names. */
const ASKED_AS_ONE = 0.72;
/** A sentence is only taken apart where each point is answered at least this surely, from an article of its own. */
const SURE_POINT = 0.66;

/** The last step: a question about work, or what is said when it is none. */
export function createQuestionStep({
  answerQuestion,
  read,
}: {
  answerQuestion: Answering;
  read: () => ReadQuestionFn;
}): Step {
  /** What a reading of the message comes to. Readings are tried without the language model: a turn asks it once. */
  const tryOut = async (text: string, turn: Turn, question: ReadQuestion = read()(text)): Promise<Asked> => {
    const on = findDateAskedAbout(text, turn.today) ?? turn.today;
    return { text, question, on, ...(await answerQuestion(question, on, { force: isTaken(turn), plain: true })) };
  };
  const settle = async (asked: Asked, turn: Turn): Promise<Asked> => {
    const { answer, question, on } = asked;
    if (answer.kind !== "answered" || answer.mode !== "extracted") return asked;
    return { ...asked, ...(await answerQuestion(question, on, { force: isTaken(turn) })) };
  };

  return async (turn) => {
    const parts = splitQuestions(turn.text);
    if (parts.length > 1) {
      const several = await tryParts(parts, turn);
      if (several.filter(({ answer }) => answer.kind === "answered").length > 1) {
        return answerSeveral(turn, await Promise.all(several.map((asked) => settle(asked, turn))));
      }
    }
    const alone = await tryOut(turn.text, turn, turn.question);
    const points = parts.length > 1 || turn.payload !== null ? null : await tryPoints(turn, alone);
    if (points) return answerSeveral(turn, await Promise.all(points.map((asked) => settle(asked, turn))));
    const followed = await tryWithTopic(turn, alone);
    const decision = answerOne(turn, await settle(followed ?? alone, turn), followed !== null);
    return decision.remember.unsure === 2 ? offerAfterMisses(turn, decision) : decision;
  };

  /** Questions one after the other: one that cannot be answered alone is read with the one before it. */
  async function tryParts(parts: readonly string[], turn: Turn): Promise<Asked[]> {
    const several: Asked[] = [];
    for (const part of parts) {
      const alone = await tryOut(part, turn);
      const before = several.at(-1);
      const joined =
        before && alone.answer.kind === "clarify" ? await tryOut(joinQuestions(before.text, part), turn) : null;
      several.push(joined?.answer.kind === "answered" ? { ...joined, text: part } : alone);
    }
    return several;
  }

  /** The points of one sentence, where it is surely about several things; else `null`. */
  async function tryPoints(turn: Turn, alone: Asked): Promise<Asked[] | null> {
    if (alone.confidence.features.curated >= ASKED_AS_ONE || alone.confidence.features.named > 0) return null;
    for (const points of splitPoints(turn.text)) {
      const several = await Promise.all(points.map((point) => tryOut(point, turn)));
      const articles = new Set(several.map(mainArticle));
      if (articles.size === several.length && several.every(isSure)) return several;
    }
    return null;
  }

  /** The message read together with the question before it, where that reads better than alone. */
  async function tryWithTopic(turn: Turn, alone: Asked): Promise<Asked | null> {
    const { topic } = turn.state;
    if (topic === null || turn.payload !== null || !mayFollow(turn.question)) return null;
    const isOwnMatter = alone.answer.kind === "abstained" && alone.confidence.inScope < OWN_MATTER_BELOW;
    if (isOwnMatter && !goesOn(turn.question)) return null;
    const joined = await tryOut(joinQuestions(topic, turn.question.tokens.join(" ")), turn);
    if (joined.answer.kind !== "answered") return null;
    if (alone.answer.kind !== "answered" || goesOn(turn.question)) return joined;
    return joined.confidence.right > alone.confidence.right + 0.15 ? joined : null;
  }
}

function mainArticle({ answer }: Asked): string {
  const first = answer.kind === "answered" ? answer.citations[0] : undefined;
  return first ? `${first.law}|${first.article}` : "";
}

function isSure({ answer, confidence }: Asked): boolean {
  return answer.kind === "answered" && Math.max(confidence.right, answer.confidence) >= SURE_POINT;
}

function isTaken({ payload }: Turn): boolean {
  return payload?.startsWith(PAYLOADS.ask) ?? false;
}

type Asked = AnsweredQuestion & { text: string; question: ReadQuestion; on: CalendarDate };

function answerOne(turn: Turn, asked: Asked, followsUp: boolean): Decision {
  const { answer } = asked;
  const lines: string[] = [];
  const understood = followsUp ? asked.text : asked.question.tokens.join(" ");
  const isAnswer = answer.kind === "answered" || answer.kind === "clarify";
  if (isAnswer && (followsUp || asked.question.changed >= SAY_UNDERSTOOD_FROM))
    lines.push(texts.understoodAs(understood));
  if (isAnswer && asked.on !== turn.today) lines.push(answerTexts.asOfPast(asked.on));
  lines.push(answer.text);
  const text = lines.join("\n");
  const choices = choicesFor(asked);
  const reply: Reply = {
    text,
    ...(choices.length > 0 ? { choices } : {}),
    ...(answer.kind === "answered" ? { sources: sourceLines(answer.citations, asked.on) } : {}),
  };
  const missed = answer.kind === "abstained" && answer.reason === "nothing-relevant";
  return {
    answer: { ...answer, text, choices: choices.map(({ title }) => title) },
    replies: [reply],
    remember:
      answer.kind === "answered"
        ? { topic: asked.text, topicAt: turn.now.getTime(), unsure: 0 }
        : {
            topic: answer.kind === "clarify" ? turn.state.topic : null,
            unsure: missed ? turn.state.unsure + 1 : 0,
            ...(missed ? { topicAt: turn.now.getTime() } : {}), // two misses count together only within one talk
          },
  };
}

function answerSeveral(turn: Turn, several: readonly Asked[]): Decision {
  const headings = several.map(({ text: question }, at) => texts.partHeading(at + 1, question));
  // Each point has its share of the one message; what a long one leaves waits for "more".
  const room = Math.floor((LONGEST_MESSAGE - headings.join("\n\n\n").length) / several.length) - 1;
  const parts = several.map(({ answer }) =>
    partMessage(answer.kind === "answered" ? answer.text : texts.partUnclear, room),
  );
  const text = parts.map(({ shown }, at) => `${headings[at] ?? ""}\n${shown}`).join("\n\n");
  const more = parts.flatMap(({ rest }, at) => (rest === null ? [] : [`${headings[at] ?? ""}\n${rest}`])).join("\n\n");
  const citations = several.flatMap(({ answer }) => (answer.kind === "answered" ? answer.citations : []));
  const [first, ...rest] = citations;
  const lead = several[0];
  if (!first || !lead) throw new Error("several answers without a citation");
  const answer: Answer = {
    kind: "answered",
    mode: lead.answer.kind === "answered" ? lead.answer.mode : "extracted",
    text,
    citations: [first, ...rest],
    asOf: lead.on,
    confidence: Math.min(...several.map(({ answer: each }) => each.confidence)),
    choices: [PERSON.title],
    candidates: mergeCandidates(several),
  };
  return {
    answer,
    ...(more === "" ? {} : { more }),
    replies: [{ text, choices: [PERSON], sources: sourceLines(citations, lead.on) }],
    remember: { topic: several.at(-1)?.text ?? null, topicAt: turn.now.getTime(), unsure: 0 },
  };
}

/** Candidates of several questions in turn: the best of each first. */
function mergeCandidates(several: readonly Asked[]): Answer["candidates"] {
  const depth = Math.max(...several.map(({ answer }) => answer.candidates.length));
  const seen = new Map<string, Answer["candidates"][number]>();
  for (let rank = 0; rank < depth; rank++) {
    for (const { answer } of several) {
      const candidate = answer.candidates[rank];
      const key = `${candidate?.law ?? ""}|${candidate?.article ?? ""}`;
      if (candidate && !seen.has(key)) seen.set(key, candidate);
    }
  }
  return [...seen.values()];
}

function choicesFor({ answer, topics, related, on }: Asked): Choice[] {
  const questions = (list: readonly string[]) =>
    list.map((each) => ({ title: shorten(each), payload: askPayload(each) }));
  if (answer.kind === "answered") {
    return [
      ...fullTextChoice(answer.citations, on),
      ...questions(related.slice(0, answer.mode === "extracted" ? 2 : 1)),
      PERSON,
    ];
  }
  if (answer.kind === "clarify" || answer.kind === "abstained") {
    const isUnsure =
      answer.kind === "clarify" || answer.reason === "nothing-relevant" || answer.reason === "no-law-then";
    return isUnsure ? [...questions(topics), PERSON] : [];
  }
  return [PERSON];
}

function fullTextChoice([first]: readonly Citation[], on: CalendarDate): Choice[] {
  if (!first) return [];
  const title = texts.choices.fullText(articleName(first.article));
  return [{ title, payload: fullTextPayload(first.law, first.article, on) }];
}

function shorten(title: string): string {
  if (title.length <= CHOICE_LENGTH) return title;
  const cut = title.slice(0, CHOICE_LENGTH - 1);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…`;
}
