import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { Sentence } from "../sentence.ts";
import { readContract } from "./read-contract.ts";
import { type LeaveDays, readLeaveDays } from "./read-leave-days.ts";
import { type LeavingDays, readLeavingDays } from "./read-leaving-days.ts";
import { type Pay, readPay } from "./read-pay.ts";
import { isPaidAll, readService, type Service } from "./read-service.ts";

/** What a sentence tells about somebody who leaves, read once and used by the calculations of leaving only. */
export type Leaving = {
  pay: Omit<Pay, "spent">;
  service: Service;
  insuredAll: boolean;
  leave: LeaveDays;
  days: LeavingDays;
  contract: ReturnType<typeof readContract>;
};

export function readLeaving(sentence: Sentence, today: CalendarDate): Leaving {
  const { spent, ...pay } = readPay(sentence);
  const service = readService(sentence, spent, today);
  return {
    pay,
    service,
    insuredAll: isPaidAll(sentence.text),
    leave: readLeaveDays(sentence, service, today),
    days: readLeavingDays(sentence, service, today),
    contract: readContract(sentence),
  };
}
