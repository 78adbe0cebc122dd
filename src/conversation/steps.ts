import type { Knowledge, ScopeKind } from "../knowledge/index.ts";
import { articleName } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import { answerTexts } from "../texts/answers.ts";
import type { Choice } from "../vocabulary/message.ts";
import { findCall } from "./call-for-help.ts";
import { parseFullTextPayload, PAYLOADS } from "./payloads.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";

const PERSON: Choice = { title: texts.choices.person, payload: PAYLOADS.person };

/** How near an example of talk a message must be to be taken for it. */
const TALK_FROM = 0.62;
/** The same for a single word ("ok"), of which no example can be nearer, and for words far from any question about work. */
const SMALL_TALK_FROM = 0.45;
const SMALL_TALK: ReadonlySet<ScopeKind> = new Set(["greeting", "thanks", "goodbye", "acknowledge", "small-talk"]);
/** After these the topic is closed and does not colour the next question. */
const CLOSES_TOPIC: ReadonlySet<ScopeKind> = new Set(["greeting", "thanks", "goodbye"]);
/** How many of the articles found go with a message that is handed over. */
const LISTED = 10;
/** How a message about one's own data begins when it wants it gone, and not only shown or explained. */
const WANTS_DELETION = /^(?:(?:toi|em|minh|anh|chi|ban|hay|giup|cho|xin|muon|yeu cau|vui long|lam on) )*xoa\b/u;

export function createEmptyStep(): Step {
  return async (turn) => {
    const isFigure = turn.state.calculating !== null && turn.question.tokens.length > 0;
    if (turn.payload !== null || isFigure || /\p{L}/u.test(turn.question.tokens.join(""))) return null;
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
      return { ...talk(turn, texts.deletingData), changes: [{ kind: "sender-forgotten", payload: {} }] };
    }
    const wanted = parseFullTextPayload(payload);
    return wanted ? showFullText(turn, knowledge(), wanted) : null;
  };
}

/** Danger: answered at once, and kept for an officer. */
export function createDangerStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    // A tapped question is one of ours, whatever it speaks of.
    if (turn.payload !== null) return null;
    const group = findCall("danger", knowledge(), turn.question, turn.today);
    return group
      ? handOver(turn, knowledge(), { text: group.reply ?? texts.danger, topic: group.name, urgent: true })
      : null;
  };
}

/** A person answers in the platform's own inbox: whatever is neither danger nor a tapped button is theirs. */
export function createTakenOverStep(): Step {
  return async (turn) =>
    turn.circumstances.isTakenOver && turn.payload === null
      ? { answer: fixedAnswer(turn, "", { kind: "abstained", reason: "silent" }), replies: [], remember: {} }
      : null;
}

/** Greetings, thanks, who are you, a wish for a person, a report, what is kept: one fitting line, and never an article. */
export function createTalkStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    if (turn.payload !== null) return null;
    if (findCall("wants-person", knowledge(), turn.question, turn.today)) return askForPerson(turn);
    const told = findCall("report", knowledge(), turn.question, turn.today);
    if (told) return handOver(turn, knowledge(), { text: told.reply ?? texts.report, topic: told.name, urgent: false });
    const [match] = knowledge().matchScope(turn.question);
    if (!match) return null;
    const { kind, reply } = match.group;
    if (["other-field", "danger", "report", "wants-person"].includes(kind)) return null;
    const nearest = knowledge().search(turn.question, turn.today).ranked[0]?.nearest?.similarity ?? 0;
    const isWord = turn.question.tokens.length === 1 && /\p{L}/u.test(turn.text);
    const isSmall = SMALL_TALK.has(kind) && (isWord || nearest <= match.similarity / 2);
    if (match.similarity < (isSmall ? SMALL_TALK_FROM : TALK_FROM) || nearest > match.similarity) return null;
    if (kind === "my-data") {
      if (WANTS_DELETION.test(fold(turn.question.tokens.join(" ")))) return confirmDeletion(turn);
      return { ...talk(turn, reply ?? texts.myData), replies: [{ text: reply ?? texts.myData, choices: [DELETE] }] };
    }
    const said = talk(turn, reply ?? (kind === "greeting" ? texts.greeting : texts.thanks), reasonOf(kind));
    return CLOSES_TOPIC.has(kind) ? { ...said, remember: { ...said.remember, topic: null } } : said;
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

/** Says what to do now and keeps the wish for an officer; the articles found stand by for whoever takes it up. */
function handOver(
  turn: Turn,
  knowledge: Knowledge,
  { text, topic, urgent }: { text: string; topic: string; urgent: boolean },
): Decision {
  const found = knowledge.search(turn.question, turn.today).ranked.slice(0, LISTED);
  const candidates = found.map(({ article, score }) => ({ law: article.law, article: article.number, score }));
  return {
    answer: { ...fixedAnswer(turn, text, { kind: "handed-over", urgent }, [PERSON.title]), candidates },
    replies: [{ text, choices: [PERSON] }],
    remember: { topic: null, unsure: 0 },
    changes: [{ kind: "officer-requested", payload: { urgent, topic } }],
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
