import { fold } from "../../language/fold.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import type { Choice } from "../../vocabulary/message.ts";
import { PAYLOADS } from "../payloads.ts";
import type { Decision, Turn } from "../turn.ts";
import { askNext, askWhichWrong } from "./ask-next.ts";
import type { CaseDesk } from "./case-desk.ts";
import { type IntakeForm, nextStage, shorten, shortenName, tellMore, withMessage } from "./intake-form.ts";
import { readContact, saysName, takePhone } from "./read-contact.ts";
import { isAgreeing, isSkipping } from "./read-reply.ts";
import { readTold, saysOnlyWhen, type Told, withoutTold } from "./read-told.ts";
import { findOneWorkplace, onlyOne, placeOf } from "./told-form.ts";
import { besideAnAnswer } from "./worry-step.ts";
import { passesUnitBy, whomItIsAbout } from "./whom-it-is-about.ts";

const PLACES_SHOWN = 4;
/** A place is said with one of these, or in fewer words than a story. */
const PLACE_WORD =
  /\b(?:cong t[iy]|cty|ct|xuong|nha may|xi nghiep|nong truong|lam truong|htx|hop tac xa|kcn|khu|cum|huyen|xa|thon|lang|phuong|tinh|thi tran|duong|quoc lo|gan|doi dien|o|tai|ben|canh|phia|cho|quan|nha hang|truong|benh vien|cua hang|shop|sieu thi|cong trinh|to|doi|chuyen|may|go|giay|det|tnhh|cp)\b/u;
const TIME_WORD =
  /\b(?:ngay|thang|nam|tuan|tet|hom|lau|moi|dau|cuoi|giua|truoc|sau|hoi|tu|luc|khi|gio|bua|dot|mua|quy|vua)\b|\d/u;
/** So many words that tell no place, and no time, are more of the story. */
const LONG_STORY = { where: 7, since: 4 } as const;
const LONGEST_REMARK = 8;
const LONGEST_WISH_TO_PASS = 12;
/** In more than so many characters a story is told that may begin with any company. */
const LONGEST_WITH_PLACE = 120;
/** After "công ty": what it does, and not what it is called. */
const NO_NAME =
  "(?! (?:em|toi|minh|tui|chung|nao|cung|no|co|con|khong|ko|cu|hua|lam|da|bi|dang|van|chua|ep|bat|ma|thi|la|noi|tra|cham|giam|cat|tru|phat|duoi|cho|doa|dung|hay|toan|rat|se|sap|moi|vua|bao|gui|goi|ky|lai|nay|do|ay|thuong|luon|tu|khi|luc|neu|vi|xin|phai|nen|bot|an)(?![a-z]))";
const SAYS_PLACE = new RegExp(
  `^(?:(?:da|la|sai|nham|khong phai|roi|sua|doi|noi lam|cho lam|noi|cho|em|toi|minh|tui|lam|o|tai|viec) )*(?:(?:noi lam|cho lam|lam o|lam tai|lam cho|o|tai)(?! (?:day|do|nha|dau|luon)(?![a-z])) [a-z]|(?:cong t[iy]|cty|xuong|nha may|nong truong|xi nghiep)${NO_NAME} )`,
  "u",
);
const SAYS_WRONG =
  /\b(?:sai|nham|khong phai|khong dung|chua dung|sua|doi (?:lai|thanh|noi|ngay|thang)|phai la|moi dung|that ra)\b/u;
/** What a correction begins with, and is not part of what is right. */
const LEAD_IN =
  /^(?:(?:dạ|da|sai|nhầm|nham|rồi|roi|không phải|khong phai|không đúng|khong dung|sửa|sua|đổi|doi|lại|lai|nơi làm|noi lam|chỗ làm|cho lam|từ khi|tu khi|thời gian|thoi gian|mong muốn|mong muon|nội dung|noi dung|phải là|phai la|thành|thanh|là|la|em làm ở|em lam o|em ở|em o|tôi ở|toi o|làm ở|lam o|ở|tại|tai|mới đúng|moi dung)(?=[\s,.:;-]|$)[\s,.:;-]*)+/iu;

