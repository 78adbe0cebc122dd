import type { Queryable } from "../platform/database/index.ts";
import { findStaff, type StaffScope } from "../union/index.ts";
import type { Case } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { asActor, recordEvent } from "./history.ts";

export type Claim =
  | { kind: "claimed"; case: Case }
  /** Somebody was faster, or has it already: told by name, so that the two can speak. */
  | { kind: "taken"; by: { id: number; name: string } }
  | { kind: "finished" };

/**
 * Takes a case nobody has. Of two officers who do so at once, one gets it and the other is told who. Taking one's
 * own case again changes nothing. `null` when there is none to see.
 */
export async function claimCase(tx: Queryable, scope: StaffScope, id: number, now: Date): Promise<Claim | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "closed" || found.status === "merged") return { kind: "finished" };
  if (found.assigneeId === scope.staff.id) return { kind: "claimed", case: found };
  if (found.assigneeId !== null) {
    const holder = await findStaff(tx, found.assigneeId);
    return { kind: "taken", by: { id: found.assigneeId, name: holder?.name ?? "" } };
  }
  const claimed = await changeCase(tx, found, { assigneeId: scope.staff.id, remindedAt: null });
  await recordEvent(tx, id, { kind: "claimed", actor: asActor(scope), now });
  return { kind: "claimed", case: claimed };
}
