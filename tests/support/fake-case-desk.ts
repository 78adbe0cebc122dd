import type { CaseDesk, OpenCase } from "../../src/conversation/index.ts";

/** A desk that plans every case for one unit, and knows the workplaces and the open case it is given. */
export function createFakeDesk(
  over: Partial<CaseDesk> & { open?: Partial<OpenCase> | null; unitName?: string | null } = {},
): CaseDesk {
  const { open = null, unitName = "Công đoàn Khu công nghiệp Hòa Bình", ...rest } = over;
  const known = {
    ...({ id: 7, code: "KT-2611-0007", topic: "wage-arrears", isUrgent: false, identity: "confidential" } as const),
    firstReplyDueAt: new Date("2026-11-24T09:30:00Z"),
    resolutionDueAt: new Date("2026-12-04T09:30:00Z"),
    lastSaidAt: null,
  };
  return {
    findOpenCase: async () => open && { ...known, hasOfficerWritten: false, isClosing: false, ...open },
    findCaseByReturnCode: async (code) =>
      code.replace(/\W/gu, "").toUpperCase() === "K7MP2QXT9ACD" ? { id: 9, code: "KT-2611-0009" } : null,
    findLinkCode: async () => null,
    findWorkplaces: async () => [],
    planCase: async (draft) => ({
      draft,
      code: "KT-2611-0042",
      unitId: unitName === null ? null : "kcn-hoa-binh",
      unitName,
      path: [],
      originUnitId: null,
      bypassed: [],
      restrictedRole: null,
      firstReplyDueAt: new Date("2026-11-24T09:30:00Z"),
      resolutionDueAt: new Date("2026-12-04T09:30:00Z"),
      returnCode: draft.identity === "anonymous" ? "K7MP-2QXT-9ACD" : null,
    }),
    isTrial: false,
    ...rest,
  };
}
