import { describe, expect, it } from "vitest";
import { createLanes } from "../../../src/platform/jobs/lanes.ts";

const run = async () => {};
const handlers = { answer: { run, atOnce: 2 }, deliver: { run, atOnce: 3 }, remind: { run }, sweep: { run } };

describe("places for running jobs", () => {
  it("are the kind's own where it names a number, and shared where it does not", () => {
    const lanes = createLanes(handlers, 1);
    for (let taken = 0; taken < 3; taken++) lanes.enter("deliver");
    expect(new Set(lanes.free(false).kinds)).toEqual(new Set(["answer", "remind", "sweep"]));
    lanes.enter("sweep");
    expect(lanes.free(false)).toEqual({ kinds: ["answer"], limit: 2 });
    lanes.leave("deliver");
    expect(lanes.free(false)).toEqual({ kinds: ["answer", "deliver"], limit: 1 });
  });

  it("are never more than fit, whatever mixture of kinds is found", () => {
    const lanes = createLanes(handlers, 4);
    lanes.enter("answer");
    expect(lanes.free(false).limit).toBe(1);
    lanes.enter("answer");
    expect(lanes.free(false).limit).toBe(3);
  });

  it("are fewer for a kind that says so while the process has its hands full", () => {
    const lanes = createLanes({ answer: { run, atOnce: 8, atOnceWhenLaden: 2 }, deliver: { run, atOnce: 3 } }, 4);
    lanes.enter("answer");
    expect(lanes.free(true)).toEqual({ kinds: ["answer", "deliver"], limit: 1 });
    lanes.enter("answer");
    expect(lanes.free(true)).toEqual({ kinds: ["deliver"], limit: 3 });
    expect(lanes.free(false)).toEqual({ kinds: ["answer", "deliver"], limit: 3 });
  });

  it("are none when all are taken", () => {
    const lanes = createLanes({ answer: { run, atOnce: 1 } }, 4);
    lanes.enter("answer");
    expect(lanes.free(false)).toEqual({ kinds: [], limit: 0 });
  });
});
