/**
 * The union: units as a tree through time, the places and employers they look after, and the people who work in them
 * with their roles, topics and absences. Everything is asked as of a day. Knows nothing of cases, of who is signed in,
 * or of channels.
 */
import { fileURLToPath } from "node:url";
import type { MigrationFolder } from "../platform/database/index.ts";

export { cancelAbsence, listAbsences } from "./absence-list.ts";
export { type Absence, findSubstitute, isAway, recordAbsence } from "./absences.ts";
export { addStaff, type StaffAdded } from "./add-staff.ts";
export { addUnit } from "./add-unit.ts";
export { escapeFormula } from "./exchange/cell.ts";
export { exportUnion, type Written } from "./exchange/export-union.ts";
export { type ImportResult, importUnion, renderChanges } from "./exchange/import-union.ts";
export { type Problem, renderProblem } from "./exchange/problem.ts";
export { findUnit, listLadder, listTree, listUnits, listUnitsBelow, resolveUnit } from "./find-unit.ts";
export { listEmployerNames } from "./list-employer-names.ts";
export { scopeOf, type StaffScope } from "./scope.ts";
export { type Assignment, isAssigned, Role, type Staff } from "./staff.ts";
export {
  endAssignment,
  findStaff,
  findStaffByEmail,
  findStaffByZalo,
  listHandlers,
  listStaff,
  listStaffOf,
  recordLeaving,
} from "./staff-repository.ts";
export type { Area, Enterprise, Unit, UnitLevel } from "./unit.ts";
export { findUnitForCommune, searchCommunes, searchWorkplaces } from "./workplaces/search-workplaces.ts";
export { chooseWorkplace, type Workplace, type WorkplaceChoice } from "./workplaces/workplace.ts";

export const unionMigrations: MigrationFolder = { room: "union", folder: new URL("./migrations/", import.meta.url) };

/** Two trees to try things with, for `importUnion`: the plan's of 2020, and one as of 2025 into which it merged. */
export const SAMPLE_UNIONS: readonly string[] = ["2020", "2025"].map((name) =>
  fileURLToPath(new URL(`./samples/${name}`, import.meta.url)),
);
