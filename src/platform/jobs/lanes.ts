import type { JobHandler } from "./job.ts";

type Lane = { kinds: string[]; places: number; placesWhenLaden: number; taken: number };

/**
 * Places for running jobs: a kind that names how many of it may run at once has its own, the others share some. So
 * work that waits for a slow platform never keeps anybody from being answered.
 */
export function createLanes(handlers: Readonly<Record<string, JobHandler>>, shared: number) {
  const sharing: Lane = { kinds: [], places: shared, placesWhenLaden: shared, taken: 0 };
  const laneOf = new Map<string, Lane>();
  for (const [kind, { atOnce, atOnceWhenLaden = atOnce }] of Object.entries(handlers)) {
    if (atOnce === undefined || atOnceWhenLaden === undefined) {
      sharing.kinds.push(kind);
      laneOf.set(kind, sharing);
    } else {
      laneOf.set(kind, { kinds: [kind], places: atOnce, placesWhenLaden: atOnceWhenLaden, taken: 0 });
    }
  }
  const lanes = [...new Set(laneOf.values())];

  function move(kind: string, by: number): void {
    const lane = laneOf.get(kind);
    if (lane) lane.taken += by;
  }

  return {
    enter: (kind: string): void => move(kind, 1),
    leave: (kind: string): void => move(kind, -1),
    /** The kinds with a place left, and how many jobs fit whatever mixture of these kinds is found. */
    free(isLaden: boolean): { kinds: string[]; limit: number } {
      const left = ({ places, placesWhenLaden, taken }: Lane) => (isLaden ? placesWhenLaden : places) - taken;
      const open = lanes.filter((lane) => lane.kinds.length > 0 && left(lane) > 0);
      if (open.length === 0) return { kinds: [], limit: 0 };
      return { kinds: open.flatMap(({ kinds }) => kinds), limit: Math.min(...open.map(left)) };
    },
  };
}
