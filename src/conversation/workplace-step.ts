import { findAgreementOf, type Knowledge } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import { workplaceTexts as texts } from "../texts/workplace.ts";
import { conversationTexts } from "../texts/conversation.ts";
import type { Choice, Reply } from "../vocabulary/message.ts";
import { PAYLOADS } from "./payloads.ts";
import type { ConversationState, KnownWorkplace } from "./state.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";
import { type FoundWorkplace, nameOf, type Workplaces } from "./workplaces.ts";

const PERSON: Choice = { title: conversationTexts.choices.person, payload: PAYLOADS.person };
const CHANGE: Choice = { title: texts.choices.change, payload: PAYLOADS.changeWorkplace };
const FORGET: Choice = { title: texts.choices.forget, payload: PAYLOADS.forgetWorkplace };
const SKIP: Choice = { title: texts.choices.skip, payload: PAYLOADS.skipWorkplace };
/** The button that begins to say, see, change or forget it. */
export const MY_WORKPLACE: Choice = { title: texts.choices.mine, payload: PAYLOADS.workplace };

/** Typed instead of tapped. */
const WANTS_TO_SEE =
  /^(?:xem )?(?:noi|cho) (?:toi |em |minh |tui )?lam(?: viec)?(?: cua (?:toi|em|minh|tui))?[?.! ]*$/u;
const WANTS_TO_CHANGE = /^(?:toi |em |minh |tui )?(?:muon )?(?:doi|sua|thay) (?:noi|cho) lam(?: viec)?\b/u;
const WANTS_TO_FORGET = /^(?:toi |em |minh |tui )?(?:muon )?(?:quen|xoa|bo) (?:noi|cho) (?:toi |em )?lam(?: viec)?\b/u;
const CHOICE_LENGTH = 60;

/** Where the worker works: said, asked for, chosen, shown, changed or forgotten. Leaves every other message to the next step. */
export function createWorkplaceStep({
  knowledge,
  workplaces,
}: {
  knowledge: () => Knowledge;
  workplaces: Workplaces;
}): Step {
  return async (turn) => {
    const { news } = turn;
    const command = news?.kind === "told" ? null : commandOf(turn);
    if (command === PAYLOADS.skipWorkplace) return say(turn, texts.skipped, []);
    if (command === PAYLOADS.forgetWorkplace) return say(turn, texts.forgotten, [MY_WORKPLACE], { workplace: null });
    if (command === PAYLOADS.changeWorkplace) return askForIt(turn);
    if (command === PAYLOADS.workplace) {
      const { workplace } = turn.state;
      return workplace ? say(turn, texts.current(nameOf(workplace)), [CHANGE, FORGET]) : askForIt(turn);
    }
    if (command !== null) return askForIt(turn); // a choice of long ago
    if (news?.kind === "which") return askWhich(turn, news.found, news.question);
    if (news?.kind === "not-found") {
      return say(turn, texts.notFound, [SKIP, PERSON], { askingWorkplace: { question: null, found: [] } });
    }
    if (news?.kind !== "told" || news.rest !== null) return null;
    const { workplace, isChange } = news;
    const said = isChange ? texts.changed(nameOf(workplace)) : texts.remembered(nameOf(workplace));
    const units = await workplaces.listUnitIdsAbove(workplace.unitId, turn.today);
    const has = findAgreementOf(knowledge().text, units, turn.today)?.isInForce ?? false;
    return say(turn, has ? `${said}\n${texts.hasAgreement}` : said, [CHANGE, FORGET], { workplace });
  };
}

function commandOf({ payload, text, question }: Turn): string | null {
  if (payload?.startsWith(PAYLOADS.workplace)) return payload;
  if (payload !== null) return null;
  const typed = fold(question.typed.join(" "));
  if (WANTS_TO_FORGET.test(typed)) return PAYLOADS.forgetWorkplace;
  if (WANTS_TO_CHANGE.test(typed)) return PAYLOADS.changeWorkplace;
  return WANTS_TO_SEE.test(fold(text).trim()) ? PAYLOADS.workplace : null;
}

