import { z } from "zod";

/** What the model is asked to fill in. Plain types only: strict json_schema servers refuse limits. */
export const DraftSchema = z.object({
  answerable: z.boolean(),
  text: z.string(),
  citations: z.array(z.object({ passageId: z.string(), quote: z.string() })),
});

/** What is taken from it. A draft beyond these sizes is no answer to a worker's message. */
export const AcceptedDraft = DraftSchema.extend({
  text: z.string().max(4_000),
  citations: z.array(z.object({ passageId: z.string().max(100), quote: z.string().max(8_000) })).max(12),
});
export type AcceptedDraft = z.infer<typeof AcceptedDraft>;
