import { beforeAll, describe, expect, it } from "vitest";
import { findCall, isSurely } from "../../../src/conversation/call-for-help.ts";
import type { CallKind, Knowledge } from "../../../src/knowledge/index.ts";
import { fold } from "../../../src/language/fold.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { DANGER_A } from "./calls/danger-a.ts";
import { DANGER_B } from "./calls/danger-b.ts";
import { DANGER_C } from "./calls/danger-c.ts";
import { DANGER_D } from "./calls/danger-d.ts";
import { NEAR_DANGER_C } from "./calls/near-danger-c.ts";
import { NEAR_DANGER_D } from "./calls/near-danger-d.ts";
import { ORDINARY_A } from "./calls/ordinary-a.ts";
import { ORDINARY_B } from "./calls/ordinary-b.ts";
import { QUESTIONS_C, STATEMENTS_C } from "./calls/ordinary-c.ts";
import { QUESTIONS_D, STATEMENTS_D } from "./calls/ordinary-d.ts";
import { WISHED_A, WISHED_B } from "./calls/person.ts";
import { NEAR_REPORTS_A, NEAR_REPORTS_B } from "./calls/questions-near-reports.ts";
import { REPORTED_C } from "./calls/reports-c.ts";
import { REPORTED_D } from "./calls/reports-d.ts";
import { REPORTED_A, REPORTED_B } from "./calls/reports.ts";

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = realKnowledge();
});

const STEPS: readonly CallKind[] = ["danger", "report", "wants-person"];

/** What the first step of a conversation that answers such a call takes the message for. */
function callOf(text: string): CallKind | null {
  const question = knowledge.read(text);
  return STEPS.find((kind) => findCall(kind, knowledge, question) !== null) ?? null;
}

/** How many of the messages, with their marks and without, are taken as told: a share, and which. */
function share(texts: readonly string[], isTaken: (call: CallKind | null) => boolean) {
  const all = [...new Set([...texts, ...texts.map(fold)])];
  const taken = all.filter((text) => isTaken(callOf(text)));
  return { share: taken.length / all.length, taken: taken.join("\n") };
}

function expectAtMost(most: number, texts: readonly string[], isStray: (call: CallKind | null) => boolean) {
  const stray = share(texts, isStray);
  expect(stray.share, stray.taken).toBeLessThanOrEqual(most);
}

describe("messages as workers write them, marked and unmarked", () => {
  it("hears danger of every kind, said or half said", () => {
    const isMissed = (call: CallKind | null) => call !== "danger";
    expectAtMost(0.02, [...DANGER_A, ...DANGER_B], isMissed);
    expectAtMost(0.022, [...DANGER_C, ...DANGER_D], isMissed);
  });

  it("takes hardly an ordinary question for danger, and few for any call", () => {
    expectAtMost(0.013, [...ORDINARY_A, ...ORDINARY_B, ...QUESTIONS_C, ...QUESTIONS_D], (call) => call === "danger");
    expectAtMost(0.042, [...ORDINARY_A, ...ORDINARY_B, ...QUESTIONS_C, ...QUESTIONS_D], (call) => call !== null);
  });

  it("asks about danger, and does not send help, where harmless talk only sounds like it", () => {
    const isDanger = (call: CallKind | null) => call === "danger";
    expectAtMost(0.16, [...STATEMENTS_C, ...STATEMENTS_D], isDanger);
    expectAtMost(0.24, [...NEAR_DANGER_C, ...NEAR_DANGER_D], isDanger);
    const sent = [...STATEMENTS_C, ...STATEMENTS_D, ...NEAR_DANGER_C, ...NEAR_DANGER_D].filter((text) => {
      const question = knowledge.read(text);
      return callOf(text) === "danger" && isSurely("danger", knowledge, question);
    });
    expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(9);
  });

  it("hears reports, and leaves alone what only asks about such things", () => {
    expectAtMost(0.09, [...REPORTED_A, ...REPORTED_B], (call) => call === null);
    expectAtMost(0.055, REPORTED_C, (call) => call === null);
    expectAtMost(0.25, REPORTED_D, (call) => call === null);
    expectAtMost(0.03, [...NEAR_REPORTS_A, ...NEAR_REPORTS_B], (call) => call !== null);
  });

  it("hears wishes for a person", () => {
    expectAtMost(0.02, [...WISHED_A, ...WISHED_B], (call) => call === null);
  });
});
