import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { watchLoad } from "../../../src/platform/jobs/watch-load.ts";
import { until } from "../../support/until.ts";

describe("the load of a process", () => {
  it("is full while it works on and on, and no more once it only waits", async () => {
    const isLaden = watchLoad();
    expect(isLaden()).toBe(false);
    let isWorking = true;
    const work = (): void => {
      const end = performance.now() + 20;
      while (performance.now() < end);
      if (isWorking) setImmediate(work);
    };
    work();
    await until(isLaden, "hands full");
    isWorking = false;
    await setTimeout(0);
    await until(() => !isLaden(), "hands free");
  });
});
