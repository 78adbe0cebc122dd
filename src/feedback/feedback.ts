import { z } from "zod";

/** Why an answer was not right, where the worker said so. */
export const FeedbackReason = z.enum(["not-my-case", "not-my-question", "wrong-in-law", "hard-to-read"]);
export type FeedbackReason = z.infer<typeof FeedbackReason>;

/** One worker's word on one answer; `answered` is the id on its channel of the message that was answered. */
export const Feedback = z.object({
  answered: z.string().min(1).max(200),
  verdict: z.enum(["helpful", "wrong"]),
  reason: FeedbackReason.nullable(),
});
export type Feedback = z.infer<typeof Feedback>;
