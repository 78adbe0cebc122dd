import { renderCasePayload } from "../../casework/index.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import { caseworkTexts } from "../../texts/casework.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "../turn.ts";
import { readStars } from "./read-stars.ts";

/** A number long after is no longer meant for it. */
const ASKED_FOR_MS = 24 * 3_600_000;

/** Stars typed while they are what was asked for last; a number at any other moment is left to whoever asked for it. */
export function createRatingStep(): Step {
  return async (turn) => {
    const { state, message, now } = turn;
    if (state.rating === null || message.payload !== null) return null;
    if (now.getTime() - state.rating.askedAt > ASKED_FOR_MS) return null;
    const stars = readStars(message.text);
    if (stars === null) return null;
    const { caseId } = state.rating;
    if (stars === "out") return askAgain(turn, caseId);
    const text = texts.ratedAs(stars);
    return {
      answer: fixedAnswer(turn, text, { kind: "handed-over", urgent: false }),
      replies: [{ text }],
      remember: { unsure: 0 },
      changes: [{ kind: "case-rated", payload: { caseId, stars } }],
    };
  };
}

function askAgain(turn: Turn, caseId: number): Decision {
  const choices = caseworkTexts.ratingChoices.map((title, at) => ({
    title,
    payload: renderCasePayload({ kind: "rating", caseId, stars: at + 1 }),
  }));
  return {
    answer: fixedAnswer(
      turn,
      texts.starsAreFive,
      { kind: "abstained", reason: "notice" },
      choices.map(({ title }) => title),
    ),
    replies: [{ text: texts.starsAreFive, choices }],
    remember: { rating: turn.state.rating, unsure: 0 },
  };
}
