import { describe, expect, it } from "vitest";
import { createPace } from "../../../../src/channels/zalo/pace.ts";

describe("the pace of calls", () => {
  it("allows so many in any minute, wherever the minute begins", () => {
    let at = 0;
    const pace = createPace(3, () => at);
    const taken: number[] = [];
    for (; at < 300_000; at += 1_000) if (pace.take() === 0) taken.push(at);
    for (const [index, time] of taken.entries()) {
      const inTheMinute = taken.slice(index).filter((other) => other < time + 60_000);
      expect(inTheMinute.length).toBeLessThanOrEqual(3);
    }
    expect(taken).toHaveLength(15);
  });

  it("says how long to wait, and rests when told to", () => {
    let at = 0;
    const pace = createPace(1, () => at);
    expect(pace.take()).toBe(0);
    at = 20_000;
    expect(pace.take()).toBe(40_000);
    pace.rest(50_000);
    expect(pace.take()).toBe(50_000);
    at = 70_000;
    expect(pace.take()).toBe(0);
  });
});
