import type { Request, Response } from "express";
import { z } from "zod";
import type { Database } from "../../platform/database/index.ts";
import { organisationTexts } from "../../texts/console-organisation.ts";
import { addStaff, cancelAbsence, findStaff, isAssigned, recordAbsence, Role } from "../../union/index.ts";
import { CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { recordStaffAct } from "../audit/staff-audit-repository.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import { createSignInLink } from "../sign-in/create-sign-in-link.ts";
import { readDone as readKeptStaffDone } from "./kept-staff-routes.tsx";
import { loadOrganisation } from "./load-organisation.ts";
import { mayRecordAbsence, type OrganisationDone, OrganisationPage } from "./organisation-page.tsx";

const PATH = "/staff/to-chuc";
const unit = z.string().min(1).max(100);
const person = z.coerce.number().int().positive();

const AddForm = z.object({
  "don-vi": unit,
  ten: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  "vai-tro": Role,
  zalo: z
    .string()
    .trim()
    .max(40)
    .transform((id) => id || null)
    .default(null),
});
const AbsenceForm = z.object({
  "don-vi": unit,
  nguoi: person,
  tu: CalendarDate,
  den: CalendarDate,
  thay: person.nullable().catch(null),
});
const CancelForm = z.object({ "don-vi": unit, nguoi: person, tu: CalendarDate });

type Options = {
  db: Database;
  hrefOf: (name: string) => string;
  publicUrl: string;
  notFound: (visitor: Visitor, response: Response) => void;
};

/** Units, staff and absences: seen by whoever works there, added to by the administrator. */
export function organisationRoutes({ db, hrefOf, publicUrl, notFound }: Options): Route[] {
  async function show(
    visitor: Visitor,
    response: Response,
    {
      unitId,
      done,
      invitation = null,
    }: { unitId: string | null; done: OrganisationDone | null; invitation?: string | null },
  ): Promise<void> {
    const organisation = await loadOrganisation(db, visitor, unitId);
    sendPage(response, <OrganisationPage {...{ visitor, hrefOf, organisation, done, invitation }} />);
  }
  const backTo = (unitId: string, done: OrganisationDone) =>
    `${PATH}?don-vi=${encodeURIComponent(unitId)}&xong=${done}`;

  async function worksIn(staffId: number, unitId: string, on: CalendarDate): Promise<boolean> {
    const staff = await findStaff(db, staffId, on);
    return staff?.assignments.some((each) => each.unitId === unitId && isAssigned(each, on)) ?? false;
  }

  /** Whether somebody works in this unit today, and this visitor may say when they are away. */
  const isTheirs = async (visitor: Visitor, staffId: number, unitId: string): Promise<boolean> =>
    mayRecordAbsence(visitor, staffId, unitId) && worksIn(staffId, unitId, vietnamDate(visitor.now));

  return [
    {
      method: "get",
      path: PATH,
      for: "anyone",
      async handle(visitor, request, response) {
        if (visitor.scope.roles.size === 0) return goTo(response, "/staff/tai-khoan");
        const { query } = request;
        await show(visitor, response, {
          unitId: typeof query["don-vi"] === "string" ? query["don-vi"] : null,
          done: readDone(request),
        });
      },
    },
    {
      method: "post",
      path: `${PATH}/can-bo`,
      for: ["administrator"],
      async handle(visitor, request, response) {
        const { scope, now } = visitor;
        const form = AddForm.parse(request.body);
        const unitId = form["don-vi"];
        if (!scope.can("administrator", unitId)) return notFound(visitor, response);
        const on = vietnamDate(now);
        const given = { name: form.ten, email: form.email, role: form["vai-tro"], zaloUserId: form.zalo, unitId, on };
        const added = await db.transaction(async (tx) => {
          const result = await addStaff(tx, given);
          if (result.kind !== "unknown-unit" && result.kind !== "already") {
            const facts = { role: given.role };
            await recordStaffAct(tx, scope, { kind: "staff-added", unitId, subject: result.staff, facts, now });
          }
          return result;
        });
        if (added.kind === "unknown-unit") return notFound(visitor, response);
        if (added.kind !== "added") return goTo(response, backTo(unitId, added.kind));
        const invitation = await createSignInLink(db, added.staff.id, { publicUrl, now });
        await show(visitor, response, { unitId, done: "added", invitation });
      },
    },
    {
      method: "post",
      path: `${PATH}/vang-mat`,
      for: "anyone",
      async handle(visitor, request, response) {
        const form = AbsenceForm.safeParse(request.body);
        if (!form.success) return goTo(response, `${PATH}?xong=wrong`);
        const { "don-vi": unitId, nguoi: staffId, tu: from, den: until, thay: substituteId } = form.data;
        if (!(await isTheirs(visitor, staffId, unitId))) return notFound(visitor, response);
        if (until <= from || substituteId === staffId) return goTo(response, backTo(unitId, "wrong"));
        if (substituteId !== null && !(await worksIn(substituteId, unitId, vietnamDate(visitor.now)))) {
          return goTo(response, backTo(unitId, "wrong"));
        }
        await recordAbsence(db, { staffId, from, until, substituteId });
        goTo(response, backTo(unitId, "absent"));
      },
    },
    {
      method: "post",
      path: `${PATH}/huy-vang`,
      for: "anyone",
      async handle(visitor, request, response) {
        const { "don-vi": unitId, nguoi: staffId, tu: from } = CancelForm.parse(request.body);
        if (!(await isTheirs(visitor, staffId, unitId))) return notFound(visitor, response);
        await cancelAbsence(db, staffId, from);
        goTo(response, backTo(unitId, "present"));
      },
    },
  ];
}

function readDone(request: Request): OrganisationDone | null {
  const code = request.query["xong"];
  const isOurs = typeof code === "string" && Object.hasOwn(organisationTexts.done, code);
  return isOurs ? (code as OrganisationDone) : readKeptStaffDone(code);
}
