import type { Queryable } from "../platform/database/index.ts";
import type { Acting } from "./acting.ts";
import type { Person } from "./case.ts";
import { lockAnyCase } from "./case-access.ts";
import { changeCase, searchWords } from "./case-repository.ts";
import { recordEvent, WORKER } from "./history.ts";
import { forgetReporter } from "./identity-vault.ts";
import { sendNotice } from "./send-notice.ts";

/**
 * Deletes who a person is and what was written in their cases: their words and those of staff. The cases stay as
 * facts without content; an unfinished one is closed, for nobody is left to answer. Run it in the transaction that
 * deletes their messages.
 */
export async function forgetWorker(
  tx: Queryable,
  person: Person,
  { now, notify }: Pick<Acting, "now" | "notify">,
): Promise<void> {
  for (const caseId of (await forgetReporter(tx, person)).sort((a, b) => a - b)) {
    const one = await lockAnyCase(tx, caseId);
    if (!one) continue;
    const { rows } = await tx.query("SELECT 1 FROM case_reporters WHERE case_id = $1", [caseId]);
    if (rows.length > 0) continue; // somebody else reported it too, and it stays theirs
    await tx.query("DELETE FROM case_contents WHERE case_id = $1", [caseId]);
    await tx.query("DELETE FROM case_notes WHERE case_id = $1", [caseId]);
    await tx.query("DELETE FROM case_return_codes WHERE case_id = $1", [caseId]);
    await tx.query("UPDATE case_search SET words = $2 WHERE case_id = $1", [
      caseId,
      searchWords(one.code, [one.employer]),
    ]);
    await tx.query("UPDATE cases SET content_deleted_at = $2 WHERE id = $1", [caseId, now]);
    await recordEvent(tx, caseId, { kind: "content-deleted", actor: WORKER, now });
    if (one.status === "closed" || one.status === "merged") continue;
    const closed = await changeCase(tx, one, {
      status: "closed",
      outcome: "withdrawn",
      closedAt: now,
      nextReplyDueAt: null,
    });
    await recordEvent(tx, caseId, { kind: "closed", actor: WORKER, facts: { outcome: "withdrawn" }, now });
    await sendNotice(tx, { notify }, closed, "closed", closed.assigneeId ? [closed.assigneeId] : []);
  }
}
