import { type CalendarDate, isWithin } from "../vocabulary/calendar.ts";
import type { Unit } from "./unit.ts";

/** More steps than any union has levels or mergers: a ring in the data ends here and not the program. */
const MOST_STEPS = 50;

/** The union's units through time: who stood where on a day, and who stands in whose place. */
export class UnitTree {
  readonly #periods = new Map<string, Unit[]>();
  #day: { on: CalendarDate; inForce: Unit[]; children: ReadonlyMap<string, Unit[]> } | null = null;

  constructor(periods: readonly Unit[]) {
    for (const period of periods) {
      const known = this.#periods.get(period.id);
      if (known) known.push(period);
      else this.#periods.set(period.id, [period]);
    }
    for (const known of this.#periods.values()) known.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  }

  find(id: string, on: CalendarDate): Unit | null {
    return this.#periods.get(id)?.find((period) => isWithin(period, on)) ?? null;
  }

  /** The unit itself, or the one it had merged into by that day; `null` when nothing stands in its place. */
  resolve(id: string, on: CalendarDate): Unit | null {
    let current: string | null = id;
    for (let step = 0; current !== null && step < MOST_STEPS; step++) {
      const unit = this.find(current, on);
      if (unit) return unit;
      const ended: Unit | undefined = this.#periods
        .get(current)
        ?.findLast(({ effectiveUntil }) => (effectiveUntil ?? "9999") <= on);
      current = ended?.mergedInto ?? null;
    }
    return null;
  }

  parentOf(unit: Unit, on: CalendarDate): Unit | null {
    return unit.parentId === null ? null : this.resolve(unit.parentId, on);
  }

  list(on: CalendarDate): readonly Unit[] {
    return this.#on(on).inForce;
  }

  /** The unit that stands in its place, then each above it, the province last. */
  ladder(id: string, on: CalendarDate): Unit[] {
    const ladder: Unit[] = [];
    let current = this.resolve(id, on);
    while (current && ladder.length < MOST_STEPS && !ladder.includes(current)) {
      ladder.push(current);
      const above = this.parentOf(current, on);
      current = current.level === "provincial" && above?.level !== "provincial" ? null : above;
    }
    return ladder;
  }

  /** Itself and all below; nothing when the unit does not exist on that day. */
  below(id: string, on: CalendarDate): string[] {
    const top = this.find(id, on);
    if (!top) return [];
    const { children } = this.#on(on);
    const found = new Set([top.id]);
    for (const each of found) for (const child of children.get(each) ?? []) found.add(child.id);
    return [...found];
  }

  /** Every unit of the day under the one above it, siblings by name; a ring, which imports refuse, is left out. */
  depthFirst(on: CalendarDate): { unit: Unit; depth: number }[] {
    const { inForce, children } = this.#on(on);
    const found: { unit: Unit; depth: number }[] = [];
    const visit = (units: readonly Unit[], depth: number) => {
      for (const unit of [...units].sort((a, b) => a.name.localeCompare(b.name, "vi"))) {
        found.push({ unit, depth });
        if (depth < MOST_STEPS) visit(children.get(unit.id) ?? [], depth + 1);
      }
    };
    visit(
      inForce.filter((unit) => this.parentOf(unit, on) === null),
      0,
    );
    return found;
  }

  /** The units that no longer exist and in whose place one of these stands: what they left behind is theirs now. */
  predecessors(ids: ReadonlySet<string>, on: CalendarDate): string[] {
    return [...this.#periods.keys()].filter((id) => {
      const successor = ids.has(id) ? null : this.resolve(id, on);
      return successor !== null && successor.id !== id && ids.has(successor.id);
    });
  }

  /** Computed once a day: most questions are about today. */
  #on(on: CalendarDate) {
    if (this.#day?.on === on) return this.#day;
    const inForce = [...this.#periods.keys()].map((id) => this.find(id, on)).filter((unit) => unit !== null);
    const children = new Map<string, Unit[]>();
    for (const unit of inForce) {
      const parent = this.parentOf(unit, on);
      if (!parent || parent.id === unit.id) continue;
      const siblings = children.get(parent.id);
      if (siblings) siblings.push(unit);
      else children.set(parent.id, [unit]);
    }
    return (this.#day = { on, inForce, children });
  }
}
