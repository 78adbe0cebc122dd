/**
 * Import: an agreement that arrives as Word, PDF or text becomes a draft of the knowledge, with every line that a
 * person must look at. Decides nothing about the agreement: until it has been read, it is not served.
 */
export type { Doubt, Doubtful } from "./draft.ts";
export { type ImportRefusal, ImportRefusedError } from "./errors.ts";
export { importAgreement, type Imported, type ImportOptions } from "./import-agreement.ts";
