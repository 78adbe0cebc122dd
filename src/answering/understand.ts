import type { ReadQuestion } from "../language/read-question.ts";

/**
 * A message as one plain question, in a model's words.
 *
 * `same`: nothing was found in it that the message does not say, and nothing
 * lost. `doubtful`: its words are related, but a party, a negation or a
 * circumstance differs, so only the worker can say whether it is meant.
 */
export type Understood = { question: string; trust: "same" | "doubtful" };

/**
 * Reads a message that the words alone did not explain, together with the
 * question before it; `null` where nothing usable came back. Never throws and
 * keeps its own deadline. What it returns is for looking the law up and for
 * asking back, never an answer.
 */
export type Understand = (message: ReadQuestion, before: string | null) => Promise<Understood | null>;
