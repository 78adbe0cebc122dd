import type { Queryable } from "../platform/database/index.ts";
import { findUnitForCommune, listLadder, listUnits, resolveUnit, type Unit } from "../union/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { About, Topic } from "./case.ts";
import { getTopicRule } from "./policies.ts";

export type Route = {
  /** `null` only while no unit has been entered. */
  unit: Unit | null;
  originUnitId: string | null;
  /** From the unit upwards. */
  ladder: readonly Unit[];
  bypassed: readonly string[];
  restrictedRole: string | null;
};

/**
 * Where a case goes: to the workplace's unit, else to the one that looks after the commune, else to the province; a
 * merged unit's cases go where it went. A topic may start higher. A case about a unit's own head, or about the
 * employer's people in its committee, passes that unit by, whatever its level: nobody in it will see the case.
 */
export async function routeCase(
  db: Queryable,
  about: { unitId: string | null; commune: string | null; topic: Topic; about: About },
  on: CalendarDate,
): Promise<Route> {
  const rule = await getTopicRule(db, about.topic);
  const home = await findHome(db, about, on);
  const ladder = home ? (await listLadder(db, home.id, on)).filter(isRegional) : [];
  // without a workplace's own unit there is none to pass by
  const isConflicted = about.unitId !== null && (about.about === "own-unit-head" || about.about === "union-committee");
  // the province is the last step: there is nobody above it to go to
  const start = ladder.findIndex(
    (unit, step) => step === ladder.length - 1 || !(isBelow(unit, rule.startLevel) || (isConflicted && step === 0)),
  );
  const passedBy = ladder.slice(0, Math.max(0, start)).map(({ id }) => id);
  return {
    unit: ladder[start] ?? null,
    originUnitId: home?.id ?? null,
    ladder: ladder.slice(Math.max(0, start)),
    bypassed: [
      ...new Set(isConflicted && about.unitId && passedBy.length > 0 ? [about.unitId, ...passedBy] : passedBy),
    ],
    // at the province itself nobody stands above: whoever keeps confidences there takes it
    restrictedRole: isConflicted && passedBy.length === 0 ? "custodian" : rule.restrictedRole,
  };
}

export function isBelow({ level }: Pick<Unit, "level">, other: Unit["level"]): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(other);
}

const LEVELS: readonly Unit["level"][] = ["grassroots", "superior", "provincial", "central"];

/** The confederation takes no cases here. */
function isRegional({ level }: Unit): boolean {
  return level !== "central";
}

async function findHome(
  db: Queryable,
  { unitId, commune }: { unitId: string | null; commune: string | null },
  on: CalendarDate,
): Promise<Unit | null> {
  const own = unitId === null ? null : await resolveUnit(db, unitId, on);
  if (own) return own;
  const area = commune === null ? null : await findUnitForCommune(db, commune, on);
  const looksAfter = area ? await resolveUnit(db, area.unitId, on) : null;
  return looksAfter ?? findProvince(db, on);
}

/** The provincial federation, or whatever stands highest below the confederation. */
export async function findProvince(db: Queryable, on: CalendarDate): Promise<Unit | null> {
  const units = (await listUnits(db, on)).filter(isRegional);
  return units.find(({ level }) => level === "provincial") ?? units.find(({ parentId }) => parentId === null) ?? null;
}
