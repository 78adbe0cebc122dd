import { readManner } from "../../language/manner.ts";
import type { Knowledge, ScopeKind } from "../../knowledge/index.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import { conversationTexts } from "../../texts/conversation.ts";
import { findCall } from "../call-for-help.ts";
import { PAYLOADS } from "../payloads.ts";
import { isOffered } from "../state.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "../turn.ts";
import { askNext, askWhetherToStop, askWhichWrong } from "./ask-next.ts";
import type { CaseDesk } from "./case-desk.ts";
import { emptyForm } from "./empty-form.ts";
import { fillForm } from "./fill-form.ts";
import { type IntakeForm, nextStage, QUESTIONS, stageBefore, tellMore, withMessage } from "./intake-form.ts";
import { isContact, readContact } from "./read-contact.ts";
import {
  asksWhy,
  isAgreeing,
  isCancelling,
  isClearConsent,
  isCorrecting,
  isSkipping,
  isWaiting,
  readConsent,
  readIdentity,
} from "./read-reply.ts";
import { withTopic } from "./report-topic.ts";
import { sendCase } from "./send-case.ts";
import { withWhatWasTold } from "./told-form.ts";
import { passesUnitBy } from "./whom-it-is-about.ts";

/** A question of this many words is no answer to ours. */
const QUESTION_FROM = 4;
const LAW_QUESTION_FROM = 5;
/** So near an example of talk, a message is that, and not an answer. */
const TALK_FROM = 0.62;
/** The same for one word, and for abuse, of which no example can be nearer. */
const WORD_FROM = 0.45;
const SURELY_TALK_FROM = 0.85;
const PERSON_FROM = 0.55;
/** A workplace found this surely is one. */
const PLACE_FROM = 0.5;
const TALK: ReadonlySet<ScopeKind> = new Set([
  "greeting",
  "thanks",
  "goodbye",
  "small-talk",
  "who-are-you",
  "abuse",
  "instruction",
  "my-data",
]);
/** Of what is offered, this is a story that may be told further; a question to an officer is whole. */
const STORY_FROM = 3;
/** Only what was shown as a whole can be put right in its parts. */
const QUESTIONS_DONE: ReadonlySet<IntakeForm["stage"]> = new Set(["confirm", "contact"]);
/** What the buttons of a form carry, which mean nothing once it is sent or dropped. */
const FORM_PAYLOADS = [
  PAYLOADS.onlyAsk,
  PAYLOADS.skip,
  PAYLOADS.cancel,
  PAYLOADS.edit,
  PAYLOADS.identity,
  PAYLOADS.place,
];

