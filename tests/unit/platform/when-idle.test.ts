import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { whenIdle } from "../../../src/platform/when-idle.ts";

function work(forMs: number): void {
  const until = performance.now() + forMs;
  while (performance.now() < until);
}

describe("work that waits for a quiet moment", () => {
  it("is left while the program is busy, and done once after it", async () => {
    let done = 0;
    whenIdle(() => done++, 20);
    for (let round = 0; round < 5; round++) {
      work(60);
      await setTimeout(0);
    }
    expect(done).toBe(0);
    while (done === 0) await setTimeout(20);
    await setTimeout(60);
    expect(done).toBe(1);
  });

  it("is not done any more when called off", async () => {
    let done = 0;
    const callOff = whenIdle(() => done++, 10);
    callOff();
    await setTimeout(60);
    expect(done).toBe(0);
  });
});
