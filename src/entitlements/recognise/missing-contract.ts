import type { CalculationId } from "../codes.ts";
import { daysOfNoticeMeant, isTransferMinimumInDoubt, transferPays } from "./calculators-contract.ts";
import type { Facts } from "./facts.ts";
import type { WorkFacts } from "./work/work-facts.ts";

export type WorkInputId = "stop-cause" | "days-stopped" | "old-pay" | "family-event" | "break-kind" | "time-out";
export type WorkInputChoice =
  | "employers-fault"
  | "another-worker"
  | "nobodys-fault"
  | "own-wedding"
  | "child-wedding"
  | "close-death"
  | "far-death"
  | "sibling-wedding"
  | "nursing"
  | "period";

const told = (work: WorkFacts) => (facts: Facts) => ({ ...facts, work: { ...facts.work, ...work } });

/** What can be asked about work stopped, changed, left or broken off, beside the common questions. */
export const WORK_INPUTS = {
  "stop-cause": {
    isSaid: (f: Facts) => f.work?.stopCause !== undefined,
    choices: {
      "employers-fault": told({ stopCause: "employer" }),
      "another-worker": told({ stopCause: "other-worker" }),
      "nobodys-fault": told({ stopCause: "outside" }),
      unknown: told({ stopCause: "unclear" }),
    },
  },
  "days-stopped": {
    isSaid: ({ work = {} }: Facts) => [work.days, work.hours, work.months].some((each) => each !== undefined),
    choices: {},
  },
  "old-pay": { isSaid: (f: Facts) => transferPays(f).oldPay !== undefined, choices: {} },
  "family-event": {
    isSaid: (f: Facts) => (f.work?.events ?? []).length > 0,
    choices: {
      "own-wedding": told({ events: ["own-wedding"] }),
      "child-wedding": told({ events: ["child-wedding"] }),
      "close-death": told({ events: ["close-death"] }),
      "far-death": told({ events: ["far-death"] }),
      "sibling-wedding": told({ events: ["sibling-wedding"] }),
    },
  },
  "break-kind": {
    isSaid: (f: Facts) => f.work?.breakKind !== undefined,
    choices: { nursing: told({ breakKind: "nursing" }), period: told({ breakKind: "period" }) },
  },
  "time-out": {
    isSaid: ({ work = {} }: Facts) => work.months !== undefined || work.days !== undefined,
    choices: {},
  },
} as const;

/** A bare number answered to one of these questions. */
export const WORK_BARE: Partial<Record<WorkInputId, (value: number) => Facts | null>> = {
  "days-stopped": (value) => ({ work: { days: value } }),
  "time-out": (value) => (value <= 60 ? { work: { months: value } } : null),
  "old-pay": (value) => (value >= 1 && value < 1000 ? { work: { oldPay: Math.round(value * 1e6) } } : null),
};

/** What a calculation of this family needs by the facts so far, in the order of asking; `null` for any other. */
export function neededForContract(
  calculation: CalculationId,
  facts: Facts,
): readonly (WorkInputId | "wage" | "place" | "contract")[] | null {
  const { work = {} } = facts;
  switch (calculation) {
    case "stoppage-pay":
      return neededForStoppage(work.stopCause);
    case "transfer-pay":
      return isTransferMinimumInDoubt(facts) ? ["old-pay", "place"] : ["old-pay"];
    case "transfer-days":
      return [];
    case "personal-leave":
      return ["family-event"];
    case "nursing-break":
      return ["break-kind"];
    case "worker-breach":
      return work.noticeMissing !== undefined ||
        work.noticeDue !== undefined ||
        daysOfNoticeMeant(work) !== undefined ||
        work.contract !== undefined
        ? ["wage"]
        : ["wage", "contract"];
    case "employer-breach":
      return work.noticeMissing !== undefined ? ["wage"] : ["wage", "time-out"];
    default:
      return null;
  }
}

function neededForStoppage(cause: WorkFacts["stopCause"]): readonly (WorkInputId | "wage" | "place")[] {
  switch (cause) {
    case "own-fault":
    case "strike-joined":
      return [];
    case "outside":
    case "other-worker":
    case "strike-aside":
      // The place is not asked: one table of four regions says it at once.
      return ["days-stopped"];
    default:
      return ["stop-cause", "wage", "days-stopped"];
  }
}
