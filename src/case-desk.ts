import { findCaseByReturnCode, findOpenCaseOf, planCase } from "./casework/index.ts";
import type { CaseDesk } from "./conversation/index.ts";
import { findLinkCode } from "./intake/index.ts";
import type { Queryable } from "./platform/database/index.ts";
import { searchWorkplaces } from "./union/index.ts";

/** What the conversation reads of cases and units, from the database. */
export function createCaseDesk(db: Queryable, now: () => Date): CaseDesk {
  return {
    async findOpenCase({ channel, senderId }) {
      const open = await findOpenCaseOf(db, { channel, senderId });
      if (!open) return null;
      const { id, code, topic, severity, firstRepliedAt, status, identity, firstReplyDueAt, resolutionDueAt } = open;
      const said = [open.lastStaffAt, open.closingAskedAt].filter((at) => at !== null);
      return {
        id,
        code,
        topic,
        isUrgent: severity === "urgent",
        hasOfficerWritten: firstRepliedAt !== null,
        isClosing: status === "closing",
        identity,
        firstReplyDueAt,
        resolutionDueAt,
        lastSaidAt: said.sort((one, other) => other.getTime() - one.getTime())[0] ?? null,
      };
    },
    planCase: (draft) => planCase(db, draft, now()),
    findCaseByReturnCode: (code) => findCaseByReturnCode(db, code),
    findLinkCode: (code, at) => findLinkCode(db, code, at),
    findWorkplaces: (text, on) => searchWorkplaces(db, text, on),
    isTrial: false,
  };
}