/** What a typed or tapped answer makes of the form, and what is asked next. */
export async function fillForm(turn: Turn, asked: IntakeForm, desk: CaseDesk): Promise<Decision> {
  const fear = besideAnAnswer(turn);
  const { phone, rest: text } = takePhone(turn.payload === PAYLOADS.skip ? "" : turn.text.trim());
  if (phone !== null) {
    if (saysName(text)) return askNext(turn, { ...asked, ...readContact(turn.text) }, texts.contactKept);
    const kept = { ...asked, phone };
    // the message with the number stays out of the case: in confidence, a number is a name
    return text === ""
      ? askNext(turn, kept, texts.phoneKept)
      : answer(turn, kept, text, desk, [fear, texts.phoneKept].join(" ").trim());
  }
  const isSkipped = text === "" || isSkipping(turn);
  const form = isSkipped ? asked : withMessage(asked, turn.circumstances.inboundMessageId);
  return answer(turn, form, isSkipped ? null : text, desk, fear);
}

async function answer(
  turn: Turn,
  asked: IntakeForm,
  text: string | null,
  desk: CaseDesk,
  before: string,
): Promise<Decision> {
  const passes = text !== null && asked.stage !== "what" && passesUnitBy(text);
  const form: IntakeForm = passes ? { ...asked, about: "union-committee" } : asked;
  if (passes && text.split(/\s+/u).length <= LONGEST_WISH_TO_PASS) return askNext(turn, form, texts.passesUnitBy);
  const note = [before, passes ? texts.passesUnitBy : ""].filter((line) => line !== "").join(" ");
  const goOn = (told: IntakeForm, say = note) => askNext(turn, { ...told, stage: nextStage(told, told.stage) }, say);
  const stay = (told: IntakeForm, say: string) =>
    askNext(turn, told, [note, say].filter((line) => line !== "").join(" "));
  const told: Told = text === null ? { since: null, wants: null } : readTold(text);
  switch (form.stage) {
    case "what": {
      const what = text ?? (form.what === "" ? texts.topics[form.topic] : form.what);
      const fresh = tellMore({ ...form, what: "" }, what);
      return goOn(fillIn({ ...fresh, about: text === null ? form.about : whomItIsAbout(what) }, told));
    }
    case "where": {
      if (text === null && turn.payload?.startsWith(PAYLOADS.place) !== true) {
        return goOn({ ...form, where: form.where ?? "" });
      }
      if (text !== null && saysOnlyWhen(text)) return stay({ ...form, since: shorten(text) }, texts.noted);
      const kept = fillIn(form, told);
      const rest = text === null ? null : withoutTold(text, [told.since, told.wants]);
      if (rest === "") return stay(kept, texts.noted);
      if (rest !== null && isStory(rest, "where") && form.asideAt !== "where") {
        const place = await findOneWorkplace(desk, rest, turn.today);
        if (!place) return stay({ ...tellMore(kept, rest), asideAt: "where" }, texts.toldMore);
      }
      return placeForm(turn, kept, rest, desk, note);
    }
    case "since": {
      if (text === null) return goOn({ ...form, since: form.since ?? "" });
      const where = placePart(withoutTold(text, [told.since, told.wants]));
      if (where !== null) {
        const name = where.replace(LEAD_IN, "");
        const place = await findOneWorkplace(desk, name, turn.today);
        const said = { where: shorten(name), employer: shortenName(name), unitId: null, commune: null };
        const placed = fillIn({ ...form, ...(place ? placeOf(place) : said) }, told);
        return told.since ? goOn(placed) : stay(placed, texts.noted);
      }
      if (told.since === null && !TIME_WORD.test(fold(text))) {
        const rest = withoutTold(text, [told.wants]);
        if (rest === "") return stay(fillIn(form, told), texts.noted);
        const place = form.unitId === null ? await findOneWorkplace(desk, rest, turn.today) : null;
        if (place) return stay({ ...form, ...placeOf(place) }, texts.noted);
        if (isStory(rest, "since") && form.asideAt !== "since") {
          return stay({ ...tellMore(fillIn(form, told), rest), asideAt: "since" }, texts.toldMore);
        }
      }
      const since = withoutTold(text, [told.wants]) || text;
      return goOn({ ...fillIn(form, { ...told, since: null }), since: shorten(since) });
    }
    case "wants":
      // when it began, said again where a wish was asked for: it is put right
      if (text !== null && (saysOnlyWhen(text) || (told.since !== null && withoutTold(text, [told.since]) === ""))) {
        return stay({ ...form, since: shorten(text) }, texts.noted);
      }
      return goOn({ ...form, wants: text === null ? (form.wants ?? "") : shorten(text) });
    case "confirm":
      return correctForm(turn, form, text, told, desk);
    default:
      return stay(form, "");
  }
}

