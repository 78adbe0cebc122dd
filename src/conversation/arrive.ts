import type { ReadQuestionFn } from "../language/read-question.ts";
import { fold } from "../language/fold.ts";
import { findMentions, matchMention, type Mention } from "./find-mention.ts";
import { readManner } from "./law-question.ts";
import { PAYLOADS } from "./payloads.ts";
import type { KnownWorkplace } from "./state.ts";
import type { Turn } from "./turn.ts";
import { type FoundWorkplace, nameOf, type Workplaces } from "./workplaces.ts";

/** What a message says about where its writer works. */
export type WorkplaceNews =
  /** Known now; what else the message says goes on to be answered. */
  | { kind: "told"; workplace: KnownWorkplace; isNew: boolean; isChange: boolean; onlyThat: boolean }
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
 * Reads where the writer works out of a message before any step sees it. Afterwards `turn.state.workplace`
 * is where they say to work, `turn.news` what is new about it, and `turn.text` the rest of the message.
 */
export function createArrival({ workplaces, read }: { workplaces: Workplaces; read: () => ReadQuestionFn }): Arrive {
  const withText = (turn: Turn, text: string): Turn => ({ ...turn, text, question: read()(text) });

  return async function arrive(turn) {
    const chosen = choiceOf(turn);
    if (chosen) return settle(turn, chosen, turn.state.askingWorkplace?.question ?? null, withText);
    if (turn.payload !== null && !turn.payload.startsWith(PAYLOADS.ask)) return turn;
    const mentions = turn.payload === null ? findMentions(turn.text) : [];
    for (const mention of mentions) {
      for (const words of windowsOf(mention.words)) {
        const found = await workplaces.findWorkplaces(words, turn.today);
        const match = matchMention(turn.text, mention, found);
        if (match) return takeMatch(turn, mention, match, withText);
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
  { workplaces, rest }: { workplaces: readonly FoundWorkplace[]; rest: string },
  withText: (turn: Turn, text: string) => Turn,
): Turn {
  const known = turn.state.workplace;
  const units = new Map(workplaces.map((each) => [`${each.unitId}|${nameOf(each)}`, each]));
  const asked = /\p{L}/u.test(rest) && !(mention.isWhole && mention.isOwn) ? rest : null;
  if (known && workplaces.some(({ unitId }) => unitId === known.unitId)) {
    const told = { kind: "told", workplace: known, isNew: false, isChange: false, onlyThat: asked === null } as const;
    return { ...(asked === null ? turn : withText(turn, asked)), news: told };
  }
  const [first] = units.values();
  if (!first) return turn;
  if (known && !mention.isOwn) return { ...turn, news: { kind: "other", named: first } };
  if (units.size > 1)
    return { ...turn, news: { kind: "which", found: [...units.values()].slice(0, SHOWN), question: asked } };
  return settle(turn, first, asked ?? turn.state.askingWorkplace?.question ?? null, withText);
}

/** The turn of somebody who works there, asking `question`. */
function settle(
  turn: Turn,
  found: KnownWorkplace,
  question: string | null,
  withText: (turn: Turn, text: string) => Turn,
): Turn {
  const { unitId, unitName, employer } = found;
  const workplace = { unitId, unitName, employer };
  const before = turn.state.workplace;
  const told = {
    kind: "told",
    workplace,
    isNew: before?.unitId !== unitId,
    isChange: before !== null && before.unitId !== unitId,
    onlyThat: question === null,
  } as const;
  const moved = { ...turn, state: { ...turn.state, workplace }, payload: question === null ? turn.payload : null };
  return { ...(question === null ? moved : withText(moved, question)), news: told };
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
