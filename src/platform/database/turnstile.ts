/**
 * Lets one through at a time: the urgent in the order of asking, then the others in theirs. `leave` must be called
 * exactly once by each.
 */
export function createTurnstile(): { enter: (isUrgent?: boolean) => Promise<void>; leave: () => void } {
  const [urgent, others]: [(() => void)[], (() => void)[]] = [[], []];
  let isTaken = false;
  return {
    enter(isUrgent = false) {
      if (isTaken) return new Promise((resolve) => (isUrgent ? urgent : others).push(resolve));
      isTaken = true;
      return Promise.resolve();
    },
    leave() {
      const next = urgent.shift() ?? others.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