/** What else an answer tells goes where it belongs, where nothing stands there yet. */
function fillIn(form: IntakeForm, { since, wants }: Told): IntakeForm {
  return {
    ...form,
    since: form.since || (since ? shorten(since.text) : form.since),
    wants: form.wants || (wants ? shorten(wants.text) : form.wants),
  };
}

function isStory(text: string, asked: "where" | "since"): boolean {
  const answers = asked === "where" ? PLACE_WORD : TIME_WORD;
  return text.split(/\s+/u).length >= LONG_STORY[asked] && !answers.test(fold(text));
}

/** A part of a message that says where: "hôm qua, công ty May B, muốn xin lỗi". */
function placePart(text: string): string | null {
  if (text.length > LONGEST_WITH_PLACE) return null;
  const parts = text.split(/[,;.\n]/u).map((part) => part.trim());
  return parts.find((part) => SAYS_PLACE.test(fold(part)) && part.split(/\s+/u).length <= LONGEST_REMARK) ?? null;
}

async function placeForm(
  turn: Turn,
  form: IntakeForm,
  said: string | null,
  desk: CaseDesk,
  before = "",
): Promise<Decision> {
  const goOn = (told: IntakeForm) => askNext(turn, { ...told, stage: nextStage(told, told.stage) }, before);
  const chosen = turn.payload?.startsWith(PAYLOADS.place) ? turn.payload.slice(PAYLOADS.place.length) : null;
  if (chosen === "-")
    return goOn({ ...form, where: form.where ?? "", employer: form.where && shortenName(form.where) });
  const found = await desk.findWorkplaces(chosen ?? said ?? "", turn.today);
  const meant = chosen === null ? onlyOne(found) : found.find((each) => keyOf(each) === chosen);
  if (meant) return goOn({ ...form, ...placeOf(meant) });
  const typed = shorten(chosen ?? said ?? "");
  const unknown = { ...form, where: typed, unitId: null, employer: null, commune: null };
  if (found.length > 1 && chosen === null && form.where !== typed) {
    const places: Choice[] = found.slice(0, PLACES_SHOWN).map((each) => ({
      title: [each.employer ?? each.unitName, each.commune].filter(Boolean).join(", "),
      payload: `${PAYLOADS.place}${keyOf(each)}`,
    }));
    return askNext(turn, unknown, before, places);
  }
  return goOn({ ...unknown, employer: shortenName(typed) });
}

/** What a button carries to name a workplace: its own words, which find it again. */
function keyOf({ employer, unitName, commune }: { employer: string | null; unitName: string; commune: string | null }) {
  return [employer ?? unitName, commune].filter(Boolean).join(", ").slice(0, 200);
}

/** Words typed under the summary: a part put right, that something is wrong, or more of the story. */
async function correctForm(
  turn: Turn,
  form: IntakeForm,
  text: string | null,
  told: Told,
  desk: CaseDesk,
): Promise<Decision> {
  if (text === null) return askWhichWrong(turn, form);
  if (isAgreeing(turn)) return askNext(turn, form, texts.chooseHow);
  const said = fold(text)
    .replace(/[,.:;!-]+/gu, " ")
    .replace(/\s+/gu, " ");
  const right = withoutTold(text, []).replace(LEAD_IN, "").trim();
  const isOnlyTold = withoutTold(text.replace(LEAD_IN, ""), []).split(/\s+/u).length;
  const spanWords = (span: Told["since"]) => (span ? span.text.split(/\s+/u).length : 0);
  if (saysOnlyWhen(right)) return askNext(turn, { ...form, since: shorten(right) }, texts.noted);
  if (told.since && (SAYS_WRONG.test(said) || spanWords(told.since) + 2 >= isOnlyTold)) {
    return askNext(turn, { ...form, since: shorten(told.since.text) }, texts.noted);
  }
  if (SAYS_PLACE.test(said) && right !== "" && right.split(/\s+/u).length <= 12) {
    return placeForm(turn, { ...form, stage: "confirm" }, right, desk, texts.noted);
  }
  if (told.wants && spanWords(told.wants) + 3 >= isOnlyTold) {
    return askNext(turn, { ...form, wants: shorten(told.wants.text) }, texts.noted);
  }
  if (SAYS_WRONG.test(said) && right.split(/\s+/u).length <= LONGEST_REMARK) return askWhichWrong(turn, form);
  return askNext(turn, tellMore(form, text), texts.toldMore);
}
