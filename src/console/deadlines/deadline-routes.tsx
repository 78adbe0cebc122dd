import type { Response } from "express";
import { z } from "zod";
import { setCasePrefix, setPolicy, setTopicRule, setWorkingDay, Topic, TopicRule } from "../../casework/index.ts";
import type { Database, Queryable } from "../../platform/database/index.ts";
import { deadlineTexts } from "../../texts/console-deadlines.ts";
import { CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { recordStaffAct, type StaffAuditEntry } from "../audit/staff-audit-repository.ts";
import { queryText } from "../door/query-text.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import { type DeadlineDone, DeadlinePage } from "./deadline-page.tsx";
import { addDays, loadDeadlines, mayChangeDeadlines } from "./load-deadlines.ts";
import { parsePolicyForm } from "./policy-form.ts";

const PATH = "/staff/thoi-han";
const TWO_YEARS = 730;

const RuleForm = z.object({
  viec: Topic,
  cap: TopicRule.shape.startLevel,
  muc: z
    .literal("")
    .transform(() => null)
    .or(TopicRule.shape.leastSeverity),
  kin: z.literal("1").optional(),
});
const DayForm = z.object({
  ngay: CalendarDate,
  mo: z.enum(["mo", "nghi"]),
  "ghi-chu": z.string().trim().max(200).default(""),
});
const PrefixForm = z.object({
  "don-vi": z.string().min(1).max(100),
  chu: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,4}$/u),
});

/** What a form wants changed, and how the log tells it; or why nothing is. */
type Change =
  | { kind: Exclude<DeadlineDone, "saved"> }
  | {
      kind: "change";
      act: StaffAuditEntry["kind"];
      facts: StaffAuditEntry["facts"];
      unitId?: string;
      apply: (tx: Queryable) => Promise<void>;
    };

type Options = {
  db: Database;
  hrefOf: (name: string) => string;
  notFound: (visitor: Visitor, response: Response) => void;
};

/** Deadlines and days off: read by every administrator, changed by those at the top of the union, always on record. */
export function deadlineRoutes({ db, hrefOf, notFound }: Options): Route[] {
  const change = (name: string, read: (body: unknown, visitor: Visitor) => Change): Route => ({
    method: "post",
    path: `${PATH}/${name}`,
    for: ["administrator"],
    async handle(visitor, request, response) {
      if (!(await mayChangeDeadlines(db, visitor))) return notFound(visitor, response);
      const wanted = read(request.body, visitor);
      if (wanted.kind !== "change") return goTo(response, `${PATH}?xong=${wanted.kind}`);
      const { act, facts, unitId = null, apply } = wanted;
      if (unitId !== null && !visitor.scope.can("administrator", unitId)) return notFound(visitor, response);
      await db.transaction(async (tx) => {
        await apply(tx);
        await recordStaffAct(tx, visitor.scope, { kind: act, unitId, facts, now: visitor.now });
      });
      goTo(response, `${PATH}?xong=saved`);
    },
  });

  return [
    {
      method: "get",
      path: PATH,
      for: ["administrator"],
      async handle(visitor, request, response) {
        const code = queryText(request.query["xong"]);
        const done = Object.hasOwn(deadlineTexts.done, code) ? (code as DeadlineDone) : null;
        const deadlines = await loadDeadlines(db, visitor);
        sendPage(response, <DeadlinePage {...{ visitor, hrefOf, deadlines, done }} />);
      },
    },
    change("muc", (body) => {
      const form = parsePolicyForm(body);
      if (form.kind !== "read") return form;
      const { severity, policy } = form;
      const facts = { severity, ...policy };
      return { kind: "change", act: "policy-set", facts, apply: (tx) => setPolicy(tx, severity, policy) };
    }),
    change("viec", (body) => {
      const form = RuleForm.safeParse(body);
      if (!form.success) return { kind: "wrong-number" };
      const { viec: topic, cap, muc, kin } = form.data;
      const rule: TopicRule = {
        startLevel: cap,
        leastSeverity: muc,
        restrictedRole: kin === undefined ? null : "custodian",
      };
      const facts = { topic, ...rule };
      return { kind: "change", act: "topic-rule-set", facts, apply: (tx) => setTopicRule(tx, topic, rule) };
    }),
    change("ngay", (body, { now }) => {
      const form = DayForm.safeParse(body);
      const today = vietnamDate(now);
      if (!form.success || form.data.ngay < today || form.data.ngay > addDays(today, TWO_YEARS)) {
        return { kind: "wrong-day" };
      }
      const { ngay: on, mo, "ghi-chu": note } = form.data;
      const facts = { on, isOpen: mo === "mo" };
      const apply = (tx: Queryable) => setWorkingDay(tx, { ...facts, note: note || null });
      return { kind: "change", act: "working-day-set", facts, apply };
    }),
    change("ma", (body) => {
      const form = PrefixForm.safeParse(body);
      if (!form.success) return { kind: "wrong-prefix" };
      const { "don-vi": unitId, chu: prefix } = form.data;
      const apply = (tx: Queryable) => setCasePrefix(tx, unitId, prefix);
      return { kind: "change", act: "prefix-set", facts: { prefix }, unitId, apply };
    }),
  ];
}
