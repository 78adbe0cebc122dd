import { describe, expect, it } from "vitest";
import { createTokenBucket } from "../../../src/channels/web/token-bucket.ts";

function aBucket(options: { maxKeys?: number } = {}) {
  const clock = { ms: 0 };
  const take = createTokenBucket({ burst: 3, perSecond: 0.5 }, { now: () => clock.ms, ...options });
  return { clock, take };
}

describe("a limit", () => {
  it("allows the burst, then says how long to wait, then allows again after that wait", () => {
    const { clock, take } = aBucket();
    expect([take("a"), take("a"), take("a"), take("a")]).toEqual([0, 0, 0, 2]);
    clock.ms += 2_000;
    expect([take("a"), take("a")]).toEqual([0, 2]);
  });

  it("counts each key by itself", () => {
    const { take } = aBucket();
    for (let n = 0; n < 4; n++) take("a");
    expect(take("a")).toBeGreaterThan(0);
    expect(take("b")).toBe(0);
  });

  it("is never saved up beyond the burst", () => {
    const { clock, take } = aBucket();
    take("a");
    clock.ms += 3_600_000;
    expect([take("a"), take("a"), take("a")]).toEqual([0, 0, 0]);
    expect(take("a")).toBeGreaterThan(0);
  });

  it("is not lengthened by asking too early", () => {
    const { clock, take } = aBucket();
    for (let n = 0; n < 1_000; n++) take("a");
    clock.ms += 2_000;
    expect(take("a")).toBe(0);
  });

  it("forgets the keys not seen for longest when there are too many", () => {
    const { take } = aBucket({ maxKeys: 2 });
    for (let n = 0; n < 4; n++) take("a");
    take("b");
    expect(take("a")).toBeGreaterThan(0);
    take("b");
    take("c");
    expect(take("a")).toBe(0); // forgotten, so it begins anew
  });
});
