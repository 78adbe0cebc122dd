import type { Request, Response } from "express";
import { z } from "zod";
import type { Database } from "../../platform/database/index.ts";
import { keptStaffTexts } from "../../texts/console-staff.ts";
import { listUnits, Role } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import type { ConsoleDependencies } from "../types.ts";
import { type KeptStaffDone, KeptStaffPage } from "./kept-staff-page.tsx";
import { endRole, endWork, findKeptStaff, type KeptStaff, resetSecondFactor } from "./staff-acts.ts";

const PATH = "/staff/to-chuc/can-bo/:id";
const RoleForm = z.object({ "vai-tro": Role, "don-vi": z.string().min(1).max(100) });
const isTicked = (body: unknown): boolean => z.object({ hieu: z.literal("1") }).safeParse(body).success;

type Options = Pick<ConsoleDependencies, "writeToStaff"> & {
  db: Database;
  hrefOf: (name: string) => string;
  notFound: (visitor: Visitor, response: Response) => void;
  onError: (error: unknown) => void;
};

/** One person, their roles, their work and a second factor they lost: for administrators over their units. */
export function keptStaffRoutes({ db, hrefOf, notFound, writeToStaff, onError }: Options): Route[] {
  /** An act on somebody of theirs; whoever is not theirs is not there. */
  const act = (
    name: string,
    needsTick: boolean,
    handle: (visitor: Visitor, kept: KeptStaff, request: Request) => Promise<KeptStaffDone>,
  ): Route => ({
    method: "post",
    path: `${PATH}/${name}`,
    for: ["administrator"],
    async handle(visitor, request, response) {
      const kept = await findKeptStaff(db, visitor, idIn(request));
      if (!kept) return notFound(visitor, response);
      const isMeant = !needsTick || isTicked(request.body);
      const done = isMeant ? await handle(visitor, kept, request) : "not-ticked";
      const isStillTheirs = (await findKeptStaff(db, visitor, kept.staff.id)) !== null;
      if (isStillTheirs) return goTo(response, `/staff/to-chuc/can-bo/${kept.staff.id}?xong=${done}`);
      goTo(response, `/staff/to-chuc?don-vi=${encodeURIComponent(kept.roles[0]?.unitId ?? "")}&xong=${done}`);
    },
  });

  /** Whether it went out; what goes wrong there undoes nothing. */
  async function tell(visitor: Visitor, { staff }: KeptStaff): Promise<boolean> {
    const { subject, text } = keptStaffTexts.letter;
    try {
      return await writeToStaff(staff, { subject, text: text(staff.name, visitor.scope.staff.name, visitor.now) });
    } catch (error) {
      onError(error);
      return false;
    }
  }

  return [
    {
      method: "get",
      path: PATH,
      for: ["administrator"],
      async handle(visitor, request, response) {
        const kept = await findKeptStaff(db, visitor, idIn(request));
        if (!kept) return notFound(visitor, response);
        const names = new Map((await listUnits(db, vietnamDate(visitor.now))).map(({ id, name }) => [id, name]));
        const unitName = (id: string) => names.get(id) ?? id;
        const done = readDone(request.query["xong"]);
        sendPage(response, <KeptStaffPage {...{ visitor, hrefOf, kept, unitName, done }} />);
      },
    },
    act("hai-buoc", true, async (visitor, kept) => {
      const isReset = await db.transaction((tx) => resetSecondFactor(tx, visitor, kept.staff.id));
      if (!isReset) return "not-done";
      return (await tell(visitor, kept)) ? "second-factor-reset" : "second-factor-reset-untold";
    }),
    act("vai-tro", false, async (visitor, kept, request) => {
      const form = RoleForm.parse(request.body);
      const ended = { role: form["vai-tro"], unitId: form["don-vi"] };
      return (await db.transaction((tx) => endRole(tx, visitor, kept.staff.id, ended))) ? "role-ended" : "not-done";
    }),
    act("thoi-lam", true, async (visitor, kept) =>
      (await db.transaction((tx) => endWork(tx, visitor, kept.staff.id))) ? "work-ended" : "not-done",
    ),
  ];
}

function idIn(request: Request): number {
  const id = String(request.params["id"]);
  return /^\d{1,15}$/u.test(id) ? Number(id) : 0;
}

export function readDone(value: unknown): KeptStaffDone | null {
  return typeof value === "string" && Object.hasOwn(keptStaffTexts.done, value) ? (value as KeptStaffDone) : null;
}
