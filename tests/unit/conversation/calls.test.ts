import { beforeAll, describe, expect, it } from "vitest";
import { findCall } from "../../../src/conversation/call-for-help.ts";
import type { CallKind, Knowledge } from "../../../src/knowledge/index.ts";
import { fold } from "../../../src/language/fold.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { DANGER_A } from "./calls/danger-a.ts";
import { DANGER_B } from "./calls/danger-b.ts";
import { ORDINARY_A } from "./calls/ordinary-a.ts";
import { ORDINARY_B } from "./calls/ordinary-b.ts";
import { WISHED_A, WISHED_B } from "./calls/person.ts";
import { NEAR_REPORTS_A, NEAR_REPORTS_B } from "./calls/questions-near-reports.ts";
import { REPORTED_A, REPORTED_B } from "./calls/reports.ts";

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = realKnowledge();
});

const TODAY = "2026-11-23";
const STEPS: readonly CallKind[] = ["danger", "report", "wants-person"];

/** What the first step of a conversation that answers such a call takes the message for. */
function callOf(text: string): CallKind | null {
  const question = knowledge.read(text);
  return STEPS.find((kind) => findCall(kind, knowledge, question, TODAY) !== null) ?? null;
}

/** The messages, with their marks and without, that are not taken as wanted; `most`: the share of them allowed. */
function expectAtMost(most: number, texts: readonly string[], isAsWanted: (call: CallKind | null) => boolean) {
  const all = [...texts, ...texts.map(fold)];
  const stray = all.filter((text) => !isAsWanted(callOf(text)));
  expect(stray.length / all.length, stray.join("\n")).toBeLessThanOrEqual(most);
}

describe("messages as workers write them, marked and unmarked", () => {
  it("hears danger of every kind", () => {
    expectAtMost(0.03, DANGER_A, (call) => call === "danger");
    expectAtMost(0.06, DANGER_B, (call) => call === "danger");
  });

  it("takes few ordinary questions, half of them about dangerous things or in jest, for a call", () => {
    expectAtMost(0.05, ORDINARY_A, (call) => call === null);
    expectAtMost(0.07, ORDINARY_B, (call) => call === null);
  });

  it("hears reports, and leaves alone what only asks about such things", () => {
    expectAtMost(0.4, REPORTED_A, (call) => call !== null);
    expectAtMost(0.4, REPORTED_B, (call) => call !== null);
    expectAtMost(0.05, [...NEAR_REPORTS_A, ...NEAR_REPORTS_B], (call) => call === null);
  });

  it("hears wishes for a person", () => {
    expectAtMost(0.02, [...WISHED_A, ...WISHED_B], (call) => call !== null);
  });
});