/** A case that is being told: each message answers the question asked last, unless it is plainly something else. */
export function createIntakeStep({ desk, knowledge }: { desk: CaseDesk; knowledge: () => Knowledge }): Step {
  return async (turn) => {
    const { payload, state } = turn;
    const form = state.intake;
    if (payload === PAYLOADS.openCase) return begin(turn, form);
    if (!form) return isOfForm(payload) ? leave(turn, texts.nothingBegun) : null;
    if (payload === PAYLOADS.cancelSurely) return leave(turn, texts.cancelled);
    if (form.stage === "offered") return consider(turn, form);
    if (payload === PAYLOADS.onlyAsk) return askNext(turn, form, texts.stillTelling);
    if (payload === PAYLOADS.cancel)
      return isTypedNumber(turn) ? askWhetherToStop(turn, form) : leave(turn, texts.cancelled);
    if (payload?.startsWith(PAYLOADS.edit) && !QUESTIONS_DONE.has(form.stage))
      return askNext(turn, form, texts.stillTelling);
    if (payload?.startsWith(PAYLOADS.edit)) return edit(turn, form, payload.slice(PAYLOADS.editField.length));
    if (payload?.startsWith(PAYLOADS.identity)) return identify(turn, form, payload.slice(PAYLOADS.identity.length));
    if (payload?.startsWith(PAYLOADS.place) && form.stage !== "where") return askNext(turn, form);
    if (payload !== null && payload !== PAYLOADS.skip && !payload.startsWith(PAYLOADS.place)) return null;
    if (payload === null) {
      if (isCancelling(turn)) return leave(turn, texts.cancelled);
      if (isWaiting(turn)) return askNext(turn, form, texts.takeYourTime);
      if (asksWhy(turn)) return askNext(turn, form, texts.why[form.stage]);
      const identity = readManner(turn.question).asks ? null : readIdentity(turn);
      if (identity && form.stage !== "what") return identify(turn, form, identity);
      if (isCorrecting(turn)) return goBack(turn, form);
      if (!isSkipping(turn) && !(await isPlace(turn, form)) && isSomethingElse(turn, form)) return null;
    }
    if (form.stage === "contact") return takeContact(turn, form);
    if (payload === null && isOnlyYes(turn))
      return askNext(turn, form, form.stage === "confirm" ? texts.chooseHow : "");
    return fillForm(turn, form.stage === "what" ? withTopic(turn, form, knowledge()) : form, desk);
  };

  async function begin(turn: Turn, form: IntakeForm | null, before = ""): Promise<Decision> {
    const begun = form ?? emptyForm(turn);
    // a form that was left half way goes on where it was left
    const stage = begun.stage === "offered" ? nextStage(begun, "offered") : begun.stage;
    return askNext(turn, { ...begun, stage }, before);
  }

  /** What is said to the offer: taken, refused, or told further; everything else goes on, and the offer stands. */
  async function consider(turn: Turn, form: IntakeForm): Promise<Decision | null> {
    const { payload } = turn;
    if (payload === PAYLOADS.onlyAsk) return leave(turn, texts.justAsking);
    if (payload === PAYLOADS.cancel) return leave(turn, texts.notNow);
    if (payload !== null) return null;
    if (isOffered(turn.state)) {
      if (isWaiting(turn)) return askNext(turn, form, texts.takeYourTime);
      if (readIdentity(turn) && !readManner(turn.question).asks) return begin(turn, form, texts.nameLater);
      const consent = readConsent(turn);
      if (consent === "yes") return begin(turn, form);
      if (consent === "no") return leave(turn, texts.notNow);
      if (passesUnitBy(turn.text)) return askNext(turn, { ...form, about: "union-committee" }, texts.passesUnitBy);
      if (isMoreOfIt(turn, form)) {
        const told = withMessage(tellMore(form, turn.text), turn.circumstances.inboundMessageId);
        return askNext(turn, await withWhatWasTold(turn, told, desk), texts.toldMore);
      }
    }
    if (isClearConsent(turn) && !turn.state.offered.some(({ title }) => title === conversationTexts.choices.yes)) {
      return begin(turn, form);
    }
    return isCancelling(turn) ? leave(turn, texts.notNow) : null;
  }

  function isMoreOfIt(turn: Turn, { topic, severity }: IntakeForm): boolean {
    if (topic === "question" || topic === "other" || severity === "urgent") return false;
    if (turn.question.tokens.length < STORY_FROM || readManner(turn.question).asks || isTalk(turn, TALK_FROM))
      return false;
    const other = findCall("report", knowledge(), turn.question)?.caseTopic;
    const isOther = other !== undefined && other !== null && other !== topic;
    return !isOther && !wantsPerson(turn);
  }

  /** Says so, and not only in some of its words: "em muốn công ty xin lỗi" has many of them. */
  function wantsPerson({ question }: Turn): boolean {
    const [match] = knowledge().matchScope(question);
    const isNear = match?.group.kind === "wants-person" && match.similarity >= PERSON_FROM;
    return isNear && findCall("wants-person", knowledge(), question) !== null;
  }

  function edit(turn: Turn, form: IntakeForm, field: string): Decision {
    if (field === "all") {
      const { topic, severity, name, phone, begunAt } = form;
      return askNext(turn, {
        ...emptyForm(turn),
        topic,
        severity,
        name,
        phone,
        begunAt,
        stage: "what",
        what: "",
        since: null,
        wants: null,
      });
    }
    const stage = QUESTIONS.find((each) => each === field);
    return stage ? askNext(turn, { ...form, stage }) : askWhichWrong(turn, form);
  }

  function goBack(turn: Turn, form: IntakeForm): Decision {
    if (form.stage === "confirm") return askWhichWrong(turn, form);
    return askNext(turn, { ...form, stage: stageBefore(form.stage) });
  }

  async function identify(turn: Turn, form: IntakeForm, identity: string): Promise<Decision> {
    // a button of an older message sends nothing that was not shown
    if (form.stage !== "confirm" && form.stage !== "contact") {
      return askNext(turn, form, turn.payload === null ? texts.nameLater : texts.notChosenYet);
    }
    if (identity === "anonymous") return send(turn, { ...form, identity });
    if (identity === "named" || identity === "confidential") {
      // what is urgent goes now; who it is can be said to the officer
      if (form.severity === "urgent") return send(turn, { ...form, identity });
      return askNext(turn, { ...form, identity, stage: "contact" });
    }
    return askNext(turn, form);
  }

  async function takeContact(turn: Turn, form: IntakeForm): Promise<Decision> {
    if (turn.payload === PAYLOADS.skip || isSkipping(turn)) return send(turn, form);
    return isContact(turn.text) ? send(turn, form, readContact(turn.text)) : askNext(turn, form, texts.contactUnclear);
  }

  async function send(
    turn: Turn,
    form: IntakeForm,
    contact: { name: string | null; phone: string | null } = { name: null, phone: null },
  ): Promise<Decision> {
    const { receipt, changes } = await sendCase(turn, desk, form, contact);
    const urgent = form.severity === "urgent";
    return withParked(turn, {
      answer: fixedAnswer(turn, receipt, { kind: "handed-over", urgent }),
      replies: [{ text: receipt }],
      remember: { intake: null, topic: null, unsure: 0 },
      changes,
    });
  }

  /** A question, talk, or a wish for a person in the middle of the form: answered, and the form waits. */
  function isSomethingElse(turn: Turn, form: IntakeForm): boolean {
    const { question, state } = turn;
    if (state.calculating !== null || state.askingWorkplace !== null) return true;
    const isFree = form.stage === "what" || form.stage === "contact";
    if (isTalk(turn, isFree ? SURELY_TALK_FROM : TALK_FROM)) return true;
    if (form.stage === "what") return false;
    if (wantsPerson(turn)) return form.stage !== "wants";
    const { asksLaw, asks: asksAsRead } = readManner(question);
    // "Đăk Mar" may be read as "đa mấy": what is asked is asked as typed, too
    const asks = asksAsRead && readManner({ raw: question.raw, tokens: question.typed.map(writtenOut) }).asks;
    const length = question.tokens.length;
    if (form.stage === "wants") return asksLaw && length >= LAW_QUESTION_FROM && turn.text.includes("?");
    return asks && length >= QUESTION_FROM && (asksLaw || turn.text.includes("?") || form.stage !== "confirm");
  }

  /** Whether the answer to where is a workplace that is known, whatever else its words may mean. */
  async function isPlace({ text, today }: Turn, { stage }: IntakeForm): Promise<boolean> {
    if (stage !== "where" || text.includes("?")) return false;
    return (await desk.findWorkplaces(text, today)).some(({ score }) => score >= PLACE_FROM);
  }

  function isTalk({ question }: Turn, from: number): boolean {
    const [match] = knowledge().matchScope(question);
    if (match === undefined || !TALK.has(match.group.kind)) return false;
    const isShort = question.tokens.length === 1 || match.group.kind === "abuse";
    return match.similarity >= (isShort && from === TALK_FROM ? WORD_FROM : from);
  }
}

