import type { Knowledge, ScopeKind } from "../knowledge/index.ts";
import { articleName } from "../knowledge/index.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import { answerTexts } from "../texts/answers.ts";
import type { Choice } from "../vocabulary/message.ts";
import { parseFullTextPayload, PAYLOADS } from "./payloads.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";

const PERSON: Choice = { title: texts.choices.person, payload: PAYLOADS.person };

/** How near an example of danger a message must be, and how much nearer than to any known question about work. */
const DANGER_FROM = 0.45;
const DANGER_LEAD = -0.05;
/** How near an example of talk or of a wish a message must be to be taken for it. */
const TALK_FROM = 0.62;

export function createEmptyStep(): Step {
  return async (turn) => {
    if (turn.payload !== null || turn.question.tokens.length > 0) return null;
    const text = turn.text.trim() === "" ? texts.empty : answerTexts.unreadable;
    return talk(turn, text, "unreadable");
  };
}

/** Buttons that are commands, typed or tapped. */
export function createCommandStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    const { payload } = turn;
    if (payload === null) return null;
    if (payload === PAYLOADS.person) return askForPerson(turn);
    if (payload === PAYLOADS.deleteData) return confirmDeletion(turn);
    if (payload === PAYLOADS.keep) return talk(turn, texts.thanks);
    if (payload === PAYLOADS.confirmDeletion) {
      return { ...talk(turn, texts.dataDeleted), changes: [{ kind: "sender-forgotten", payload: {} }] };
    }
    const wanted = parseFullTextPayload(payload);
    return wanted ? showFullText(turn, knowledge(), wanted) : null;
  };
}

/** Danger and reports: answered at once, and kept for an officer. */
export function createDangerStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    const match = knowledge()
      .matchScope(turn.question)
      .find(({ group }) => group.kind === "danger");
    if (!match || match.similarity < DANGER_FROM) return null;
    const nearest = knowledge().search(turn.question, turn.today).ranked[0]?.nearest?.similarity ?? 0;
    if (match.similarity < nearest + DANGER_LEAD) return null;
    const text = match.group.reply ?? texts.danger;
    return {
      answer: fixedAnswer(turn, text, { kind: "handed-over", urgent: true }, [PERSON.title]),
      replies: [{ text, choices: [PERSON] }],
      remember: { topic: null, unsure: 0 },
      changes: [{ kind: "officer-requested", payload: { urgent: true, topic: match.group.name } }],
    };
  };
}

/** Greetings, thanks, who are you, a wish for a person, what is kept: one fitting line, and never an article. */
export function createTalkStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    const [match] = knowledge().matchScope(turn.question);
    if (!match || match.similarity < TALK_FROM) return null;
    const { kind, reply, name } = match.group;
    if (kind === "other-field" || kind === "danger") return null;
    const nearest = knowledge().search(turn.question, turn.today).ranked[0]?.nearest?.similarity ?? 0;
    if (nearest > match.similarity) return null;
    if (kind === "wants-person") return askForPerson(turn);
    if (kind === "report") return report(turn, name, reply);
    if (kind === "my-data") {
      return { ...talk(turn, reply ?? texts.myData), replies: [{ text: reply ?? texts.myData, choices: [DELETE] }] };
    }
    return talk(turn, reply ?? (kind === "greeting" ? texts.greeting : texts.thanks), reasonOf(kind));
  };
}

const DELETE: Choice = { title: texts.choices.deleteData, payload: PAYLOADS.deleteData };

function confirmDeletion(turn: Turn): Decision {
  const choices = [
    { title: texts.choices.confirmDeletion, payload: PAYLOADS.confirmDeletion },
    { title: texts.choices.keepData, payload: PAYLOADS.keep },
  ];
  return { ...talk(turn, texts.confirmDeletion), replies: [{ text: texts.confirmDeletion, choices }] };
}

function askForPerson(turn: Turn): Decision {
  return {
    answer: fixedAnswer(turn, texts.person, { kind: "handed-over", urgent: false }),
    replies: [{ text: texts.person }],
    remember: { topic: null, unsure: 0 },
    changes: [{ kind: "officer-requested", payload: { urgent: false, topic: turn.state.topic } }],
  };
}

function report(turn: Turn, topic: string, reply: string | null): Decision {
  const text = reply ?? texts.report;
  return {
    answer: fixedAnswer(turn, text, { kind: "handed-over", urgent: false }, [PERSON.title]),
    replies: [{ text, choices: [PERSON] }],
    remember: { topic: null, unsure: 0 },
    changes: [{ kind: "officer-requested", payload: { urgent: false, topic } }],
  };
}

function talk(turn: Turn, text: string, reason: "chit-chat" | "instruction" | "unreadable" = "chit-chat"): Decision {
  return {
    answer: fixedAnswer(turn, text, { kind: "abstained", reason }),
    replies: [{ text }],
    remember: { unsure: 0 },
  };
}

function reasonOf(kind: ScopeKind): "chit-chat" | "instruction" {
  return kind === "instruction" ? "instruction" : "chit-chat";
}

function showFullText(
  turn: Turn,
  knowledge: Knowledge,
  wanted: { law: string; article: string; on: string },
): Decision {
  const article = knowledge.text.findArticle(wanted.law, wanted.article, wanted.on);
  if (!article) return talk(turn, texts.noArticle);
  const document = knowledge.text.findDocument(article.law)?.meta.shortTitle ?? article.law;
  const heading = [articleName(article.number), article.title].filter(Boolean).join(". ");
  const text = `${heading} (${document}, ${answerTexts.period(article.effectiveFrom, article.effectiveUntil)})\n\n${article.text}`;
  return {
    answer: fixedAnswer(turn, text, { kind: "abstained", reason: "notice" }),
    replies: [{ text }],
    remember: {},
  };
}
