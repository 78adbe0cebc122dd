import type { JobHandler } from "./job.ts";

type Lane = { kinds: string[]; places: number; taken: number };

/**
 * Places for running jobs: a kind that names how many of it may run at once has its own, the others share some. So
 * work that waits for a slow platform never keeps anybody from being answered.
 */
export function createLanes(handlers: Readonly<Record<string, JobHandler>>, shared: number) {
  const sharing: Lane = { kinds: [], places: shared, taken: 0 };
  const laneOf = new Map<string, Lane>();
  for (const [kind, { atOnce }] of Object.entries(handlers)) {
    if (atOnce === undefined) sharing.kinds.push(kind);
    laneOf.set(kind, atOnce === undefined ? sharing : { kinds: [kind], places: atOnce, taken: 0 });
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
    free(): { kinds: string[]; limit: number } {
      const open = lanes.filter(({ places, taken, kinds }) => kinds.length > 0 && taken < places);
      if (open.length === 0) return { kinds: [], limit: 0 };
      const limit = Math.min(...open.map(({ places, taken }) => places - taken));
      return { kinds: open.flatMap(({ kinds }) => kinds), limit };
    },
  };
}
