import type { Knowledge, ScopeKind } from "../knowledge/index.ts";
import { articleName } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import { answerTexts } from "../texts/answers.ts";
import { workplaceTexts } from "../texts/workplace.ts";
import type { Choice } from "../vocabulary/message.ts";
import { parseFullTextPayload, PAYLOADS } from "./payloads.ts";
import { LINK } from "./link-step.ts";
import { isTelling } from "./state.ts";
import { MY_WORKPLACE } from "./workplace-step.ts";
import { nameOf } from "./workplaces.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";

/** How near an example of talk a message must be to be taken for it. */
const TALK_FROM = 0.62;
/** The same for a single word ("ok"), of which no example can be nearer, and for words far from any question about work. */
const SMALL_TALK_FROM = 0.45;
const SMALL_TALK: ReadonlySet<ScopeKind> = new Set(["greeting", "thanks", "goodbye", "acknowledge", "small-talk"]);
/** After these the topic is closed and does not colour the next question. */
const CLOSES_TOPIC: ReadonlySet<ScopeKind> = new Set(["greeting", "thanks", "goodbye"]);
/** How a message about one's own data begins when it wants it gone, and not only shown or explained. */
const WANTS_DELETION = /^(?:(?:toi|em|minh|anh|chi|ban|hay|giup|cho|xin|muon|yeu cau|vui long|lam on) )*xoa\b/u;

export function createEmptyStep(): Step {
  return async (turn) => {
    const isAsked = turn.state.calculating !== null || isTelling(turn.state); // "8/2026", or a telephone number
    const isFigure = isAsked && /[\p{L}\p{N}]/u.test(turn.text);
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
    if (payload === PAYLOADS.deleteData) return confirmDeletion(turn);
    if (payload === PAYLOADS.keep) return talk(turn, texts.thanks);
    if (payload === PAYLOADS.confirmDeletion) {
      return { ...talk(turn, texts.deletingData), changes: [{ kind: "sender-forgotten", payload: {} }] };
    }
    const wanted = parseFullTextPayload(payload);
    return wanted ? showFullText(turn, knowledge(), wanted) : null;
  };
}

/** A person answers in the platform's own inbox: whatever is neither danger nor a tapped button is theirs. */
export function createTakenOverStep(): Step {
  return async (turn) =>
    turn.circumstances.isTakenOver && turn.payload === null
      ? { answer: fixedAnswer(turn, "", { kind: "abstained", reason: "silent" }), replies: [], remember: {} }
      : null;
}

/** Greetings, thanks, who are you, what is kept: one fitting line, and never an article. */
export function createTalkStep({ knowledge }: { knowledge: () => Knowledge }): Step {
  return async (turn) => {
    if (turn.payload !== null) return null;
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
      const { workplace } = turn.state;
      const kept = workplace ? `\n${workplaceTexts.kept(nameOf(workplace))}` : "";
      const text = `${reply ?? texts.myData}${kept}`;
      return { ...talk(turn, text), replies: [{ text, choices: [MY_WORKPLACE, LINK, DELETE] }] };
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
