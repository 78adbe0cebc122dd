import { z } from "zod";
import type { Database } from "../../platform/database/index.ts";
import { staffCommandTexts as texts } from "../../texts/staff-command.ts";
import { roleNames } from "../../texts/union-exchange.ts";
import {
  addStaff,
  endAssignment,
  findStaffByEmail,
  findUnit,
  isAssigned,
  listStaff,
  listUnits,
  recordAbsence,
  recordLeaving,
  Role,
  type Staff,
} from "../../union/index.ts";
import { CalendarDate } from "../../vocabulary/calendar.ts";
import { UsageError } from "../arguments.ts";
import { refuse, type Said, say } from "../said.ts";

/** The options as they were given; `on` is the day it holds from. */
export type Given = {
  [Name in "email" | "name" | "role" | "unit" | "zalo" | "from" | "until" | "substitute"]?: string | undefined;
} & { json?: boolean | undefined; on: CalendarDate };

/** Makes the link by which somebody signs in for the first time. */
export type CreateLink = (staffId: number) => Promise<string>;

/** Adds somebody, or a role, and says the link with which they sign in. */
export async function add(db: Database, given: Given, createLink: CreateLink | null): Promise<Said> {
  const { on } = given;
  const [email, name, role, unitId] = [
    needed(given, "email"),
    needed(given, "name"),
    neededRole(given),
    needed(given, "unit"),
  ];
  if (!z.email().safeParse(email).success) return refuse(texts.badEmail(email));
  const zaloUserId = given.zalo?.trim() || null;
  const added = await db.transaction((tx) => addStaff(tx, { email, name, role, unitId, on, zaloUserId }));
  if (added.kind === "unknown-unit") {
    return refuse((await listUnits(db, on)).length === 0 ? texts.noUnits : texts.unknownUnit(unitId, on));
  }
  const unit = (await findUnit(db, unitId, on))?.name ?? unitId;
  const sentences = {
    added: texts.added,
    "role-added": texts.roleAdded,
    already: texts.already,
    returned: texts.returned,
  };
  const sentence = sentences[added.kind](added.staff.name, roleNames[role][0], unit);
  const link = createLink ? [texts.link, await createLink(added.staff.id)] : [];
  return say(sentence, texts.number(added.staff.id), ...link);
}

export async function list(db: Database, { unit, json, on }: Given): Promise<Said> {
  const all = await listStaff(db, on);
  const shown =
    unit === undefined ? all : all.filter((staff) => staff.assignments.some((each) => each.unitId === unit));
  if (json) return say(JSON.stringify(shown));
  return say(...(shown.length > 0 ? shown.map((staff) => describe(staff, on)) : [texts.nobody]));
}

function describe(staff: Staff, on: CalendarDate): string {
  const roles = staff.assignments
    .filter((assignment) => isAssigned(assignment, on))
    .map(({ role, unitId }) => `${roleNames[role][0]} [${unitId}]`);
  const left = staff.isActive || staff.leftOn === null ? [] : [texts.leftMark(staff.leftOn)];
  return `${staff.id}  ${staff.name} <${staff.email}>  ${[...roles, ...left].join("; ")}`;
}

/** Lets somebody go, or, with a role and a unit, ends only that. */
export async function remove(db: Database, given: Given): Promise<Said> {
  const { on } = given;
  const staff = await findStaffByEmail(db, needed(given, "email"), on);
  if (!staff) return refuse(texts.unknownStaff(needed(given, "email")));
  if (given.role === undefined && given.unit === undefined) {
    await db.transaction((tx) => recordLeaving(tx, staff.id, on));
    return say(texts.left(staff.name, on));
  }
  const [role, unitId] = [neededRole(given), needed(given, "unit")];
  const ended = await db.transaction((tx) => endAssignment(tx, staff.id, { role, unitId, on }));
  const roleName = roleNames[role][0];
  return ended
    ? say(texts.roleEnded(staff.name, roleName, unitId, on))
    : refuse(texts.noSuchRole(staff.name, roleName, unitId));
}

export async function absent(db: Database, given: Given): Promise<Said> {
  const [email, from, until] = [needed(given, "email"), needed(given, "from"), needed(given, "until")];
  for (const day of [from, until]) {
    if (!CalendarDate.safeParse(day).success) throw new UsageError(`A day is written YYYY-MM-DD, not "${day}"`);
  }
  const staff = await findStaffByEmail(db, email, given.on);
  if (!staff) return refuse(texts.unknownStaff(email));
  if (until <= from) return refuse(texts.backNotAfter);
  const substitute = given.substitute === undefined ? null : await findStaffByEmail(db, given.substitute, from);
  if (given.substitute !== undefined && !substitute?.isActive) return refuse(texts.unknownStaff(given.substitute));
  if (substitute?.id === staff.id) return refuse(texts.substituteIsSelf);
  await db.transaction((tx) =>
    recordAbsence(tx, { staffId: staff.id, from, until, substituteId: substitute?.id ?? null }),
  );
  return say(texts.away(staff.name, from, until, substitute?.name ?? null));
}

function needed(given: Given, name: "email" | "name" | "role" | "unit" | "from" | "until"): string {
  const value = given[name]?.trim();
  if (!value) throw new UsageError(`--${name} is missing; see --help`);
  return value;
}

function neededRole(given: Given): Role {
  const written = needed(given, "role");
  const role = Role.safeParse(written);
  if (!role.success) throw new UsageError(texts.unknownRole(written, Role.options));
  return role.data;
}
