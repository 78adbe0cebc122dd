import type { Quantity } from "../../language/quantities.ts";
import type { DayKind } from "../calculations/overtime.ts";
import type { Facts, OvertimePart } from "./facts.ts";
import type { Sentence } from "./sentence.ts";

type Cue = { at: number; dayKind?: DayKind; night?: boolean };
type Block = { from: number; to: number; hours: number; night: boolean | null };

const HOLIDAY = new Set(["l\u1ec5", "t\u1ebft", "30/4", "1/5", "2/9", "1/1", "24/11"]);
const NIGHT = "\u0111\u00eam";
const PART = "(sang|trua|chieu|toi|dem|khuya)";
const TIMES = new RegExp(
  `(?:^| )(\\d{1,2}) gio(?: (\\d{2})(?: phut)?)?(?: ${PART})?(?: (?:den|toi|qua))? (\\d{1,2}) gio(?: (\\d{2})(?: phut)?)?(?: ${PART}\\b)?`,
  "u",
);
const OVERTIME = /\b(?:tang ca|lam them|them gio|ot|lam ngoai gio|o lai lam)\b/u;

/** The hours worked in a sentence, on which day and whether by night: one part where it names one, several where it names several. */
export function readHours(sentence: Sentence): Facts {
  const { text } = sentence;
  const cues = readCues(sentence);
  const facts: Facts = {};
  const kinds = new Set(cues.flatMap(({ dayKind }) => (dayKind ? [dayKind] : [])));
  const [onlyKind] = kinds;
  if (onlyKind && kinds.size === 1) facts.dayKind = onlyKind;
  if (cues.some(({ night }) => night === true)) facts.night = true;
  const times = readTimes(text);
  if (times) Object.assign(facts, ofTimes(times, facts));
  if (isNormalNight(text, facts.night === true)) facts.normalHours = true;
  if (times) return facts;
  const blocks = sentence.quantities.flatMap((quantity) => blockOf(sentence, quantity));
  const [only] = blocks;
  if (only && blocks.length === 1) {
    facts.hours = only.hours * daysOf(sentence, only);
    if (only.night !== null) facts.night = only.night;
    return facts;
  }
  if (blocks.length > 1)
    facts.overtimeParts = partsOf(sentence, blocks, cues, onlyKind && kinds.size === 1 ? onlyKind : undefined);
  return facts;
}

/** A night shift of the normal hours: called a shift or night work, and nothing said of working over. */
function isNormalNight(text: string, night: boolean): boolean {
  if (/\bkhong (?:co )?tang ca\b/u.test(text)) return true;
  return night && !OVERTIME.test(text) && /\b(?:ca|lam dem|truc dem)\b/u.test(text);
}

/** Words that name a day or the night, where they stand. */
function readCues({ tokens, words }: Sentence): Cue[] {
  return tokens.flatMap((token, at): Cue[] => {
    const pair = `${words[at]} ${words[at + 1] ?? ""}`;
    if (HOLIDAY.has(token) && words[at + 1] !== "tan") return [{ at, dayKind: "holiday" }];
    if (/^(?:gio to|quoc khanh)$/u.test(pair)) return [{ at, dayKind: "holiday" }];
    if (/^(?:chu nhat|cuoi tuan|ngay nghi|nghi tuan)$/u.test(pair)) return [{ at, dayKind: "rest-day" }];
    if (/^(?:ngay thuong|trong tuan)$/u.test(pair)) return [{ at, dayKind: "weekday" }];
    if (pair === "binh thuong" && words[at - 1] === "ngay") return [{ at, dayKind: "weekday" }];
    if (pair === "ban ngay") return [{ at, night: false }];
    if (pair === "cong nhan" && isSunday(words, at)) return [{ at, dayKind: "rest-day" }];
    if (token === NIGHT || token === "khuya") return [{ at, night: true }];
    return [];
  });
}

/** "Tăng ca cn", "làm cn 8 tiếng": the two letters are written out as the worker, but hours are worked on a Sunday. */
function isSunday(words: readonly string[], at: number): boolean {
  if (words[at - 1] === "ca") return true;
  return (
    /^(?:lam|them|ngay)$/u.test(words[at - 1] ?? "") &&
    /\d (?:tieng|gio)\b/u.test(words.slice(at + 2, at + 7).join(" "))
  );
}

function blockOf({ words, quantities }: Sentence, quantity: Quantity): Block[] {
  if (quantity.kind !== "hours") return [];
  const previous = quantities[quantities.indexOf(quantity) - 1];
  // "30 nghìn một giờ": the hour belongs to the wage.
  if (previous?.kind === "money" && previous.to === quantity.from) return [];
  const before = words.slice(Math.max(0, quantity.from - 3), quantity.from).join(" ");
  if (/\bnghi(?: trua| giua ca| an com)?$/u.test(before)) return [];
  const night = words[quantity.to] === "dem" || words.slice(quantity.to, quantity.to + 2).join(" ") === "ban dem";
  return [{ from: quantity.from, to: quantity.to, hours: quantity.hours, night: night ? true : null }];
}

