import type { CasePlan, Draft, Identity, Person, Topic } from "../../casework/index.ts";
import type { Workplace } from "../../union/index.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";

/** The open case of somebody, as far as the talk with them needs it. */
export type OpenCase = {
  id: number;
  code: string;
  topic: Topic;
  isUrgent: boolean;
  /** True once an officer has written: from then on the worker talks with a person. */
  hasOfficerWritten: boolean;
  /** True while the worker is asked whether it is solved. */
  isClosing: boolean;
  identity: Identity;
  firstReplyDueAt: Date;
  resolutionDueAt: Date;
  /** When staff last said something in it, or the union asked whether it is solved. */
  lastSaidAt: Date | null;
};

/** What the conversation reads of cases and units. Nothing here changes anything, but that a code is reserved. */
export type CaseDesk = {
  findOpenCase: (person: Person) => Promise<OpenCase | null>;
  /** Where a case would go and by when it would be answered. */
  planCase: (draft: Draft) => Promise<CasePlan>;
  /** The case an anonymous reporter comes back to. */
  findCaseByReturnCode: (code: string) => Promise<{ id: number; code: string } | null>;
  findWorkplaces: (text: string, on: CalendarDate) => Promise<readonly Workplace[]>;
  /** Who was given a code that joins two channels. */
  findLinkCode: (code: string, now: Date) => Promise<Person | null>;
  /** True on the terminal: whatever is planned here is kept by nobody, and the worker is told so. */
  isTrial: boolean;
};

/** The desk of the terminal: plans a case that nobody keeps. */
export function createTrialDesk(now: () => Date): CaseDesk {
  return {
    findOpenCase: async () => null,
    findCaseByReturnCode: async () => null,
    findLinkCode: async () => null,
    findWorkplaces: async () => [],
    planCase: async (draft) => ({
      draft,
      code: "KT-0000-0000",
      unitId: null,
      unitName: null,
      path: [],
      originUnitId: null,
      bypassed: [],
      restrictedRole: null,
      firstReplyDueAt: now(),
      resolutionDueAt: now(),
      returnCode: null,
    }),
    isTrial: true,
  };
}

/** Emergency telephone numbers, as configured. */
export type EmergencyNumbers = { police: string; fire: string; ambulance: string; children: string };

/** The numbers put into a sentence that names whom to call: "gọi {ambulance}". */
export function withNumbers(sentence: string, numbers: EmergencyNumbers): string {
  return sentence.replace(/\{(police|fire|ambulance|children)\}/gu, (_, who: keyof EmergencyNumbers) => numbers[who]);
}
