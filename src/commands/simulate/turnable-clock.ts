/** The time of the simulation: the real one, moved ahead so that reply windows can be seen closing. */
export function createTurnableClock() {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    turn(hours: number): void {
      aheadMs += hours * 3600_000;
    },
  };
}
export type TurnableClock = ReturnType<typeof createTurnableClock>;
