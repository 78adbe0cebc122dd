import type { Queryable } from "../platform/database/index.ts";
import type { Acting } from "./acting.ts";
import { Case, CASE_COLUMNS } from "./case.ts";
import { hashReturnCode } from "./case-code.ts";
import { employerKey, searchWords, sweepBy } from "./case-repository.ts";
import { dueAt, getTiming } from "./clocks.ts";
import { CasePlan } from "./draft.ts";
import { isClaimable, listResponsible } from "./find-responsible.ts";
import { recordEvent, WORKER } from "./history.ts";
import { keepReporter } from "./identity-vault.ts";
import { maskIdentity } from "./mask-identity.ts";
import { recordCaseMessage } from "./message-repository.ts";
import { sendNotice } from "./send-notice.ts";

/**
 * Opens what was planned, in the caller's transaction: facts, words, identity and first messages, each in its own
 * table, the first line of its history, and notice to those who are to take it. Opening the same plan again answers
 * with the case that is there.
 */
export async function openCase(
  tx: Queryable,
  plan: CasePlan,
  { now, notify }: Pick<Acting, "now" | "notify">,
): Promise<Case> {
  const { draft, ...route } = CasePlan.parse(plan);
  const timing = await getTiming(tx, draft.severity);
  const unassignedBy = dueAt(timing, "unassigned", now);
  const firstDue = route.firstReplyDueAt < route.resolutionDueAt ? route.firstReplyDueAt : route.resolutionDueAt;
  const { rows } = await tx.query(
    `INSERT INTO cases AS c (code, topic, severity, identity, about, channel, origin_unit_id, unit_id, restricted_role,
       employer, employer_key, commune, opened_at, held_since, last_worker_at, first_reply_due_at, resolution_due_at,
       clock_due_at, sweep_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $13, $14, $15, $16, $17)
     ON CONFLICT (code) DO NOTHING RETURNING ${CASE_COLUMNS}`,
    [
      route.code,
      draft.topic,
      draft.severity,
      draft.identity,
      draft.about,
      draft.person.channel,
      route.originUnitId,
      route.unitId,
      route.restrictedRole,
      draft.employer,
      employerKey(draft.employer),
      draft.commune,
      now,
      route.firstReplyDueAt,
      route.resolutionDueAt,
      firstDue,
      unassignedBy < firstDue ? unassignedBy : firstDue,
    ],
  );
  if (!rows[0]) return getCaseByCode(tx, route.code);
  const opened = Case.parse(rows[0]);
  await keepWords(tx, opened, draft);
  await keepReporter(
    tx,
    opened.id,
    draft.identity === "anonymous"
      ? { ...draft.person, name: null, phone: null }
      : { ...draft.person, name: draft.name, phone: draft.phone },
    now,
  );
  const hash = route.returnCode === null ? null : hashReturnCode(route.returnCode);
  if (hash) await tx.query("INSERT INTO case_return_codes (hash, case_id) VALUES ($1, $2)", [hash, opened.id]);
  for (const unitId of route.bypassed) {
    await tx.query("INSERT INTO case_bypassed_units (case_id, unit_id) VALUES ($1, $2)", [opened.id, unitId]);
  }
  for (const inboundMessageId of draft.inboundMessageIds) {
    await recordCaseMessage(tx, opened.id, { kind: "worker", inboundMessageId, saidAt: now });
  }
  const facts = { unitId: route.unitId, topic: draft.topic, severity: draft.severity, identity: draft.identity };
  await recordEvent(tx, opened.id, { kind: "opened", actor: WORKER, facts, now });
  const responsible = await listResponsible(tx, opened, now);
  // where nobody could take it, the next sweep gives it to somebody, here or above
  if (!(await isClaimable(tx, opened, now))) await sweepBy(tx, opened.id, now);
  await sendNotice(
    tx,
    { notify },
    opened,
    "case-opened",
    responsible.map(({ id }) => id),
  );
  return opened;
}

/** What a worker told in confidence is kept without their name and number, wherever they wrote them. */
async function keepWords(tx: Queryable, opened: Case, draft: CasePlan["draft"]): Promise<void> {
  const isOpenly = draft.identity === "named";
  const words = (text: string | null): string | null =>
    text === null || isOpenly ? text : maskIdentity(text, draft.name ? [draft.name] : []);
  await tx.query("INSERT INTO case_contents (case_id, what, place, since, wants) VALUES ($1, $2, $3, $4, $5)", [
    opened.id,
    words(draft.what) ?? "",
    words(draft.where),
    words(draft.since),
    words(draft.wants),
  ]);
  await tx.query("INSERT INTO case_search (case_id, words) VALUES ($1, $2)", [
    opened.id,
    searchWords(opened.code, [
      draft.employer,
      draft.commune,
      words(draft.what),
      words(draft.where),
      words(draft.wants),
    ]),
  ]);
}

async function getCaseByCode(tx: Queryable, code: string): Promise<Case> {
  const { rows } = await tx.query(`SELECT ${CASE_COLUMNS} FROM cases c WHERE code = $1`, [code]);
  return Case.parse(rows[0]);
}
