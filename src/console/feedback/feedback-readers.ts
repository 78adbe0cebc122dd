import type { Role } from "../../union/index.ts";

/** Who reads what workers said of answers. Their words are for editors alone. */
export const FEEDBACK_READERS: readonly Role[] = ["editor", "coordinator", "administrator"];
