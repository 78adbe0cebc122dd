import type { Queryable } from "../platform/database/index.ts";
import type { Area, Enterprise, Unit } from "./unit.ts";
import { UnitTree } from "./unit-tree.ts";
import { findUnionVersion, listAreas, listEnterprises, listUnitPeriods } from "./union-repository.ts";

/** Units, areas and enterprises as they stand in the database, read whole: there are thousands, not millions. */
export type UnionSnapshot = {
  version: string | null;
  tree: UnitTree;
  /** Every period of every unit. */
  units: readonly Unit[];
  areas: readonly Area[];
  enterprises: readonly Enterprise[];
};

const NOTHING: UnionSnapshot = { version: null, tree: new UnitTree([]), units: [], areas: [], enterprises: [] };
/** Several databases may be open in one process (tests); old versions are dropped. */
const MOST_KEPT = 3;
/** By version, which no two states of any database share: what one connection has read serves all. */
const kept = new Map<string, UnionSnapshot>();

/** The union as it is now in this database or transaction: one small query, and the whole only when it changed. */
export async function loadUnion(db: Queryable): Promise<UnionSnapshot> {
  for (;;) {
    const version = await findUnionVersion(db);
    if (version === null) return NOTHING;
    const known = kept.get(version);
    if (known) return known;
    const units = await listUnitPeriods(db);
    const [areas, enterprises] = [await listAreas(db), await listEnterprises(db)];
    const snapshot: UnionSnapshot = { version, tree: new UnitTree(units), units, areas, enterprises };
    // changed while it was read: half of it may be new
    if ((await findUnionVersion(db)) !== version) continue;
    kept.set(version, snapshot);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return snapshot;
  }
}
