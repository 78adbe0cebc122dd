/**
 * Checking the knowledge: finds what an officer must repair before the folder is used,
 * and what is worth looking at. Reads files only; changes nothing.
 */
export { checkKnowledge, type CheckOptions, type CheckReport, type CheckStep } from "./check-knowledge.ts";
export type { Finding, Severity } from "./finding.ts";
