import { parseCasePayload, type SolvedAnswer } from "../../casework/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import type { Choice } from "../../vocabulary/message.ts";
import type { Change } from "../../vocabulary/outcome.ts";
import { readManner } from "../../language/manner.ts";
import { PAYLOADS } from "../payloads.ts";
import { isTelling } from "../state.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "../turn.ts";
import type { CaseDesk, OpenCase } from "./case-desk.ts";
import { readVerdict } from "./yes-or-no.ts";

const ASSISTANT: Choice = { title: texts.choices.askAssistant, payload: PAYLOADS.assistant };
/** Twelve letters in three groups, as a receipt prints them. */
const RETURN_CODE = /^\W*[0-9a-z]{4}[\s.-]?[0-9a-z]{4}[\s.-]?[0-9a-z]{4}\W*$/iu;
const COURTESY = new Set(["thanks", "acknowledge", "goodbye", "greeting"]);
const COURTESY_FROM = 0.4;
/** A longer message says more than thanks. */
const LONGEST_COURTESY = 7;
/** Told again that words went to the officer only after so long. */
const TELL_AGAIN_MS = 2 * 3_600_000;

/**
 * While a case is open, what its worker writes belongs to it. Before an officer has written, a question is still
 * the assistant's; afterwards the worker talks with a person, and the assistant speaks only when asked.
 */
export function createOpenCaseStep({ desk, knowledge }: { desk: CaseDesk; knowledge: () => Knowledge }): Step {
  return async (turn) => {
    const open = await desk.findOpenCase(turn.message);
    const payload = isToOfficer(turn, open) ? null : turn.payload;
    const tapped = payload === null ? null : parseCasePayload(payload);
    if (tapped?.kind === "rating") {
      const { caseId, stars } = tapped;
      return tell(turn, texts.rated, [{ kind: "case-rated", payload: { caseId, stars } }]);
    }
    if (tapped) return settle(turn, tapped.caseId, tapped.answer);
    if (payload === PAYLOADS.assistant) {
      return tell(turn, texts.askAssistant, [], { aside: true });
    }
    if (payload !== null || turn.circumstances.inboundMessageId === null) return null;
    if (!open) return RETURN_CODE.test(turn.text) ? comeBack(turn) : null;
    if (turn.isToAssistant) return null;
    if (open.isClosing) {
      const verdict = readVerdict(turn.payload === payload ? turn.text : turn.message.text);
      if (verdict) return settle(turn, open.id, verdict);
    }
    // another case is being told: its answers are its own, until staff say something
    if (isTelling(turn.state) && !isNewer(open, turn)) return null;
    const isCourtesy = isThanks(turn);
    if (!isCourtesy && !open.hasOfficerWritten && asks(turn)) return null;
    return addToCase(turn, open, isCourtesy);
  };

  async function comeBack(turn: Turn): Promise<Decision> {
    const found = await desk.findCaseByReturnCode(turn.text);
    if (!found) return tell(turn, texts.noSuchCode, []);
    return tell(turn, texts.caseFound(found.code), [{ kind: "case-joined", payload: { caseId: found.id } }]);
  }

  function isThanks(turn: Turn): boolean {
    const [match] = knowledge().matchScope(turn.question);
    const isShort = turn.question.tokens.length <= LONGEST_COURTESY;
    return match !== undefined && isShort && COURTESY.has(match.group.kind) && match.similarity >= COURTESY_FROM;
  }
}

/** Whether staff, or the union about the case, said something since the assistant last did. */
function isNewer({ lastSaidAt }: OpenCase, { state }: Turn): boolean {
  return lastSaidAt !== null && lastSaidAt.getTime() > state.repliedAt;
}

/** A typed number answers who spoke last: staff who have spoken since offered none of our choices. */
function isToOfficer(turn: Turn, open: OpenCase | null): boolean {
  const isTyped = turn.message.payload === null && /^\W*\d+\W*$/u.test(turn.message.text);
  return isTyped && turn.payload !== null && open !== null && isNewer(open, turn);
}

function asks(turn: Turn): boolean {
  const { asksLaw, asks: isQuestion } = readManner(turn.question);
  return asksLaw || (isQuestion && turn.question.tokens.length >= 4);
}

function addToCase(turn: Turn, open: OpenCase, isCourtesy: boolean): Decision {
  const change: Change = { kind: "case-message", payload: { caseId: open.id, isCourtesy } };
  if (isCourtesy) return open.hasOfficerWritten ? silent(turn, change) : tell(turn, texts.courtesy, [change]);
  if (!open.hasOfficerWritten) return tell(turn, texts.addedToCase(open.code), [change]);
  const wasTold = turn.now.getTime() - turn.state.passedOnAt < TELL_AGAIN_MS;
  if (wasTold) return silent(turn, change);
  return tell(turn, texts.passedOn(open.code), [change], { passedOnAt: turn.now.getTime() }, [ASSISTANT]);
}

/** Kept with the case, which says itself what comes of it. */
function settle(turn: Turn, caseId: number, verdict: SolvedAnswer): Decision {
  const decision = silent(turn, { kind: "case-verdict", payload: { caseId, verdict } });
  // a yes closes it, and is followed by the question for stars
  return verdict === "yes"
    ? { ...decision, remember: { ...decision.remember, rating: { caseId, askedAt: turn.now.getTime() } } }
    : decision;
}

function tell(
  turn: Turn,
  text: string,
  changes: readonly Change[],
  remember: Decision["remember"] = {},
  choices: readonly Choice[] = [],
): Decision {
  const titles = choices.map(({ title }) => title);
  return {
    answer: fixedAnswer(turn, text, { kind: "handed-over", urgent: false }, titles),
    replies: [{ text, choices }],
    remember: { aside: false, unsure: 0, ...remember },
    changes,
  };
}

/** The words are the officer's: kept, and answered by a person. */
function silent(turn: Turn, change: Change): Decision {
  return {
    answer: fixedAnswer(turn, "", { kind: "abstained", reason: "silent" }),
    replies: [],
    remember: { aside: false, unsure: 0 },
    changes: [change],
  };
}
