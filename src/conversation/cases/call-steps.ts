import { type Answering, lawInShort, type LawInShort, sourceLines } from "../../answering/index.ts";
import type { Severity, Topic } from "../../casework/index.ts";
import { inShort } from "../../language/in-short.ts";
import type { Knowledge, ScopeGroup } from "../../knowledge/index.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import { conversationTexts } from "../../texts/conversation.ts";
import type { Answer, Candidate, Citation } from "../../vocabulary/answer.ts";
import type { Choice, Reply } from "../../vocabulary/message.ts";
import type { Change } from "../../vocabulary/outcome.ts";
import { withoutWorkplace } from "../arrive.ts";
import { findCall, isSurely, isSurelyOf } from "../call-for-help.ts";
import { PAYLOADS } from "../payloads.ts";
import { type ConversationState, isOffered, isTelling } from "../state.ts";
import type { Decision, Step, Turn } from "../turn.ts";
import { askNext, consentChoices, offerChoices } from "./ask-next.ts";
import { type CaseDesk, type EmergencyNumbers, withNumbers } from "./case-desk.ts";
import { type IntakeForm, tellMore } from "./intake-form.ts";
import { emptyForm } from "./empty-form.ts";
import { isWaiting, readConsent, readIdentity } from "./read-reply.ts";
import { readWorry } from "./read-worry.ts";
import { severityOf, topicOf } from "./report-topic.ts";
import { sendCase } from "./send-case.ts";
import { withWhatWasTold } from "./told-form.ts";
import { whomItIsAbout } from "./whom-it-is-about.ts";

type Calls = { knowledge: () => Knowledge; desk: CaseDesk; numbers: EmergencyNumbers; answerQuestion: Answering };

type Answered = Extract<Answer, { kind: "answered" }>;

/** How many of the articles found go with a message that is handed over. */
const LISTED = 10;
/** Of these the worker decides first who may know; every other danger is told to an officer at once. */
const ASKS_FIRST: ReadonlySet<Topic> = new Set(["sexual-harassment"]);
/** Log odds that danger must have where the message answers a question of ours ("may Tây Nguyên" is a company). */
const IN_AN_ANSWER = 1.5;
const GRAVITY: readonly Severity[] = ["urgent", "high", "normal", "low"];
/** Two things told within so long are told together. */
const JOINS_WITHIN_MS = 2 * 3_600_000;
const WISHES: ReadonlySet<Topic> = new Set(["proposal", "hardship", "good-example"]);
/** From this trust on a checked answer is of just what was reported. */
const JUST_THIS_FROM = 0.85;

/**
 * Danger: what to do now, at once; and an urgent case, opened or, where the worker must choose who may know,
 * offered. Somebody who has a case already adds to it.
 */
export function createDangerStep({ knowledge, desk, numbers }: Calls): Step {
  return async (turn) => {
    // A tapped question is one of ours, whatever it speaks of.
    if (turn.payload !== null) return null;
    const heard = withoutWorkplace(turn).question;
    const group = saysOnlyWhereTheyWork(turn) ? null : findCall("danger", knowledge(), heard);
    if (!group) return null;
    const open = await desk.findOpenCase(turn.message);
    if (isAnswering(turn) && !isSurely("danger", knowledge(), turn.question, IN_AN_ANSWER)) return null;
    // doubtful danger told to an officer ("cả tổ 12 người" unpaid) is read by that officer
    if (open?.hasOfficerWritten && !isSurely("danger", knowledge(), turn.question)) return null;
    const form = goingOn(await formOf(turn, group, "urgent", desk), turn.state.intake);
    const first = withNumbers(group.reply ?? conversationTexts.danger, numbers);
    const calls = callChoices(first, numbers);
    if (open?.isUrgent && turn.circumstances.inboundMessageId !== null) {
      const text = `${first}\n\n${texts.addedToUrgent(open.code)}`;
      const payload = { caseId: open.id, isCourtesy: false };
      return said(turn, knowledge(), { text, choices: calls }, [{ kind: "case-message", payload }], null);
    }
    if (ASKS_FIRST.has(form.topic)) {
      const text = `${first}\n\n${texts.offerHarassment}`;
      const choices = [...consentChoices(), ...calls];
      // the choice of who may know is the consent: it sends what was told
      return said(turn, knowledge(), { text, choices }, [paused(form)], { ...form, stage: "confirm" });
    }
    if (!isSurely("danger", knowledge(), turn.question)) {
      const text = `${texts.perhapsDanger}\n\n${first}\n\n${texts.offerUrgent}`;
      const choices = [...offerChoices(), ...calls];
      return said(turn, knowledge(), { text, choices }, [paused(form)], form);
    }
    const { receipt, changes } = await sendCase(turn, desk, form, { name: null, phone: null });
    return said(turn, knowledge(), { text: `${first}\n\n${receipt}`, choices: calls }, changes, null);
  };
}

