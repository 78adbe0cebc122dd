import { z } from "zod";
import {
  type Acting,
  answerAsk,
  askUnit,
  assignCase,
  claimCase,
  closeCase,
  findCase,
  linkCases,
  mergeCases,
  reclassifyCase,
  recordNote,
  releaseCase,
  reopenCase,
  replyToCase,
  requestClosing,
  searchCases,
  Severity,
  takeOverCase,
  Topic,
  transferCase,
  unlinkCases,
  withdrawAsk,
} from "../../casework/index.ts";
import type { Queryable } from "../../platform/database/index.ts";
import type { caseTexts } from "../../texts/console-case.ts";
import { listLadder, listStaffOf, type Staff } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Visitor } from "../door/visitor.ts";
import { findMentions } from "./find-mentions.ts";

export type DoneCode = keyof typeof caseTexts.done;
/** What came of an act. `goOn`: another case to show; `left`: the case may be out of sight now. */
export type Done = { code: DoneCode; other?: number; goOn?: number; left?: true };

const text = z.string().trim().max(4000).default("");
/** One source, or several: a form sends a repeated field as a list only when it is repeated. */
const Sources = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().slice(0, 10))
  .pipe(z.array(z.string().max(1000).transform(parseSource)))
  .transform((sources) => sources.filter((source) => source !== null));
const Source = z.object({
  label: z.string().max(300),
  law: z.string().max(60),
  article: z.string().max(20),
  on: z.iso.date(),
});

export const ActForm = z.object({
  loi: text,
  "ly-do": text,
  "don-vi": z.string().max(100).default(""),
  nguoi: z.coerce.number().int().catch(0),
  ma: z.string().trim().toUpperCase().max(30).default(""),
  hieu: z.string().max(5).default(""),
  "ket-qua": z.enum(["ended", "withdrawn"]).catch("ended"),
  "can-cu": Sources,
  viec: Topic.optional().catch(undefined),
  muc: Severity.optional().catch(undefined),
});
export type ActForm = z.infer<typeof ActForm>;

export type Act = (
  tx: Queryable,
  visitor: Visitor,
  id: number,
  form: ActForm,
  acting: Acting,
  /** A second number in the address: the question taken back, the case unlinked. */
  otherId: number,
) => Promise<Done | null>;

const done = <Result extends { kind: string }>(
  result: Result | null,
  codes: Readonly<Record<Result["kind"], DoneCode>>,
): Done | null => (result === null ? null : { code: codes[result.kind as Result["kind"]] });

const ASSIGNED = { "not-able": "not-able", "not-allowed": "not-allowed", finished: "finished" } as const;

