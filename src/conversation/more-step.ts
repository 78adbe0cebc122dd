import { fold } from "../language/fold.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import { PAYLOADS } from "./payloads.ts";
import { fixedAnswer, type Step } from "./turn.ts";

/** "Xem thêm", typed; folded. */
const ASKS_MORE = /^(?:cho )?(?:em |toi )?(?:xem|doc|noi) (?:them|tiep)$/u;

/** "More": what did not fit the last message, with the choices that stood under it. */
export function createMoreStep(): Step {
  return async (turn) => {
    const isTyped = turn.payload === null && ASKS_MORE.test(fold(turn.question.tokens.join(" ")));
    if (turn.payload !== PAYLOADS.more && !isTyped) return null;
    const { more } = turn.state;
    const choices = more?.choices ?? [];
    const text = more?.text ?? texts.noMore;
    return {
      answer: fixedAnswer(
        turn,
        text,
        { kind: "abstained", reason: "notice" },
        choices.map(({ title }) => title),
      ),
      replies: [{ text, ...(choices.length > 0 ? { choices } : {}) }],
      remember: { more: null },
    };
  };
}
