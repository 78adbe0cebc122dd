import type { ReadQuestion, ReadQuestionFn } from "../language/read-question.ts";
import { fold } from "../language/fold.ts";
import { findMentions, matchMention, type Mention } from "./find-mention.ts";
import { readManner } from "../language/manner.ts";
import { PAYLOADS } from "./payloads.ts";
import type { KnownWorkplace } from "./state.ts";
import type { Turn } from "./turn.ts";
import { type FoundWorkplace, nameOf, type Workplaces } from "./workplaces.ts";

/** What a message says about where its writer works. */
export type WorkplaceNews =
  /** Known now; `rest` is what else the message says, `null` when it says nothing else. */
  | {
      kind: "told";
      workplace: KnownWorkplace;
      isNew: boolean;
      isChange: boolean;
      rest: { text: string; question: ReadQuestion } | null;
    }
  /** Several may be meant: asked back before `question` is answered. */
  | { kind: "which"; found: readonly FoundWorkplace[]; question: string | null }
  | { kind: "not-found" }
  /** Another workplace than the known one is named, by somebody who does not say to work there. */
  | { kind: "other"; named: FoundWorkplace };

export type Arrive = (turn: Turn) => Promise<Turn>;

/** A guess this good is worth showing as a choice. */
const LIKELY_FROM = 0.5;
const LONGEST_NAME = 10;
const SHOWN = 4;

/**
 * Reads where the writer works out of a message before any step sees it. Afterwards `turn.state.workplace` is where
 * they say to work and `turn.news` what is new about it. What is said to an officer, or for a case, is left alone.
 */
export function createArrival({ workplaces, read }: { workplaces: Workplaces; read: () => ReadQuestionFn }): Arrive {
  const asQuestion = (text: string) => ({ text, question: read()(text) });

  return async function arrive(turn) {
    if (isForOfficer(turn)) return turn;
    const chosen = choiceOf(turn);
    if (chosen) {
      const waiting = turn.state.askingWorkplace?.question ?? null;
      const rest = waiting === null ? null : asQuestion(waiting);
      const settled = settle(turn, chosen, rest);
      return rest === null ? settled : { ...settled, ...rest, payload: null };
    }
    if (turn.payload !== null && !turn.payload.startsWith(PAYLOADS.ask)) return turn;
    const mentions = turn.payload === null ? findMentions(turn.text) : [];
    for (const mention of mentions) {
      for (const words of windowsOf(mention.words)) {
        const found = await workplaces.findWorkplaces(words, turn.today);
        const match = matchMention(turn.text, mention, found);
        if (match) return takeMatch(turn, mention, match, asQuestion);
      }
    }
    const guess = turn.payload === null ? nameToGuess(turn, mentions) : null;
    if (guess === null) return turn;
    const found = await workplaces.findWorkplaces(guess, turn.today);
    const likely = found.filter(({ score }) => score >= LIKELY_FROM).slice(0, SHOWN);
    const question = turn.state.askingWorkplace?.question ?? null;
    if (likely.length > 0) return { ...turn, news: { kind: "which", found: likely, question } };
    const isAwaited = turn.state.askingWorkplace !== null;
    return isAwaited || mentions.some(({ isWhole, hasKind }) => isWhole && hasKind)
      ? { ...turn, news: { kind: "not-found" } }
      : turn;
  };
}

/** The words at a mention, and fewer of them: what follows a name only blurs the search for it. */
function windowsOf(words: string): string[] {
  const all = words.split(/\s+/u);
  return [...new Set([all.length, 6, 4].map((length) => all.slice(0, length).join(" ")))];
}

function takeMatch(
  turn: Turn,
  mention: Mention,
  { workplaces, rest: left }: { workplaces: readonly FoundWorkplace[]; rest: string },
  asQuestion: (text: string) => { text: string; question: ReadQuestion },
): Turn {
  const known = turn.state.workplace;
  const isOnlyThat = (mention.isWhole && mention.isOwn) || !/\p{L}/u.test(left);
  const waiting = turn.state.askingWorkplace?.question ?? null;
  const text = isOnlyThat ? waiting : left;
  const rest = text === null ? null : asQuestion(text);
  if (known && workplaces.some(({ unitId }) => unitId === known.unitId)) return settle(turn, known, rest);
  const places = [...new Map(workplaces.map((each) => [`${each.unitId}|${nameOf(each)}`, each])).values()];
  const [first, second] = places;
  if (!first) return turn;
  if (known && !mention.isOwn) return { ...turn, news: { kind: "other", named: first } };
  if (!second) {
    const settled = settle(turn, first, rest);
    return isOnlyThat && rest ? { ...settled, ...rest } : settled;
  }
  // What is told without asking goes where it belongs before anybody is asked where it was.
  if (!isOnlyThat && !readManner(turn.question).asks) return turn;
  return {
    ...turn,
    news: { kind: "which", found: places.slice(0, SHOWN), question: isOnlyThat ? waiting : turn.text },
  };
}

/** The turn of somebody who works there. */
function settle(turn: Turn, found: KnownWorkplace, rest: { text: string; question: ReadQuestion } | null): Turn {
  const { unitId, unitName, employer } = found;
  const workplace = { unitId, unitName, employer };
  const before = turn.state.workplace;
  const isNew = before?.unitId !== unitId;
  const news = { kind: "told", workplace, isNew, isChange: isNew && before !== null, rest } as const;
  return { ...turn, state: { ...turn.state, workplace }, news };
}

/** The turn as its question reads without the name of the workplace. */
export function withoutWorkplace(turn: Turn): Turn {
  return turn.news?.kind === "told" && turn.news.rest ? { ...turn, ...turn.news.rest } : turn;
}

/** While a person answers, or a case is being told, every word is theirs. */
function isForOfficer({ state, circumstances }: Turn): boolean {
  return circumstances.isTakenOver || (state.intake !== null && state.intake.stage !== "offered");
}

function choiceOf({ payload, state }: Turn): KnownWorkplace | null {
  if (!payload?.startsWith(PAYLOADS.workAt)) return null;
  const unitId = payload.slice(PAYLOADS.workAt.length);
  return state.askingWorkplace?.found.find((each) => each.unitId === unitId) ?? null;
}

/** What may be a workplace's name: the answer to our question, or all that follows "I work at". */
function nameToGuess(turn: Turn, mentions: readonly Mention[]): string | null {
  const { question, state } = turn;
  if (readManner(question).asks) return null;
  const whole = mentions.find(({ isWhole, isOwn }) => isWhole && isOwn);
  if (whole) return whole.words;
  const isName = state.askingWorkplace !== null && question.tokens.length > 0 && question.tokens.length <= LONGEST_NAME;
  return isName && !SKIPS.test(fold(turn.text).trim()) ? turn.text : null;
}

const SKIPS = /^(?:bo qua|thoi|khong|khong can|ko|k|khong noi|de sau)[.!]*$/u;
