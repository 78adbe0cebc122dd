import type { Queryable } from "../platform/database/index.ts";
import type { Person } from "./case.ts";
import { lockAnyCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { recordEvent, SYSTEM } from "./history.ts";
import { findOpenCaseIdOf } from "./identity-vault.ts";

/**
 * Keeps that a person answered in the platform's own inbox: the clocks of the worker's open case stop as they do for
 * an answer from the console. Nothing when the worker has no open case.
 */
export async function recordOutsideReply(tx: Queryable, person: Person, now: Date): Promise<void> {
  const id = await findOpenCaseIdOf(tx, person);
  const one = id === null ? null : await lockAnyCase(tx, id);
  if (!one) return;
  await changeCase(tx, one, {
    firstRepliedAt: one.firstRepliedAt ?? now,
    nextReplyDueAt: null,
    lastStaffAt: now,
    remindedAt: null,
  });
  await recordEvent(tx, one.id, { kind: "replied-outside", actor: SYSTEM, now });
}