/** "Em làm ở may Tây Nguyên", or the answer to where: no story. */
function saysOnlyWhereTheyWork({ news, state }: Turn): boolean {
  if (news?.kind === "told") return news.rest === null;
  return (
    (news?.kind === "which" && news.question === null) || news?.kind === "not-found" || state.askingWorkplace !== null
  );
}

/** A report rather than a question: what the law says in short, and whether the union should step in. */
export function createReportStep({ knowledge, desk, numbers, answerQuestion }: Calls): Step {
  return async (turn) => {
    if (turn.payload !== null || saysOnlyWhereTheyWork(turn)) return null;
    const group = findCall("report", knowledge(), withoutWorkplace(turn).question);
    if (!group) return null;
    const isWish = WISHES.has(topicOf(group));
    const answer = isWish ? null : await answerTo(turn);
    // what may as well be a question gets its whole answer, under which an officer is one tap away
    if (answer && !isSurely("report", knowledge(), turn.question)) return null;
    const told = await formOf(turn, group, severityOf(topicOf(group)), desk);
    const form = joined(told, turn);
    const isOfGroup = isWish || isSurelyOf(group, "report", knowledge(), turn.question);
    const law = isWish
      ? null
      : (justThis(answer) ?? lawInShort(knowledge().text, isOfGroup ? group.law : [], turn.today));
    const text = [
      // said of another matter, a kind word sounds as if nobody had listened
      withNumbers((isOfGroup ? group.reply : null) ?? conversationTexts.report, numbers),
      law === null ? "" : texts.lawSays(law.text),
      isWish ? texts.offerProposal : texts.offer,
      desk.isTrial ? texts.onlyTrial : "",
    ]
      .filter((part) => part !== "")
      .join("\n\n");
    const reply = {
      text,
      choices: offerChoices(),
      ...(law ? { sources: sourceLines(law.citations, turn.today) } : {}),
    };
    return said(turn, knowledge(), reply, [paused(form)], form, law?.citations ?? []);
  };

  async function answerTo(turn: Turn): Promise<Answered | null> {
    const { answer } = await answerQuestion(withoutWorkplace(turn).question, turn.today, { force: false, plain: true });
    return answer.kind === "answered" ? answer : null;
  }
}

/** What a checked answer says of just this, where the message surely asks it; else its group's own answer is said. */
function justThis(answer: Answered | null): LawInShort | null {
  if (answer?.mode !== "curated" || answer.confidence < JUST_THIS_FROM) return null;
  const text = inShort(answer.text);
  return text === null ? null : { text, citations: answer.citations };
}

/** The wish for a person, in any words, also as the very first message. */
export function createPersonStep({ knowledge }: Pick<Calls, "knowledge">): Step {
  return async (turn) => {
    const isTapped = turn.payload === PAYLOADS.person;
    const isSaid = turn.payload === null && findCall("wants-person", knowledge(), turn.question) !== null;
    if (!isTapped && !isSaid) return null;
    const form = turn.state.intake ?? emptyForm(turn);
    return askNext(turn, {
      ...form,
      stage: form.what === "" ? "what" : form.stage === "offered" ? "where" : form.stage,
    });
  };
}

/** Unsure for the second time in a row: offers an officer, with the question as it was asked. */
export function offerAfterMisses(turn: Turn, decision: Decision): Decision {
  const [reply] = decision.replies;
  if (!reply) return decision;
  const form: IntakeForm = { ...emptyForm(turn), topic: "question", what: turn.text, since: "", wants: "" };
  const text = `${reply.text}\n\n${texts.unsureTwice}`;
  const choices = [...offerChoices(), ...(reply.choices ?? []).filter(({ payload }) => payload !== PAYLOADS.person)];
  return {
    ...decision,
    answer: { ...decision.answer, text, choices: choices.map(({ title }) => title) },
    replies: [{ ...reply, text, choices }],
    remember: { ...decision.remember, intake: form },
    changes: [...(decision.changes ?? []), paused(form)],
  };
}

/** Whether something was asked that this message would answer: then a doubtful word in it is no call. */
function isAnswering(turn: Turn): boolean {
  const { state, question } = turn;
  return (
    isTelling(state) ||
    (isOffered(state) && answersOffer(turn)) ||
    state.calculating !== null ||
    state.askingWorkplace !== null ||
    question.tokens.length <= 2
  );
}

/** "Em sợ lắm", "giữ kín tên giùm em": said to the offer of help, and no new call for it. */
function answersOffer(turn: Turn): boolean {
  const isWorry = readWorry(turn.question)?.isAll ?? false;
  return isWorry || isWaiting(turn) || readConsent(turn) !== null || readIdentity(turn) !== null;
}

