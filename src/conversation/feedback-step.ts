import { fold } from "../language/fold.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import { feedbackTexts } from "../texts/feedback.ts";
import type { Choice } from "../vocabulary/message.ts";
import { PAYLOADS } from "./payloads.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";

type Reason = keyof typeof feedbackTexts.reasons;
const REASONS = Object.keys(feedbackTexts.reasons) as Reason[];
const PERSON: Choice = { title: texts.choices.person, payload: PAYLOADS.person };

/** Typed right after an answer: folded, for marks are often missing. */
const NOT_MY_CASE =
  /^(?:da |nhung |cai nay |cau nay )?(?:khong|chua) (?:dung|phai|giong|hop)(?: voi)? (?:truong hop|hoan canh)\b/u;
const WRONG =
  /^(?:da |nhung |tra loi |cau tra loi |ban tra loi )?(?:sai|khong dung|chua dung|hieu sai|lac de|khong phai)(?: roi| y| y toi| y em| y minh| cau hoi| cau toi hoi| cau em hoi| dieu toi hoi)+$|^(?:tra loi )?(?:chua dung|sai)(?: roi| het)?$/u;
const HELPFUL = /^(?:cau tra loi |tra loi )?(?:rat )?huu ich(?: lam| qua)?$/u;
const LONGEST = 12;

/** What stands under every answer, last: of use, or not. `answered` is the message that was answered. */
export function feedbackChoices(answered: string): Choice[] {
  return [
    { title: feedbackTexts.choices.helpful, payload: `${PAYLOADS.helpful}${answered}` },
    { title: feedbackTexts.choices.wrong, payload: `${PAYLOADS.wrong}${answered}` },
  ];
}

/**
 * What a worker says of an answer, tapped or typed: kept with the turn it is about. Whoever says that it is
 * not right is asked why, once, and offered an officer.
 */
export function createFeedbackStep(): Step {
  return async (turn) => {
    const given = turn.payload === null ? readTyped(turn) : readPayload(turn.payload);
    if (!given) return null;
    const change = { kind: "feedback-given", payload: given };
    if (given.verdict === "helpful") return say(turn, feedbackTexts.thanks, [], change);
    return given.reason === null
      ? say(turn, feedbackTexts.sorry, [...reasonChoices(given.answered), PERSON], change)
      : say(
          turn,
          feedbackTexts.noted,
          [PERSON, { title: feedbackTexts.choices.noPerson, payload: PAYLOADS.keep }],
          change,
        );
  };
}

type Given = { answered: string; verdict: "helpful" | "wrong"; reason: Reason | null };

function readPayload(payload: string): Given | null {
  const after = (start: string) =>
    payload.startsWith(start) && payload.length > start.length ? payload.slice(start.length) : null;
  const helpful = after(PAYLOADS.helpful);
  if (helpful !== null) return { answered: helpful, verdict: "helpful", reason: null };
  const wrong = after(PAYLOADS.wrong);
  if (wrong !== null) return { answered: wrong, verdict: "wrong", reason: null };
  const [code, ...answered] = after(PAYLOADS.reason)?.split(":") ?? [];
  const reason = REASONS.find((each) => each === code);
  return reason && answered.length > 0 ? { answered: answered.join(":"), verdict: "wrong", reason } : null;
}

/** Words that can only be about the answer just given. */
function readTyped({ state: { answered }, question }: Turn): Given | null {
  if (answered === null || question.tokens.length > LONGEST) return null;
  const said = fold(question.tokens.join(" "));
  if (NOT_MY_CASE.test(said)) return { answered, verdict: "wrong", reason: "not-my-case" };
  if (WRONG.test(said)) return { answered, verdict: "wrong", reason: null };
  return HELPFUL.test(said) ? { answered, verdict: "helpful", reason: null } : null;
}

function reasonChoices(answered: string): Choice[] {
  return REASONS.map((reason) => ({
    title: feedbackTexts.reasons[reason],
    payload: `${PAYLOADS.reason}${reason}:${answered}`,
  }));
}

function say(turn: Turn, text: string, choices: Choice[], change: { kind: string; payload: Given }): Decision {
  return {
    answer: fixedAnswer(
      turn,
      text,
      { kind: "abstained", reason: "notice" },
      choices.map(({ title }) => title),
    ),
    replies: [{ text, choices }],
    remember: { unsure: 0, answered: null },
    changes: [change],
  };
}
