/** Lets one through at a time, in the order of asking. `leave` must be called exactly once by each. */
export function createTurnstile(): { enter: () => Promise<void>; leave: () => void } {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    enter() {
      if (isTaken) return new Promise((resolve) => waiting.push(resolve));
      isTaken = true;
      return Promise.resolve();
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