const EACH_DAY = "(?:moi|mot|1|tung) (?:ngay|dem|hom|bua|buoi|ca|toi)";

/** How many days the hours were worked on: "2 tiếng mỗi ngày trong 10 ngày"; else one. */
function daysOf(sentence: Sentence, block: Block): number {
  const before = sentence.words.slice(Math.max(0, block.from - 4), block.from).join(" ");
  const after = sentence.words.slice(block.to, block.to + 4).join(" ");
  const isDaily =
    new RegExp(`${EACH_DAY}(?: (?:lam|tang ca|them))*$`, "u").test(before) ||
    new RegExp(`^(?:${EACH_DAY}|ngay(?! (?:thuong|le|nghi|tet|chu|binh|30|2|1)))\\b`, "u").test(after);
  if (!isDaily) return 1;
  const days = sentence.quantities.find(({ kind, from }) => kind === "days" && from !== block.from);
  if (days?.kind === "days") return days.days === 1 ? counted(sentence) : days.days;
  return counted(sentence);
}

function counted({ text }: Sentence): number {
  const said = /\b(\d{1,2}) (?:ngay|dem|hom|bua|buoi|ca|toi|chu nhat)\b/u.exec(
    text.replace(/\b1 (?:ngay|dem|hom|bua|buoi|ca|toi)\b/gu, ""),
  );
  return said ? Number(said[1]) : 1;
}

/** Several figures of hours: each takes the day named beside it, before it where the first one is so named, else after it. */
function partsOf(
  sentence: Sentence,
  blocks: readonly Block[],
  cues: readonly Cue[],
  shared: DayKind | undefined,
): OvertimePart[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  const namedBefore = cues.some(({ at, dayKind }) => dayKind && first && at < first.from && first.from - at <= 4);
  const namedAfter = cues.some(({ at }) => last && at >= last.to);
  const isBefore = namedBefore && !namedAfter;
  let previous: OvertimePart | null = null;
  return blocks.map((block, index) => {
    const from = isBefore ? (blocks[index - 1]?.to ?? 0) : block.to;
    const to = isBefore ? block.from : (blocks[index + 1]?.from ?? sentence.tokens.length);
    const own = cues.filter(({ at }) => at >= from && at < to);
    const part: OvertimePart = {
      hours: block.hours,
      dayKind: own.find(({ dayKind }) => dayKind)?.dayKind ?? shared ?? "weekday",
      night: block.night ?? own.some(({ night }) => night === true),
      afterDayOvertime: false,
    };
    const follows = previous !== null && !previous.night && previous.dayKind === part.dayKind;
    previous = part;
    const isSameDay = follows && part.night && /\b(?:roi|xong|tiep|sau do|cung ngay)\b/u.test(sentence.text);
    return isSameDay ? { ...part, afterDayOvertime: true } : part;
  });
}

/** "Từ 22h đến 2h sáng", in hours of the day; the end after the start. */
function readTimes(text: string): { start: number; end: number } | null {
  const found = TIMES.exec(text);
  if (!found) return null;
  const endPart = found[6];
  let start = hourOf(found[1], found[2], found[3]);
  let end = hourOf(found[4], found[5], endPart);
  // "10h đến 6h sáng" is in the evening; "7h đến 5h" goes to the afternoon.
  if (end <= start && found[3] === undefined && endPart === "sang" && start < 12) start += 12;
  if (end <= start && endPart === undefined && start < 12 && end < 12) end += 12;
  if (end <= start) end += 24;
  const pause = /\bnghi (?:trua |giua ca |an com )?(\d{1,2}) (tieng|gio|phut)\b/u.exec(text);
  if (pause && start < 12 && end > 12) end -= pause[2] === "phut" ? Number(pause[1]) / 60 : Number(pause[1]);
  return { start, end };
}

function hourOf(hour: string | undefined, minutes: string | undefined, part: string | undefined): number {
  const value = Number(hour) + Number(minutes ?? 0) / 60;
  if (part === "chieu" || part === "toi") return value < 12 ? value + 12 : value;
  if (part === "dem" || part === "khuya") return value >= 6 && value <= 12 ? value + 12 : value;
  return value;
}

/** 22 to 6 o'clock is night (Điều 106): hours on both sides of it are two parts. */
function ofTimes({ start, end }: { start: number; end: number }, facts: Facts): Facts {
  const overlap = (from: number, to: number) => Math.max(0, Math.min(end, to) - Math.max(start, from));
  const night = overlap(0, 6) + overlap(22, 30) + overlap(46, 54);
  const day = end - start - night;
  if (night === 0 || day === 0) return { hours: night + day, ...(night > 0 ? { night: true } : { night: false }) };
  const dayKind = facts.dayKind === undefined || facts.dayKind === "unknown" ? "weekday" : facts.dayKind;
  const daylight: OvertimePart = { hours: day, dayKind, night: false, afterDayOvertime: false };
  return {
    overtimeParts: [daylight, { hours: night, dayKind, night: true, afterDayOvertime: start % 24 < 22 && start >= 6 }],
  };
}
