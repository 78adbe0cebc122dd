import { z } from "zod";
import type { Database } from "../platform/database/index.ts";
import { staffCommandTexts as texts } from "../texts/staff-command.ts";
import { roleNames } from "../texts/union-exchange.ts";
import {
  addStaff,
  endAssignment,
  findStaffByEmail,
  findUnit,
  isAssigned,
  listStaff,
  recordAbsence,
  recordLeaving,
  Role,
  type Staff,
} from "../union/index.ts";
import { CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { withUnion } from "./open-union.ts";

const HELP = `Keeps who works here. ROLE: ${Role.options.join(", ")}.

  npm run --silent staff -- add --email E --name N --role ROLE --unit ID     [--zalo ID]; once more adds a role
  npm run --silent staff -- list                                            [--unit ID] [--json]
  npm run --silent staff -- remove --email E                                [--on DAY]; the past stays as it was
  npm run --silent staff -- remove --email E --role ROLE --unit ID          ends one role
  npm run --silent staff -- absent --email E --from DAY --until DAY         [--substitute E]; until: first day back

DAY is YYYY-MM-DD. Exit code 1 when something is refused.`;

type Given = {
  [Name in "email" | "name" | "role" | "unit" | "zalo" | "from" | "until" | "substitute"]?: string | undefined;
} & { json?: boolean | undefined; on: CalendarDate };

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      unit: { type: "string" },
      zalo: { type: "string" },
      on: { type: "string" },
      from: { type: "string" },
      until: { type: "string" },
      substitute: { type: "string" },
      json: { type: "boolean" },
    },
    HELP,
  );
  const given: Given = { ...values, on: values.on ?? vietnamDate(new Date()) };
  for (const day of [given.on, given.from, given.until]) {
    if (day !== undefined && !CalendarDate.safeParse(day).success) {
      throw new UsageError(`A day is written YYYY-MM-DD, not "${day}"`);
    }
  }
  const verb = positionals.length === 1 ? positionals[0] : undefined;
  if (verb === "add") return withUnion((db) => add(db, given));
  if (verb === "list") return withUnion((db) => list(db, given));
  if (verb === "remove") return withUnion((db) => remove(db, given));
  if (verb === "absent") return withUnion((db) => absent(db, given));
  throw new UsageError(HELP);
});

function needed(given: Given, name: "email" | "name" | "role" | "unit" | "from" | "until"): string {
  const value = given[name]?.trim();
  if (!value) throw new UsageError(`--${name} is missing\n${HELP}`);
  return value;
}

function neededRole(given: Given): Role {
  const written = needed(given, "role");
  const role = Role.safeParse(written);
  if (!role.success) throw new UsageError(texts.unknownRole(written, Role.options));
  return role.data;
}

function say(...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

async function add(db: Database, given: Given): Promise<number> {
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
  if (added.kind === "unknown-unit") return refuse(texts.unknownUnit(unitId, on));
  const unit = (await findUnit(db, unitId, on))?.name ?? unitId;
  const sentence = {
    added: texts.added,
    "role-added": texts.roleAdded,
    already: texts.already,
    returned: texts.returned,
  };
  return say(sentence[added.kind](added.staff.name, roleNames[role][0], unit), texts.number(added.staff.id));
}

async function list(db: Database, given: Given): Promise<number> {
  const { unit, on } = given;
  const all = await listStaff(db, on);
  const shown =
    unit === undefined ? all : all.filter((staff) => staff.assignments.some((each) => each.unitId === unit));
  if (given.json) return say(JSON.stringify(shown));
  return say(...(shown.length > 0 ? shown.map((staff) => describe(staff, on)) : [texts.nobody]));
}

function describe(staff: Staff, on: CalendarDate): string {
  const roles = staff.assignments
    .filter((assignment) => isAssigned(assignment, on))
    .map(({ role, unitId }) => `${roleNames[role][0]} [${unitId}]`);
  const left = staff.isActive || staff.leftOn === null ? [] : [texts.leftMark(staff.leftOn)];
  return `${staff.id}  ${staff.name} <${staff.email}>  ${[...roles, ...left].join("; ")}`;
}

async function withStaff(db: Database, given: Given, work: (staff: Staff) => Promise<number>): Promise<number> {
  const email = needed(given, "email");
  const staff = await findStaffByEmail(db, email, given.on);
  return staff ? work(staff) : refuse(texts.unknownStaff(email));
}

async function remove(db: Database, given: Given): Promise<number> {
  const { on } = given;
  return withStaff(db, given, async (staff) => {
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
  });
}

async function absent(db: Database, given: Given): Promise<number> {
  return withStaff(db, given, async (staff) => {
    const [from, until] = [needed(given, "from"), needed(given, "until")];
    if (until <= from) return refuse(texts.backNotAfter);
    const substitute = given.substitute === undefined ? null : await findStaffByEmail(db, given.substitute, from);
    if (given.substitute !== undefined && !substitute?.isActive) return refuse(texts.unknownStaff(given.substitute));
    if (substitute?.id === staff.id) return refuse(texts.substituteIsSelf);
    await db.transaction((tx) =>
      recordAbsence(tx, { staffId: staff.id, from, until, substituteId: substitute?.id ?? null }),
    );
    return say(texts.away(staff.name, from, until, substitute?.name ?? null));
  });
}
