import { caseTexts as texts } from "../../texts/cases.ts";
import type { Choice } from "../../vocabulary/message.ts";
import { askPayload, PAYLOADS } from "../payloads.ts";
import { type Decision, fixedAnswer, type Turn } from "../turn.ts";
import { type AskedField, type IntakeForm, QUESTIONS } from "./intake-form.ts";

const SKIP: Choice = { title: texts.choices.skip, payload: PAYLOADS.skip };
const CANCEL: Choice = { title: texts.choices.cancel, payload: PAYLOADS.cancel };
const GO_ON: Choice = { title: texts.choices.goOn, payload: PAYLOADS.openCase };

/** How much of a story, and of any other answer, is repeated. */
const STORY_SHOWN = 300;
const SHOWN = 120;
const WISHES: ReadonlySet<IntakeForm["topic"]> = new Set(["proposal", "hardship", "good-example"]);

/** The question of a form's stage, after what is to be said first. */
export function askNext(turn: Turn, form: IntakeForm, before = "", places: readonly Choice[] = []): Decision {
  const { question, choices } = render(form, places);
  return askForm(turn, form, [before, question], choices);
}

/** Which part of the summary is not right. */
export function askWhichWrong(turn: Turn, form: IntakeForm): Decision {
  const fields: readonly AskedField[] = QUESTIONS;
  const choices = fields.map((field) => ({
    title: texts.choices.editField[field],
    payload: `${PAYLOADS.editField}${field}`,
  }));
  const all = { title: texts.choices.editAll, payload: `${PAYLOADS.editField}all` };
  return askForm(turn, { ...form, stage: "confirm" }, [texts.whichWrong], [...choices, all]);
}

/** Whether what was told is really to be dropped. */
export function askWhetherToStop(turn: Turn, form: IntakeForm): Decision {
  const surely = { title: texts.choices.cancel, payload: PAYLOADS.cancelSurely };
  return askForm(turn, form, [texts.stopReally], [GO_ON, surely]);
}

function askForm(turn: Turn, form: IntakeForm, lines: readonly string[], choices: readonly Choice[]): Decision {
  const text = lines.filter((line) => line !== "").join("\n\n");
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

/** What is asked at a form's stage, and the buttons under it. */
export function render(form: IntakeForm, places: readonly Choice[] = []): { question: string; choices: Choice[] } {
  switch (form.stage) {
    case "offered":
      return { question: offerOf(form), choices: offerChoices() };
    case "what":
      return { question: withStanding(texts.askWhat, form.what), choices: [SKIP, CANCEL] };
    case "where":
      return places.length > 0
        ? { question: texts.askWhich, choices: [...places, OTHER_PLACE, SKIP] }
        : { question: withStanding(texts.askWhere, form.employer ?? form.where), choices: [SKIP, CANCEL] };
    case "since":
      return { question: withStanding(texts.askSince, form.since), choices: [SKIP, CANCEL] };
    case "wants":
      return { question: withStanding(texts.askWants, form.wants), choices: [SKIP, CANCEL] };
    case "confirm":
      return isAskedFirst(form)
        ? { question: texts.offerHarassment, choices: consentChoices() }
        : { question: texts.confirm(summaryOf(form)), choices: confirmChoices() };
    case "contact":
      return { question: texts.askContact[form.identity === "named" ? "named" : "confidential"], choices: [SKIP] };
  }
}

const OTHER_PLACE: Choice = { title: texts.choices.otherPlace, payload: `${PAYLOADS.place}-` };

function withStanding(question: string, told: string | null): string {
  return told ? `${question}\n${texts.stands(cut(told, SHOWN))}` : question;
}

function offerOf({ topic, severity }: IntakeForm): string {
  if (severity === "urgent") return texts.offerUrgent;
  if (topic === "question") return texts.offerHelp;
  return WISHES.has(topic) ? texts.offerProposal : texts.offer;
}

export function offerChoices(): Choice[] {
  return [
    { title: texts.choices.yes, payload: PAYLOADS.openCase },
    { title: texts.choices.onlyAsk, payload: PAYLOADS.onlyAsk },
  ];
}

/** True while who may know is asked before anything else, with what was told as the whole of it. */
function isAskedFirst({ topic, severity, since, wants }: IntakeForm): boolean {
  return topic === "sexual-harassment" && severity === "urgent" && since === null && wants === null;
}

/** Who may know: the tap is the consent, and sends what was told. */
export function consentChoices(): Choice[] {
  return [
    { title: texts.choices.secret, payload: `${PAYLOADS.identity}confidential` },
    { title: texts.choices.nameless, payload: `${PAYLOADS.identity}anonymous` },
    { title: texts.choices.onlyRights, payload: askPayload(texts.rightsQuestion) },
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
  const place = employer ?? where;
  return texts.summary({
    topic: texts.topics[topic],
    what: cut(what, STORY_SHOWN),
    where: place && cut(place, SHOWN),
    since: since && cut(since, SHOWN),
    wants: wants && cut(wants, SHOWN),
  });
}

function cut(told: string, shown: number): string {
  return told.length > shown ? `${told.slice(0, shown)}…` : told;
}
