import { fold } from "../../language/fold.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import type { Choice } from "../../vocabulary/message.ts";
import { readManner } from "../../language/manner.ts";
import { PAYLOADS } from "../payloads.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "../turn.ts";
import { askNext } from "./ask-next.ts";
import type { CaseDesk } from "./case-desk.ts";
import { type IntakeForm, nextStage } from "./intake-form.ts";
import { readContact, sendCase } from "./send-case.ts";
import { whomItIsAbout } from "./whom-it-is-about.ts";

const CANCELS =
  /^(?:(?:da|vang) )?(?:thoi|huy|bo di|khong gui|dung gui|khong can|ko can|khong chuyen|thoi khoi)(?: (?:nua|a|nhe|di|dau|em|anh|chi))*$/u;
const SKIPS = /^(?:bo qua|khong biet|ko biet|k biet|khong nho|khong noi|khong|ko|qua)(?: (?:a|nua|nhe))*$/u;
/** Of the workplaces found, the first is meant where it fits this well and clearly better than the second. */
const SURE_FROM = 0.75;
const LEAD = 0.15;
const PLACES_SHOWN = 4;
/** A question of this many words that asks what the law says is no answer to ours. */
const QUESTION_FROM = 5;

/** A case that is being told: each message answers the question asked last, unless it is plainly something else. */
export function createIntakeStep({ desk }: { desk: CaseDesk }): Step {
  return async (turn) => {
    const { payload, state } = turn;
    const form = state.intake;
    if (payload === PAYLOADS.openCase) return begin(turn, form);
    if (!form) return null;
    if (payload === PAYLOADS.onlyAsk) return leave(turn, texts.justAsking);
    if (payload === PAYLOADS.cancel || (payload === null && CANCELS.test(spoken(turn)))) {
      return leave(turn, form.stage === "offered" ? texts.notNow : texts.cancelled);
    }
    if (form.stage === "offered") return null; // neither taken nor refused: the talk goes on, the offer stands
    if (payload === PAYLOADS.edit) {
      return askNext(turn, {
        ...form,
        stage: "what",
        what: "",
        where: null,
        unitId: null,
        employer: null,
        since: null,
        wants: null,
      });
    }
    if (payload?.startsWith(PAYLOADS.identity)) return identify(turn, form);
    if (isSomethingElse(turn, form)) return null;
    return form.stage === "contact" ? send(turn, form) : fill(turn, form);
  };

  async function begin(turn: Turn, form: IntakeForm | null): Promise<Decision> {
    const begun = form ?? emptyForm(turn);
    // a form that was left half way goes on where it was left
    const stage = begun.stage === "offered" ? nextStage(begun, "offered") : begun.stage;
    return askNext(turn, { ...begun, stage });
  }

  async function fill(turn: Turn, form: IntakeForm): Promise<Decision> {
    const said = turn.payload === PAYLOADS.skip || SKIPS.test(spoken(turn)) ? null : turn.text.trim() || null;
    const { inboundMessageId } = turn.circumstances;
    const kept =
      inboundMessageId === null ? form : { ...form, inboundMessageIds: [...form.inboundMessageIds, inboundMessageId] };
    switch (form.stage) {
      case "what": {
        const what = said ?? texts.topics[form.topic];
        return goOn(turn, { ...kept, what, about: whomItIsAbout(what) });
      }
      case "where":
        return place(turn, kept, said);
      case "since":
        return goOn(turn, { ...kept, since: said ?? "" });
      case "wants":
        return goOn(turn, { ...kept, wants: said ?? "" });
      case "confirm":
        return askNext(turn, said === null ? form : { ...kept, what: `${form.what}\n${said}` });
      default:
        return askNext(turn, form);
    }
  }

  async function place(turn: Turn, form: IntakeForm, said: string | null): Promise<Decision> {
    const chosen = turn.payload?.startsWith(PAYLOADS.place) ? turn.payload.slice(PAYLOADS.place.length) : null;
    if (said === null && chosen === null) return goOn(turn, { ...form, where: form.where ?? "" });
    if (chosen === "-") return goOn(turn, { ...form, where: form.where ?? "", employer: form.where });
    const found = await desk.findWorkplaces(chosen ?? said ?? "", turn.today);
    const meant = chosen === null ? onlyOne(found) : found.find((each) => keyOf(each) === chosen);
    if (meant) {
      const { unitId, employer, commune, unitName } = meant;
      return goOn(turn, { ...form, where: employer ?? unitName, unitId, employer, commune });
    }
    if (found.length > 1 && chosen === null && form.where === null) {
      const places: Choice[] = found.slice(0, PLACES_SHOWN).map((each) => ({
        title: [each.employer ?? each.unitName, each.commune].filter(Boolean).join(", "),
        payload: `${PAYLOADS.place}${keyOf(each)}`,
      }));
      return askNext(turn, { ...form, where: said }, "", places);
    }
    return goOn(turn, { ...form, where: said, employer: said });
  }

  async function goOn(turn: Turn, form: IntakeForm): Promise<Decision> {
    return askNext(turn, { ...form, stage: nextStage(form, form.stage) });
  }

  async function identify(turn: Turn, form: IntakeForm): Promise<Decision> {
    const identity = turn.payload?.slice(PAYLOADS.identity.length);
    if (identity === "anonymous") return send(turn, { ...form, identity });
    if (identity === "named" || identity === "confidential") {
      // what is urgent goes now; who it is can be said to the officer
      if (form.severity === "urgent") return send(turn, { ...form, identity });
      return askNext(turn, { ...form, identity, stage: "contact" });
    }
    return askNext(turn, form);
  }

  async function send(turn: Turn, form: IntakeForm): Promise<Decision> {
    const isTold = form.stage === "contact" && turn.payload === null && !SKIPS.test(spoken(turn));
    const contact = isTold ? readContact(turn.text) : { name: null, phone: null };
    const { receipt, changes } = await sendCase(turn, desk, form, contact);
    return {
      answer: fixedAnswer(turn, receipt, { kind: "handed-over", urgent: form.severity === "urgent" }),
      replies: [{ text: receipt }],
      remember: { intake: null, topic: null, unsure: 0 },
      changes,
    };
  }
}

