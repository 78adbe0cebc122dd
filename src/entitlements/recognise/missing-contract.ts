import type { CalculationId } from "../codes.ts";
import { daysOfNoticeMeant, isTransferMinimumInDoubt, transferPays } from "./calculators-contract.ts";
import type { Facts } from "./facts.ts";
import type { ContractFacts } from "./contracts/contract-facts.ts";

export type ContractInputId = "stop-cause" | "days-stopped" | "old-pay" | "family-event" | "break-kind" | "time-out";
export type ContractInputChoice =
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

const told = (contracts: ContractFacts) => (facts: Facts) => ({
  ...facts,
  contracts: { ...facts.contracts, ...contracts },
});

/** What can be asked about work stopped, changed, left or broken off, beside the common questions. */
export const CONTRACT_INPUTS = {
  "stop-cause": {
    isSaid: (f: Facts) => f.contracts?.stopCause !== undefined,
    choices: {
      "employers-fault": told({ stopCause: "employer" }),
      "another-worker": told({ stopCause: "other-worker" }),
      "nobodys-fault": told({ stopCause: "outside" }),
      unknown: told({ stopCause: "unclear" }),
    },
  },
  "days-stopped": {
    isSaid: ({ contracts = {} }: Facts) =>
      [contracts.days, contracts.hours, contracts.months].some((each) => each !== undefined),
    choices: {},
  },
  "old-pay": { isSaid: (f: Facts) => transferPays(f).oldPay !== undefined, choices: {} },
  "family-event": {
    isSaid: (f: Facts) => (f.contracts?.events ?? []).length > 0,
    choices: {
      "own-wedding": told({ events: ["own-wedding"] }),
      "child-wedding": told({ events: ["child-wedding"] }),
      "close-death": told({ events: ["close-death"] }),
      "far-death": told({ events: ["far-death"] }),
      "sibling-wedding": told({ events: ["sibling-wedding"] }),
    },
  },
  "break-kind": {
    isSaid: (f: Facts) => f.contracts?.breakKind !== undefined,
    choices: { nursing: told({ breakKind: "nursing" }), period: told({ breakKind: "period" }) },
  },
  "time-out": {
    isSaid: ({ contracts = {} }: Facts) => contracts.months !== undefined || contracts.days !== undefined,
    choices: {},
  },
} as const;

/** A bare number answered to one of these questions. */
export const CONTRACT_BARE: Partial<Record<ContractInputId, (value: number) => Facts | null>> = {
  "days-stopped": (value) => ({ contracts: { days: value } }),
  "time-out": (value) => (value <= 60 ? { contracts: { months: value } } : null),
  "old-pay": (value) => (value >= 1 && value < 1000 ? { contracts: { oldPay: Math.round(value * 1e6) } } : null),
};

/** What a calculation of this family needs by the facts so far, in the order of asking; `null` for any other. */
export function neededForContract(
  calculation: CalculationId,
  facts: Facts,
): readonly (ContractInputId | "wage" | "place" | "contract")[] | null {
  const { contracts = {} } = facts;
  switch (calculation) {
    case "stoppage-pay":
      return neededForStoppage(contracts.stopCause);
    case "transfer-pay":
      return isTransferMinimumInDoubt(facts) ? ["old-pay", "place"] : ["old-pay"];
    case "transfer-days":
      return [];
    case "personal-leave":
      return ["family-event"];
    case "nursing-break":
      return ["break-kind"];
    case "worker-breach":
      return contracts.noticeMissing !== undefined ||
        contracts.noticeDue !== undefined ||
        daysOfNoticeMeant(contracts) !== undefined ||
        contracts.contract !== undefined
        ? ["wage"]
        : ["wage", "contract"];
    case "employer-breach":
      return contracts.noticeMissing !== undefined || contracts.noticeDue !== undefined
        ? ["wage"]
        : ["wage", "time-out"];
    default:
      return null;
  }
}

function neededForStoppage(cause: ContractFacts["stopCause"]): readonly (ContractInputId | "wage" | "place")[] {
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