/** The short ways of "không", on which a question may end. */
function writtenOut(typed: string): string {
  return /^(?:k|ko|kh|hk|hok|hong|hông|hổng|kg|khg)$/u.test(typed) ? "khong" : typed;
}

/** "Ok", "dạ": says nothing that was asked. */
function isOnlyYes(turn: Turn): boolean {
  return isAgreeing(turn) && turn.question.tokens.length <= 3;
}

function isOfForm(payload: string | null): boolean {
  return payload !== null && FORM_PAYLOADS.some((each) => payload.startsWith(each));
}

function isTypedNumber({ message }: Turn): boolean {
  return message.payload === null && /^\W*\d+\W*$/u.test(message.text);
}

function leave(turn: Turn, text: string): Decision {
  return withParked(turn, {
    answer: fixedAnswer(turn, text, { kind: "abstained", reason: "notice" }),
    replies: [{ text }],
    remember: { intake: null, unsure: 0 },
  });
}

/** What gave way to danger is offered again, once that is sent or dropped. */
function withParked(turn: Turn, decision: Decision): Decision {
  const { parked } = turn.state;
  const [reply] = decision.replies;
  if (!parked || !reply || decision.remember.intake !== null) return decision;
  const text = `${reply.text}\n\n${texts.parkedWaits(texts.topics[parked.topic].toLowerCase())}`;
  const choices = [
    { title: texts.choices.goOn, payload: PAYLOADS.openCase },
    { title: texts.choices.cancel, payload: PAYLOADS.cancel },
  ];
  const waiting = { kind: "intake-paused", payload: { begunAt: parked.begunAt, stage: parked.stage } };
  return {
    ...decision,
    answer: { ...decision.answer, text, choices: choices.map(({ title }) => title) },
    replies: [{ ...reply, text, choices }],
    remember: { ...decision.remember, intake: parked, parked: null },
    changes: [...(decision.changes ?? []), waiting],
  };
}
