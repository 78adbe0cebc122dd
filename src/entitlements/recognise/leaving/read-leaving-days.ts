import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";
import { type Point, readPoints } from "./points.ts";
import type { Service } from "./read-service.ts";

/** Days in a sentence that time limits run from, and what kind of limit it asks about. */
export type LeavingDays = {
  givenOn?: CalendarDate;
  /** The last day of work wanted: the notice is to be given before it. */
  lastDayWanted?: CalendarDate;
  /** The day work ended. */
  endedOn?: CalendarDate;
  /** The day a wrong became known. */
  knownOn?: CalendarDate;
  /** The day of an act. */
  actOn?: CalendarDate;
  /** The day back at work, or the last day of leave. */
  backOn?: CalendarDate;
  leaveEndedOn?: CalendarDate;
  /** 0 is Sunday. */
  restDays?: readonly number[];
  maternity?: boolean;
  /** Closing, restructuring, merger, disaster: payment may take 30 days (45/2019 Điều 48 khoản 1). */
  longer?: boolean;
  collective?: boolean;
};

const GIVEN =
  /\b(?:nop|dua|gui|viet|don|bao|bao nghi|bao truoc|xin nghi|noi)(?: (?:don|nghi|viec|xin|cho|cong|ty|sep|vao|ngay|hom|thu|\S+)){0,5}$/u;
const GIVEN_NEAR =
  /\b(?:nop|dua|gui|viet|don|bao|xin nghi|xin thoi)(?: (?:don|nghi|viec|xin|cho|cong|ty|sep|thoi|len|vao|ngay|hom|luc|tu|thu|hai|ba|tu|nam|sau|bay|nhat|chu|han)){0,7}$/u;
const BEGINNING =
  /\b(?:ky|hop _dong|vao lam|vao|nhan viec|bat dau lam)(?: (?:\d+|thang|nam|khong|xac|dinh|thoi|han|lao|_dong|co|lam|hop|tu|ke|ngay|hom))* (?:tu|tu ngay|ngay|hom)$|\b(?:vao lam|vao|ky)(?: (?:ngay|hom|tu|thang))*$/u;
const GIVEN_AFTER = /^(?:thi )?(?:\S+ )?(?:nop|dua|gui|viet|bao)\b/u;
const ASKS_WHEN_GIVEN =
  /\b(?:nop|dua|gui|viet|bao)(?: \S+){0,5} (?:ngay nao|hom nao|khi nao|ngay may|bao gio|luc nao|bua nao)\b|\b(?:ngay (?:nao|may)|hom nao|khi nao|bao gio|bua nao|ngay chot|ngay cuoi)(?: \S+){0,4} (?:nop|dua|gui|viet|bao)\b|\bhan (?:chot|cuoi)(?: \S+){0,2} (?:bao|nop|dua)\b|\bbao truoc (?:tu )?(?:ngay nao|hom nao|bao gio|khi nao)\b/u;

