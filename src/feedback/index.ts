/**
 * Feedback: what workers said of our answers, with the message that was
 * answered, so that whoever keeps the knowledge sees what to mend.
 * Knows nothing of channels, of how an answer came about or of its words.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { Feedback, FeedbackReason } from "./feedback.ts";
export {
  countFeedback,
  forgetFeedback,
  listFeedback,
  listFeedbackBetween,
  recordFeedback,
} from "./feedback-repository.ts";

export const feedbackMigrations: MigrationFolder = {
  room: "feedback",
  folder: new URL("./migrations/", import.meta.url),
};
