import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { caseworkTexts } from "../texts/casework.ts";
import type { Acting } from "./acting.ts";
import type { Case } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { listBypassed } from "./find-responsible.ts";
import { asActor, recordEvent } from "./history.ts";
import { sayToReporters } from "./identity-vault.ts";
import { recordCaseMessage } from "./message-repository.ts";
import { atLeast } from "./policies.ts";

export type Merge =
  | { kind: "merged"; into: Case }
  /** The unit that holds the other case must not see this one. */
  | { kind: "conflict" }
  | { kind: "same" }
  | { kind: "finished" };

/**
 * Makes one case part of another: told twice, it is answered once, and every answer from then on reaches the
 * reporters of both. What was stricter of the two holds for both: severity, deadline, who must not see it. Whether
 * the same person reported both is told to nobody. `null` when either is not there to act on.
 */
export async function mergeCases(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  intoId: number,
  { now, say }: Pick<Acting, "now" | "say">,
): Promise<Merge | null> {
  if (id === intoId) return { kind: "same" };
  // in one order, whichever way round two officers merge them
  const locked = new Map<number, Case | null>();
  for (const each of [id, intoId].sort((a, b) => a - b)) locked.set(each, await lockCase(tx, scope, each));
  const [merging, into] = [locked.get(id), locked.get(intoId)];
  if (!merging || !into) return null;
  if ([merging, into].some(({ status }) => status === "closed" || status === "merged")) return { kind: "finished" };
  const bypassed = await listBypassed(tx, id);
  if (into.unitId !== null && bypassed.includes(into.unitId)) return { kind: "conflict" };

  const told = await sayToReporters(tx, say, id, { text: caseworkTexts.merged(merging.code, into.code) });
  for (const outboundMessageId of told) {
    await recordCaseMessage(tx, id, { kind: "system", outboundMessageId, saidAt: now });
  }
  for (const unitId of bypassed) {
    await tx.query("INSERT INTO case_bypassed_units (case_id, unit_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      intoId,
      unitId,
    ]);
  }
  // of both, those who are asked and must no longer see it
  await tx.query(
    `UPDATE case_asks SET ended_at = $2 WHERE ended_at IS NULL
        AND (case_id = $1 OR (case_id = $3 AND unit_id = ANY($4::text[])))`,
    [id, now, intoId, bypassed],
  );
  await tx.query("UPDATE cases SET merged_into = $2 WHERE merged_into = $1", [id, intoId]);
  await changeCase(tx, merging, { status: "merged", mergedInto: intoId, closedAt: now });
  const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
  const changed = await changeCase(tx, into, {
    severity: atLeast(into.severity, merging.severity),
    restrictedRole: into.restrictedRole ?? merging.restrictedRole,
    resolutionDueAt: earlier(into.resolutionDueAt, merging.resolutionDueAt),
    lastWorkerAt: into.lastWorkerAt > merging.lastWorkerAt ? into.lastWorkerAt : merging.lastWorkerAt,
  });
  const actor = asActor(scope);
  await recordEvent(tx, id, { kind: "merged", actor, facts: { into: into.code }, now });
  await recordEvent(tx, intoId, { kind: "merged", actor, facts: { from: merging.code }, now });
  return { kind: "merged", into: changed };
}