export function readLeavingDays(sentence: Sentence, service: Service, today: CalendarDate): LeavingDays {
  const { text, words } = sentence;
  const points = readPoints(sentence, today).filter((point) => !point.isNow && point.first === point.last);
  const days: LeavingDays = {};
  const lead = (point: Point) => words.slice(Math.max(0, point.from - 9), point.from).join(" ");
  const rest = (point: Point) => words.slice(point.to, point.to + 6).join(" ");
  // The day the contract began is no day of notice.
  const later = points.filter((point) => !BEGINNING.test(lead(point)));
  const given = later.find(
    (point) => (GIVEN_NEAR.test(lead(point)) || GIVEN_AFTER.test(rest(point))) && !isWanted(lead(point), rest(point)),
  );
  if (given) days.givenOn = given.first;
  const wanted = later.find((point) => point !== given);
  if (wanted && ASKS_WHEN_GIVEN.test(text) && !given) {
    const isLast =
      /^(?:la |lam )*(?:ngay )?(?:lam |lam viec )?cuoi\b/u.test(rest(wanted)) ||
      /\b(?:lam den|lam toi|den het|cuoi cung|lam cuoi|ngay cuoi)(?: \S+){0,3}$/u.test(lead(wanted));
    days.lastDayWanted = isLast ? wanted.first : addDays(wanted.first, -1);
  } else if (wanted) days.givenOn ??= wanted.first;
  const known = points.find(
    (point) =>
      /\b(?:phat hien|biet|nhan|hay)(?: \S+){0,5}$/u.test(lead(point)) ||
      /^(?:la )?(?:ngay )?(?:\S+ )?(?:moi )?(?:biet|phat hien|nhan)\b/u.test(rest(point)),
  );
  const event = known ?? points.find((point) => !/\b(?:gio|hom nay|nay)(?: \S+){0,1}$/u.test(lead(point))) ?? points[0];
  if (event) days.knownOn = notAfter(event.first, today);
  const act =
    points.find((point) => /\b(?:xay ra|vi pham|lam|hu|hong|mat|loi|vo)(?: \S+){0,6}$/u.test(lead(point))) ?? points[0];
  if (act) days.actOn = notAfter(act.first, today);
  const ended = points.find((point) => !/\b(?:nop|hen|tra)(?: \S+){0,3}$/u.test(lead(point)))?.first ?? service.endedOn;
  if (ended) days.endedOn = ended;
  const back =
    points.find((point) => /\b(?:lam lai|tro lai|quay lai|di lam|lam viec lai)(?: \S+){0,8}$/u.test(lead(point))) ??
    points.find((point) => /^(?:\S+ ){0,2}(?:di lam|lam lai|tro lai)/u.test(rest(point)));
  const leaveEnd = points.find(
    (point) => point !== back && /\bhet (?:\S+ ){0,3}?(?:thai san|nghi sinh|nghi)(?: \S+){0,3}$/u.test(lead(point)),
  );
  if (back) days.backOn = back.first;
  else if (points[0]) days.leaveEndedOn = points[0].first;
  if (leaveEnd) days.leaveEndedOn = leaveEnd.first;
  const restDays = readRestDays(text);
  if (restDays) days.restDays = restDays;
  if (/\b(?:thai san|sinh con|sinh|say thai|kham thai|vo sinh)\b/u.test(text)) days.maternity = true;
  if (
    /\b(?:giai the|pha san|dong cua|cham dut hoat _?dong|co cau|cong nghe|kinh te|sap nhap|hop nhat|chia tach|ban lai|thien tai|hoa hoan|bao lu|dich benh)\b/u.test(
      text,
    ) &&
    !/\bkhong thuoc\b/u.test(text)
  )
    days.longer = true;
  if (/\btap the\b/u.test(text)) days.collective = true;
  return days;
}

function isWanted(before: string, after: string): boolean {
  return (
    (/\b(?:muon|dinh|tinh|se)(?: \S+){0,4}$/u.test(before) && !GIVEN.test(before.split(" ").slice(-2).join(" "))) ||
    /^la ngay (?:lam )?cuoi/u.test(after)
  );
}

/** A day told without its year that lies ahead was meant of the year before, where only the past makes sense. */
function notAfter(on: CalendarDate, today: CalendarDate): CalendarDate {
  return on > today && on.slice(0, 4) === today.slice(0, 4) ? `${Number(on.slice(0, 4)) - 1}${on.slice(4)}` : on;
}

function readRestDays(text: string): readonly number[] | null {
  if (
    /\bthu (?:2|hai) (?:den|toi|qua)? ?thu (?:6|sau)\b|\bnghi (?:thu (?:7|bay)|ca thu bay)(?: va| voi)? (?:chu nhat|cn)\b|\b(?:5|nam) ngay (?:1|mot|moi)? ?tuan\b|\btuan (?:lam )?5 ngay\b|\b40 (?:gio|tieng)\b/u.test(
      text,
    )
  )
    return [0, 6];
  return null;
}
