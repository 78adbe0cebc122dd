import { conversationTexts as texts } from "../texts/conversation.ts";
import type { Answer } from "../vocabulary/answer.ts";
import type { Choice, Reply } from "../vocabulary/message.ts";
import { feedbackChoices } from "./feedback-step.ts";
import { partMessage } from "./message-length.ts";
import { PAYLOADS } from "./payloads.ts";
import type { ConversationState } from "./state.ts";
import type { Decision } from "./turn.ts";

const MORE: Choice = { title: texts.choices.more, payload: PAYLOADS.more };
/** More than this is not read; a related question gives way first. */
const MOST_CHOICES = 5;

export type Presented = {
  answer: Answer;
  replies: readonly Reply[];
  /** What waits for "more", with the choices that go with it; `null` where everything was said. */
  more: ConversationState["more"];
};

/**
 * A decision as it is said: the notice above the first message, no message longer than fits, "more" for the
 * rest, and under an answer whether it was of use.
 */
export function presentDecision(
  { answer, replies, more: left }: Pick<Decision, "answer" | "replies" | "more">,
  { announcement, answered }: { announcement: string | null; answered: string },
): Presented {
  if (replies.length === 0) return { answer, replies, more: null };
  const announced = replies.map((reply, at) =>
    at === 0 && announcement !== null ? { ...reply, text: `${announcement}\n\n${reply.text}` } : reply,
  );
  const parted = announced.map((reply) => ({ reply, ...partMessage(reply.text) }));
  const rest = [...parted.map((each) => each.rest), left ?? null].filter((each) => each !== null).join("\n\n");
  const offered = announced.at(-1)?.choices ?? [];
  const own = answer.kind === "answered" ? [...offered, ...feedbackChoices(answered)] : [...offered];
  const choices = fewEnough(rest === "" ? own : [MORE, ...own]);
  const said = parted.map(({ reply, shown }, at): Reply => {
    const isLast = at === parted.length - 1;
    return { ...reply, text: shown, ...(isLast && choices.length > 0 ? { choices } : {}) };
  });
  return {
    answer: { ...answer, text: partMessage(answer.text).shown, choices: choices.map(({ title }) => title) },
    replies: said,
    more: rest === "" ? null : { text: rest, choices: fewEnough(own) },
  };
}

function fewEnough(choices: Choice[]): Choice[] {
  const related = choices.findIndex(({ payload }) => payload.startsWith(PAYLOADS.ask));
  return choices.length <= MOST_CHOICES || related < 0 ? choices : choices.filter((_, at) => at !== related);
}
