import { describe, expect, it } from "vitest";
import { createTurnstile } from "../../../src/platform/database/turnstile.ts";

describe("a turnstile", () => {
  it("lets the urgent through before all others, each in the order of asking", async () => {
    const { enter, leave } = createTurnstile();
    const through: string[] = [];
    const pass = async (name: string, isUrgent: boolean) => {
      await enter(isUrgent);
      through.push(name);
      leave();
    };
    await enter();
    const all = [pass("a", false), pass("b", false), pass("first", true), pass("c", false), pass("second", true)];
    leave();
    await Promise.all(all);
    expect(through).toEqual(["first", "second", "a", "b", "c"]);
  });
});
