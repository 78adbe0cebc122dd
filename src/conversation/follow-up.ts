import { fold } from "../language/fold.ts";
import type { ReadQuestion } from "../language/read-question.ts";

/** How a message that goes on from the last one begins. */
const GOES_ON =
  /^(?:da |vang |u |a |ua |a vay )?(?:the|vay|con|the con|vay con|the neu|vay neu|neu|neu vay|roi|thi sao|hay la|khi do|luc do|truong hop|con neu)\b/u;
const SHORT = 7;

/** True when a message may only be understood with the question before it. */
export function mayFollow(question: ReadQuestion): boolean {
  const bare = fold(question.tokens.join(" "));
  if (!/\p{L}/u.test(bare)) return false; // a bare number was to be a choice, and is none
  return (GOES_ON.test(bare) && question.tokens.length <= 16) || question.tokens.length <= SHORT;
}

/** True when a message says by its first word that it goes on from the question before it. */
export function goesOn(question: ReadQuestion): boolean {
  return GOES_ON.test(fold(question.tokens.join(" ")));
}

/** The question before and the follow-up as one: what stands last is what is asked. */
export function joinQuestions(topic: string, followUp: string): string {
  return `${topic.replace(/[?.!\s]+$/u, "")}, ${followUp.replace(/^(?:thế còn|vậy còn|thế|vậy|còn|rồi)\s+/iu, "")}`;
}
