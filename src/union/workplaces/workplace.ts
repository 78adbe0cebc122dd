/** Where somebody works, as found from what they typed: an employer, or only the unit that looks after a place. */
export type Workplace = {
  unitId: string;
  unitName: string;
  employer: string | null;
  commune: string | null;
  /** 0 to 1: how much of what was typed, and how much of the name, agree. */
  score: number;
};
