import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { Sentence } from "../sentence.ts";
import { readAmounts } from "./read-amounts.ts";
import { readCounts } from "./read-counts.ts";
import { readMatters } from "./read-matters.ts";
import { readTimeOut } from "./read-time-out.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** Everything that a sentence tells of work stopped, changed, left or broken off, whatever it asks. */
export function readContracts(sentence: Sentence, today: CalendarDate): ContractFacts {
  return {
    ...readMatters(sentence),
    ...readAmounts(sentence),
    ...readCounts(sentence),
    ...readTimeOut(sentence, today),
  };
}
