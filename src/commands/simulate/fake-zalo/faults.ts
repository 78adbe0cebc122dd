/** What may go wrong with a call: an error of Zalo's, a gateway's page, silence, or a broken line before or after the deed. */
export type Fault =
  | { kind: "error"; code: number }
  | { kind: "http"; status: number }
  | { kind: "stall" }
  | { kind: "drop-before" }
  | { kind: "drop-after" }
  /** Nothing: the faults planned after it wait for a later call. */
  | { kind: "pass" };

type Planned = { path: RegExp; fault: Fault; times: number };

export function createFaults(chance: () => number = Math.random) {
  let planned: Planned[] = [];
  let rate = 0;
  let usual: readonly Fault[] = [{ kind: "error", code: -200 }];
  return {
    /** The next calls to such a path end so. */
    plan(fault: Fault, { path = /^\/v[23]/, times = 1 }: { path?: RegExp; times?: number } = {}): void {
      planned.push({ path, fault, times });
    },
    /** From now on this share of all calls ends so; with several faults, each as often. */
    always(share: number, ...faults: readonly Fault[]): void {
      rate = share;
      if (faults.length > 0) usual = faults;
    },
    clear(): void {
      planned = [];
      rate = 0;
    },
    take(path: string): Fault | null {
      const next = planned.find((each) => each.path.test(path) && each.times > 0);
      if (next) {
        next.times--;
        return next.fault;
      }
      if (rate === 0 || chance() >= rate) return null;
      return usual[Math.floor(chance() * usual.length)] ?? null;
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;
