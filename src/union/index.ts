/**
 * The union: units as a tree through time, the places and employers they look after, and the people who work in them
 * with their roles, topics and absences. Everything is asked as of a day. Knows nothing of cases, of who is signed in,
 * or of channels.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { type Absence, findSubstitute, isAway, recordAbsence } from "./absences.ts";
export { addStaff, type StaffAdded } from "./add-staff.ts";
export { findUnit, listLadder, listUnits, listUnitsBelow, resolveUnit } from "./find-unit.ts";
export { scopeOf, type StaffScope } from "./scope.ts";
export { type Assignment, isAssigned, Role, type Staff } from "./staff.ts";
export {
  findStaff,
  findStaffByEmail,
  findStaffByZalo,
  listHandlers,
  listStaff,
  listStaffOf,
} from "./staff-repository.ts";
export type { Area, Enterprise, Unit, UnitLevel } from "./unit.ts";
export { findUnitForCommune, searchWorkplaces } from "./workplaces/search-workplaces.ts";
export type { Workplace } from "./workplaces/workplace.ts";

export const unionMigrations: MigrationFolder = { room: "union", folder: new URL("./migrations/", import.meta.url) };
