/** Where somebody works, as found from what they typed: an employer, or only the unit that looks after a place. */
export type Workplace = {
  unitId: string;
  unitName: string;
  employer: string | null;
  /** `null` also when the name was that of an old district, which is several communes now. */
  commune: string | null;
  /** 0 to 1: how much of what was typed, and how much of the name, agree. */
  score: number;
};

/** Whether one of the workplaces found is meant beyond doubt, or the worker has to say which. */
export type WorkplaceChoice =
  { kind: "none" } | { kind: "one"; workplace: Workplace } | { kind: "several"; workplaces: readonly Workplace[] };

const SURE = 0.72;
/** Who works at "May Tây Nguyên 2" may well write "may tay nguyen": a name that holds another is asked about. */
const CLEARLY_WORSE = 0.8;
/** So much better that the others need not be offered. */
const NOT_WORTH_OFFERING = 0.6;

/** Takes the list of `searchWorkplaces` for one workplace only when nothing else is near. */
export function chooseWorkplace(found: readonly Workplace[]): WorkplaceChoice {
  const [best, second] = found;
  if (!best) return { kind: "none" };
  if (best.score >= SURE && (second?.score ?? 0) < best.score * CLEARLY_WORSE) return { kind: "one", workplace: best };
  return { kind: "several", workplaces: found.filter(({ score }) => score >= best.score * NOT_WORTH_OFFERING) };
}

/** The same employer in the same unit; or, without an employer, the same unit. */
export function isSameWorkplace(a: Workplace, b: Workplace): boolean {
  if (a.unitId !== b.unitId || a.employer !== b.employer) return false;
  return a.employer === null || a.commune === b.commune;
}