function said(
  turn: Turn,
  knowledge: Knowledge,
  reply: Reply & { choices: readonly Choice[] },
  changes: readonly Change[],
  intake: IntakeForm | null,
  citations: readonly Citation[] = [],
): Decision {
  const urgent = intake?.severity === "urgent" || changes.some(({ kind }) => kind !== "intake-paused");
  const answer: Answer = {
    kind: "handed-over",
    urgent,
    text: reply.text,
    citations,
    asOf: turn.today,
    confidence: 1,
    choices: reply.choices.map(({ title }) => title),
    candidates: foundBy(turn, knowledge),
  };
  const remember = { ...putAside(intake, turn), topic: null, unsure: 0 };
  const left = intake === null && remember.intake ? [paused(remember.intake)] : [];
  return { answer, replies: [reply], remember, changes: [...changes, ...left] };
}

function foundBy(turn: Turn, knowledge: Knowledge): Candidate[] {
  const found = knowledge.search(turn.question, turn.today).ranked.slice(0, LISTED);
  return found.map(({ article, score }) => ({ law: article.law, article: article.number, score }));
}

async function formOf(turn: Turn, group: ScopeGroup, severity: Severity, desk: CaseDesk): Promise<IntakeForm> {
  const { inboundMessageId } = turn.circumstances;
  const form: IntakeForm = {
    ...emptyForm(turn),
    ...{ where: null, unitId: null, employer: null },
    topic: topicOf(group),
    severity,
    about: whomItIsAbout(turn.text),
    what: turn.text,
    since: null,
    wants: null,
    inboundMessageIds: inboundMessageId === null ? [] : [inboundMessageId],
  };
  return withWhatWasTold(turn, form, desk);
}

/** More words about what is being told already are added to it. */
function goingOn(form: IntakeForm, begun: IntakeForm | null): IntakeForm {
  if (begun?.topic !== form.topic) return begun ? atSamePlace(form, begun) : form;
  const inboundMessageIds = [...begun.inboundMessageIds, ...form.inboundMessageIds];
  return { ...begun, what: `${begun.what}\n${form.what}`, inboundMessageIds };
}

/** Where one thing happens, so does what is told right after it, unless another place is named. */
function atSamePlace(form: IntakeForm, { where, unitId, employer, commune, begunAt }: IntakeForm): IntakeForm {
  const isKnown = form.where !== null || form.unitId !== null || form.begunAt - begunAt > JOINS_WITHIN_MS;
  return isKnown ? form : { ...form, where, unitId, employer, commune };
}

/** A second thing told while the first is still offered: one case has both, as the graver of them. */
function joined(form: IntakeForm, { state, now }: Turn): IntakeForm {
  const begun = state.intake;
  if (!begun || begun.stage !== "offered" || begun.topic === "question" || begun.topic === "other") return form;
  if (now.getTime() - begun.begunAt > JOINS_WITHIN_MS) return form;
  const inboundMessageIds = [...begun.inboundMessageIds, ...form.inboundMessageIds];
  const both = { ...tellMore(begun, form.what), inboundMessageIds };
  const place = both.where === null && both.unitId === null ? form : both;
  const graver =
    GRAVITY.indexOf(form.severity) < GRAVITY.indexOf(begun.severity) || begun.severity === "urgent" ? form : begun;
  return {
    ...both,
    ...{ where: place.where, unitId: place.unitId, employer: place.employer, commune: place.commune },
    topic: graver.topic,
    severity: graver.severity,
    about: begun.about === "employer" ? form.about : begun.about,
    since: begun.since ?? form.since,
    wants: begun.wants ?? form.wants,
  };
}

/** What is remembered of a case half told when another takes its place: it waits, as it is. */
function putAside(intake: IntakeForm | null, { state }: Turn): Pick<ConversationState, "intake" | "parked"> {
  const begun = state.intake;
  if (!begun || begun.what === "" || (intake !== null && intake.begunAt === begun.begunAt)) {
    return { intake, parked: state.parked };
  }
  const waiting: IntakeForm = { ...begun, stage: "offered", reminded: false };
  if (intake === null) return { intake: waiting, parked: state.parked };
  return { intake, parked: isTelling(state) ? waiting : state.parked };
}

function paused(form: IntakeForm): Change {
  return { kind: "intake-paused", payload: { begunAt: form.begunAt, stage: form.stage } };
}

/** A button to call each number that the sentence names. */
function callChoices(sentence: string, numbers: EmergencyNumbers): Choice[] {
  const { choices } = texts;
  return (["ambulance", "police", "fire", "children"] as const)
    .filter((who) => sentence.includes(numbers[who]))
    .slice(0, 2)
    .map((who) => ({
      title: choices.call(choices[who], numbers[who]),
      payload: PAYLOADS.keep,
      opens: `tel:${numbers[who]}`,
    }));
}
