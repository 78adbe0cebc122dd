import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import type { SourceLine } from "../vocabulary/message.ts";
import type { Acting } from "./acting.ts";
import type { Case } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { asActor, recordEvent } from "./history.ts";
import { sayToReporters } from "./identity-vault.ts";
import { recordCaseMessage } from "./message-repository.ts";

export type ReplyResult =
  | { kind: "said"; case: Case; outboundMessageIds: readonly number[] }
  /** The worker has deleted their data: there is nobody to say it to. */
  | { kind: "nobody-to-tell" }
  | { kind: "finished" };

/**
 * Says something to the worker as a person, in the name of the officer, and stops the clocks that wait for it. It is
 * kept with its delivery, or not at all. Whoever answers a case nobody has, has it from then on. The reporter's name
 * and channel stay in the vault. `null` when there is no case to act on.
 */
export async function replyToCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { text, sources = [] }: { text: string; sources?: readonly SourceLine[] },
  { now, say }: Pick<Acting, "now" | "say">,
): Promise<ReplyResult | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "closed" || found.status === "merged") return { kind: "finished" };
  const said = await sayToReporters(tx, say, id, {
    text,
    sources: [...sources],
    author: { kind: "officer", name: scope.staff.name },
  });
  if (said.length === 0) return { kind: "nobody-to-tell" };
  for (const outboundMessageId of said) {
    await recordCaseMessage(tx, id, { kind: "officer", outboundMessageId, staffId: scope.staff.id, saidAt: now });
  }
  const answered = await changeCase(tx, found, {
    assigneeId: found.assigneeId ?? scope.staff.id,
    firstRepliedAt: found.firstRepliedAt ?? now,
    nextReplyDueAt: null,
    lastStaffAt: now,
    remindedAt: null,
    sweepAt: now,
  });
  await recordEvent(tx, id, {
    kind: "replied",
    actor: asActor(scope),
    facts: { outboundMessageId: said[0] ?? null, reached: said.length },
    now,
  });
  return { kind: "said", case: answered, outboundMessageIds: said };
}