function askForIt(turn: Turn): Decision {
  return say(turn, texts.ask, [SKIP], { askingWorkplace: { question: null, found: [] } });
}

function askWhich(turn: Turn, found: readonly FoundWorkplace[], question: string | null): Decision {
  const choices = found.map((each) => ({
    title: shorten(describe(each, found)),
    payload: `${PAYLOADS.workAt}${each.unitId}`,
  }));
  const none = { title: texts.choices.none, payload: PAYLOADS.changeWorkplace };
  const askingWorkplace = {
    question,
    found: found.map(({ unitId, unitName, employer }) => ({ unitId, unitName, employer })),
  };
  return say(turn, texts.which, [...choices, none], { askingWorkplace });
}

/** The name, and what tells it from others of that name. */
function describe(workplace: FoundWorkplace, all: readonly FoundWorkplace[]): string {
  const name = nameOf(workplace);
  const isShared = all.filter((each) => nameOf(each) === name).length > 1;
  const detail = workplace.commune ?? (workplace.employer === null ? null : workplace.unitName);
  return isShared && detail !== null ? `${name} – ${detail}` : name;
}

function shorten(title: string): string {
  return title.length <= CHOICE_LENGTH ? title : `${title.slice(0, CHOICE_LENGTH - 1)}…`;
}

function say(
  turn: Turn,
  text: string,
  choices: readonly Choice[],
  remember: Partial<ConversationState> = {},
): Decision {
  const reply: Reply = { text, ...(choices.length > 0 ? { choices } : {}) };
  return {
    answer: fixedAnswer(
      turn,
      text,
      { kind: "abstained", reason: "notice" },
      choices.map(({ title }) => title),
    ),
    replies: [reply],
    remember: { unsure: 0, ...remember },
  };
}

/** Says below an answer what is new about the workplace: that it is kept, or that another was named. */
export function withWorkplaceNote(turn: Turn, decision: Decision): Decision {
  const note = noteOn(turn, decision);
  const { answer, replies, remember } = decision;
  const [first, ...rest] = replies;
  if (!note || !first) return decision;
  const choices = [...(first.choices ?? []), ...note.choices];
  return {
    ...decision,
    answer: { ...answer, text: `${answer.text}\n\n${note.text}`, choices: choices.map(({ title }) => title) },
    replies: [{ ...first, text: `${first.text}\n\n${note.text}`, ...(choices.length > 0 ? { choices } : {}) }, ...rest],
    remember: { ...remember, ...note.remember },
  };
}

type Note = { text: string; choices: readonly Choice[]; remember: Partial<ConversationState> };

/** Said below answers only: what goes to an officer or a case keeps nothing of it. */
const NOTED: ReadonlySet<string> = new Set(["answered", "clarify", "nothing-relevant", "other-field"]);

function noteOn({ news, state, text }: Turn, { answer, remember }: Decision): Note | null {
  if (!NOTED.has(answer.kind === "abstained" ? answer.reason : answer.kind)) return null;
  if (news?.kind === "told" && news.isNew) {
    const { workplace } = news;
    const name = nameOf(workplace);
    const said = news.isChange ? texts.changed(name) : texts.remembered(name);
    return { text: said, choices: [], remember: { workplace } };
  }
  if (news?.kind !== "other" || !state.workplace || remember.askingWorkplace) return null;
  const { unitId, unitName, employer } = news.named;
  const named: KnownWorkplace = { unitId, unitName, employer };
  return {
    text: texts.otherWorkplace(nameOf(state.workplace), nameOf(named)),
    choices: [{ title: shorten(texts.choices.workAt(nameOf(named))), payload: `${PAYLOADS.workAt}${unitId}` }],
    remember: { askingWorkplace: { question: text, found: [named] } },
  };
}
