import type { Queryable } from "../platform/database/index.ts";
import type { Acting, NoticeKind } from "./acting.ts";
import { type Case, runningClock } from "./case.ts";

/** Tells staff something of a case, each of them once. Nothing when there is nobody to tell. */
export async function sendNotice(
  tx: Queryable,
  { notify }: Pick<Acting, "notify">,
  about: Case,
  kind: NoticeKind,
  staffIds: Iterable<number>,
): Promise<void> {
  const told = [...new Set(staffIds)].sort((one, other) => one - other);
  if (told.length === 0) return;
  const clock = runningClock(about);
  const { id, code, topic, severity, unitId } = about;
  await notify(tx, {
    kind,
    staffIds: told,
    caseId: id,
    code,
    topic,
    severity,
    unitId,
    clock: clock?.clock ?? null,
    dueAt: clock?.dueAt ?? null,
  });
}
