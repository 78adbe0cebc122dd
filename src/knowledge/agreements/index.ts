/**
 * Collective agreements: their clauses, what of them can be laid beside the law, and which is better for the worker.
 * An agreement is private to its unit: nothing here is searched with the law, and whoever shows a word of one has
 * asked `findAgreementOf` with the units of the worker it is shown to.
 */
export { type Agreement, type Comparison, isServed } from "./agreement.ts";
export { type Amount, type Comparable, measureOf } from "./comparable.ts";
export { COMPARABLES, findComparable, isAskedAbout } from "./comparables.ts";
export { type Compared, compareWithLaw, findLegalAmount, type LegalAmount } from "./compare.ts";
export { findAgreementOf } from "./find-agreement.ts";
export { findClause, type FoundClause } from "./find-clauses.ts";
export { listUnfavourableClauses, type UnfavourableClause } from "./list-unfavourable.ts";