function leave(turn: Turn, text: string): Decision {
  return {
    answer: fixedAnswer(turn, text, { kind: "abstained", reason: "notice" }),
    replies: [{ text }],
    remember: { intake: null, unsure: 0 },
  };
}

/** A wish for an officer about what was talked of last. */
export function emptyForm(turn: Turn): IntakeForm {
  const what = turn.state.topic ?? "";
  return {
    stage: "offered",
    topic: what === "" ? "other" : "question",
    severity: "normal",
    about: whomItIsAbout(what),
    what,
    where: null,
    unitId: null,
    employer: null,
    commune: null,
    since: what === "" ? null : "",
    wants: what === "" ? null : "",
    identity: null,
    inboundMessageIds: [],
    begunAt: turn.now.getTime(),
    reminded: false,
  };
}

function onlyOne<Place extends { score: number }>(found: readonly Place[]): Place | null {
  const [first, second] = found;
  if (!first || first.score < SURE_FROM) return null;
  return !second || first.score - second.score >= LEAD ? first : null;
}

/** What a button carries to name a workplace: its own words, which find it again. */
function keyOf({ employer, unitName, commune }: { employer: string | null; unitName: string; commune: string | null }) {
  return [employer ?? unitName, commune].filter(Boolean).join(", ").slice(0, 200);
}

/** Another button, or a question about the law in the middle of the form: answered, and the form waits. */
function isSomethingElse(turn: Turn, form: IntakeForm): boolean {
  if (turn.payload !== null) return turn.payload !== PAYLOADS.skip && !turn.payload.startsWith(PAYLOADS.place);
  if (form.stage === "what" || form.stage === "contact") return false;
  const { asksLaw } = readManner(turn.question);
  return asksLaw && turn.question.tokens.length >= QUESTION_FROM && (turn.text.includes("?") || form.stage !== "wants");
}

function spoken(turn: Turn): string {
  return fold(turn.question.tokens.join(" ")).trim();
}