/** What can be done to a case, by its address. `null` is a case that is not there, or not this visitor's to act on. */
export const CASE_ACTS: Readonly<Record<string, Act>> = {
  nhan: async (tx, { scope, now }, id) =>
    done(await claimCase(tx, scope, id, now), { claimed: "claimed", taken: "taken", finished: "finished" }),

  "nhan-thay": async (tx, { scope }, id, _form, acting) =>
    done(await takeOverCase(tx, scope, id, acting), { assigned: "taken-over", ...ASSIGNED }),

  "tra-lai": async (tx, { scope }, id, _form, acting) =>
    done(await releaseCase(tx, scope, id, acting), { assigned: "released", ...ASSIGNED }),

  giao: async (tx, { scope }, id, { nguoi }, acting) =>
    done(await assignCase(tx, scope, id, nguoi, acting), { assigned: "assigned", ...ASSIGNED }),

  chuyen: async (tx, { scope }, id, form, acting) => {
    const moved = await transferCase(tx, scope, id, { unitId: form["don-vi"], reason: form["ly-do"] }, acting);
    if (moved?.kind === "transferred") return { code: "transferred", left: true };
    return done(moved, { "not-there": "not-there", "no-reason": "no-reason", finished: "finished" });
  },

  hoi: async (tx, { scope }, id, form, acting) =>
    done(await askUnit(tx, scope, id, { unitId: form["don-vi"], question: form.loi }, acting), {
      asked: "asked",
      "not-there": "not-there",
      finished: "finished",
    }),

  "thoi-hoi": async (tx, { scope, now }, id, _form, _acting, askId) =>
    done(await withdrawAsk(tx, scope, id, askId, now), { withdrawn: "withdrawn" }),

  "tra-loi-don-vi": async (tx, { scope }, id, { loi }, acting) => {
    const answered = await answerAsk(tx, scope, id, loi, acting);
    if (answered?.kind === "answered") return { code: "answered", left: true };
    return done(answered, { empty: "empty" });
  },

  "tra-loi": async (tx, { scope }, id, form, acting) => {
    if (form.loi === "") return { code: "empty" };
    const said = await replyToCase(tx, scope, id, { text: form.loi, sources: form["can-cu"] }, acting);
    return done(said, { said: "said", "nobody-to-tell": "nobody-to-tell", finished: "finished" });
  },

  "ghi-chu": async (tx, { scope, now }, id, { loi }, acting) => {
    const found = await findCase(tx, scope, id, now);
    const mentions = findMentions(loi, await listMentionable(tx, found?.unitId ?? null, now));
    const noted = await recordNote(tx, scope, id, { text: loi, mentions }, acting);
    if (noted?.kind === "noted" && noted.unreachable.length > 0) return { code: "noted-unreachable" };
    return done(noted, { noted: "noted", empty: "empty" });
  },

  "lien-ket": async (tx, visitor, id, { ma }) => {
    const other = await findByCode(tx, visitor, ma);
    if (other === null) return { code: "no-such-case" };
    const linked = await linkCases(tx, visitor.scope, id, other, visitor.now);
    const code = done(linked, { linked: "linked", same: "same" });
    return code && { ...code, other };
  },

  "bo-lien-ket": async (tx, { scope, now }, id, _form, _acting, other) =>
    done(await unlinkCases(tx, scope, id, other, now), { unlinked: "unlinked" }),

  gop: async (tx, visitor, id, { ma, hieu }, acting) => {
    if (hieu === "") return { code: "not-confirmed" };
    const into = await findByCode(tx, visitor, ma);
    if (into === null) return { code: "no-such-case" };
    const merged = await mergeCases(tx, visitor.scope, id, into, acting);
    if (merged?.kind === "merged") return { code: "merged", goOn: into };
    return done(merged, { conflict: "conflict", same: "same", finished: "finished" });
  },

  "xin-dong": async (tx, { scope }, id, _form, acting) =>
    done(await requestClosing(tx, scope, id, acting), {
      asked: "closing-asked",
      "nobody-to-tell": "nobody-to-tell",
      finished: "finished",
    }),

  dong: async (tx, { scope }, id, form, acting) =>
    done(await closeCase(tx, scope, id, { reason: form["ly-do"], outcome: form["ket-qua"] }, acting), {
      closed: "closed",
      "not-allowed": "not-allowed",
      "no-reason": "no-reason",
      finished: "finished",
    }),

  "mo-lai": async (tx, { scope, now }, id, form) =>
    done(await reopenCase(tx, scope, id, form["ly-do"], now), {
      reopened: "reopened",
      "not-finished": "not-finished",
      "no-reason": "no-reason",
    }),

  "xep-lai": async (tx, { scope, now }, id, { viec, muc }) =>
    done(
      await reclassifyCase(tx, scope, id, { ...(viec ? { topic: viec } : {}), ...(muc ? { severity: muc } : {}) }, now),
      { reclassified: "reclassified", finished: "finished" },
    ),
};

/** The case of a code among those one may see. */
async function findByCode(tx: Queryable, { scope, now }: Visitor, code: string): Promise<number | null> {
  if (code === "") return null;
  const { cases } = await searchCases(tx, scope, code, { now, limit: 5 });
  return cases.find((one) => one.code === code)?.id ?? null;
}

/** Those in the case's unit and above it, whom a note may call by name. */
async function listMentionable(tx: Queryable, unitId: string | null, now: Date): Promise<Staff[]> {
  if (unitId === null) return [];
  const on = vietnamDate(now);
  const people = new Map<number, Staff>();
  for (const unit of await listLadder(tx, unitId, on)) {
    for (const staff of await listStaffOf(tx, unit.id, on)) people.set(staff.id, staff);
  }
  return [...people.values()];
}

function parseSource(written: string) {
  try {
    return Source.parse(JSON.parse(written));
  } catch {
    return null;
  }
}
