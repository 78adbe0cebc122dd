import { caseTexts as texts } from "../../texts/cases.ts";
import type { Choice } from "../../vocabulary/message.ts";
import { PAYLOADS } from "../payloads.ts";
import { type Decision, fixedAnswer, type Turn } from "../turn.ts";
import type { IntakeForm } from "./intake-form.ts";

const SKIP: Choice = { title: texts.choices.skip, payload: PAYLOADS.skip };
const CANCEL: Choice = { title: texts.choices.cancel, payload: PAYLOADS.cancel };

/** How much of a story the summary repeats. */
const SHOWN = 300;

/** The question of a form's stage, after what is to be said first. */
export function askNext(turn: Turn, form: IntakeForm, before = "", places: readonly Choice[] = []): Decision {
  const { question, choices } = render(form, places);
  const text = [before, question].filter((line) => line !== "").join("\n\n");
  return {
    answer: fixedAnswer(
      turn,
      text,
      { kind: "handed-over", urgent: form.severity === "urgent" },
      choices.map(({ title }) => title),
    ),
    replies: [{ text, choices }],
    remember: { intake: form, topic: null, unsure: 0 },
    changes: [{ kind: "intake-paused", payload: { begunAt: form.begunAt, stage: form.stage } }],
  };
}

function render(form: IntakeForm, places: readonly Choice[]): { question: string; choices: Choice[] } {
  switch (form.stage) {
    case "offered":
      return { question: texts.offer, choices: offerChoices() };
    case "what":
      return { question: texts.askWhat, choices: [SKIP, CANCEL] };
    case "where":
      return places.length > 0
        ? { question: texts.askWhich, choices: [...places, OTHER_PLACE, SKIP] }
        : { question: texts.askWhere, choices: [SKIP, CANCEL] };
    case "since":
      return { question: texts.askSince, choices: [SKIP, CANCEL] };
    case "wants":
      return { question: texts.askWants, choices: [SKIP, CANCEL] };
    case "confirm":
      return { question: texts.confirm(summaryOf(form)), choices: confirmChoices() };
    case "contact":
      return { question: texts.askContact[form.identity === "named" ? "named" : "confidential"], choices: [SKIP] };
  }
}

const OTHER_PLACE: Choice = { title: texts.choices.otherPlace, payload: `${PAYLOADS.place}-` };

export function offerChoices(): Choice[] {
  return [
    { title: texts.choices.yes, payload: PAYLOADS.openCase },
    { title: texts.choices.onlyAsk, payload: PAYLOADS.onlyAsk },
  ];
}

function confirmChoices(): Choice[] {
  const as = (identity: "named" | "confidential" | "anonymous") => ({
    title: texts.choices[identity],
    payload: `${PAYLOADS.identity}${identity}`,
  });
  return [
    as("named"),
    as("confidential"),
    as("anonymous"),
    { title: texts.choices.edit, payload: PAYLOADS.edit },
    CANCEL,
  ];
}

function summaryOf({ topic, what, where, employer, since, wants }: IntakeForm): string {
  const shown = what.length > SHOWN ? `${what.slice(0, SHOWN)}…` : what;
  return texts.summary({ topic: texts.topics[topic], what: shown, where: employer ?? where, since, wants });
}
