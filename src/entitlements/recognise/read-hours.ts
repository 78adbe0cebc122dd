import type { Facts, OvertimePart } from "./facts.ts";
import { readSpans, type Span, split } from "./pay/clock.ts";
import { type Cue, countHolidays, mainDay, readCues } from "./pay/days.ts";
import { type Block, readBlocks } from "./pay/hour-blocks.ts";
import { timesOf } from "./pay/times.ts";
import type { Sentence } from "./sentence.ts";

const NOT_OVER = /\bkhong (?:phai |co |duoc |tinh )?(?:la )?(?:tang ca|lam them|ngoai gio)\b/gu;
const OVERTIME =
  /\b(?:tang ca|tca|lam them|them gio|ot|ngoai gio|o lai|lam tiep|lam lo|man them|lam qua|lam rang|(?:keu|goi|bat) (?:vo|vao|len|o)|ngoai dinh muc|(?:truoc|sau|tan|het) (?:ca|gio)|(?:truc|chay|may|dung|lam) (?:\S+ )?them|lam ngoai|lam qua gio)\b/u;
const NORMAL = /\b(?:gio chinh|ca chinh|gio (?:lam )?(?:viec )?binh thuong|hanh chinh|trong ca)\b/u;
const SHIFT = /\b(?:ca|lam dem|truc dem|gac dem)\b/u;
const OF_THE_SHIFT =
  /\b(?:ca (?:cua|lam|chinh|toi|em|minh|ngay)|gio (?:lam|hanh chinh|chinh)|(?:lam|vao) (?:viec )?(?:ca |binh thuong )?tu|ca)\b(?!.*\b(?:tang ca|them|tiep)\b)/u;
/** After the normal hours of a working day, or day after day: no day of rest is meant. */
const AFTER_WORK =
  /\b(?:sau (?:gio|ca)|(?:het|tan|xong) (?:gio|ca)|o lai|ca chinh|(?:moi|hang|hằng) (?:ngay|toi|hom)|ngoai dinh muc|lam tiep)\b/u;
const WHOLE =
  /\b(?:tron|nguyen|ca|du|het|duoc) (?:mot |1 )?(?:ngay|cong|buoi)\b|\blam (?:du |tron |them )?(?:1|mot|\d) (?:ngay|cong)\b/u;

/** A stretch or a number of hours: what is worked, as far as one part of it. */
type Item = { from: number; to: number; hours: number; span: Span | null; night: boolean | null };

/** The hours worked in a sentence, on which day and whether by night: one part where it names one, several where it names several. */
export function readHours(sentence: Sentence): Facts {
  const cues = readCues(sentence);
  const found = readSpans(sentence);
  const frames = found.filter((span) => isFrame(sentence, span));
  const spans = overtimeSpans(
    sentence,
    found.filter((span) => !frames.includes(span)),
  );
  const { blocks, ...told } = readBlocks(sentence, spans.all, frames);
  const facts: Facts = { ...told };
  const items = itemsOf(spans.counted, blocks);
  const dayKind = mainDay(sentence, cues, items[0]?.from ?? null);
  if (dayKind) facts.dayKind = dayKind;
  else if (AFTER_WORK.test(sentence.text)) facts.dayKind = "weekday";
  const isNight = spans.counted.length === 0 && cues.some(({ night }) => night === true);
  if (isNight) facts.night = true;
  if (isNormal(sentence, spans.counted, isNight)) facts.normalHours = true;
  const [only] = items;
  if (!only) return { ...facts, ...wholeDays(sentence, facts) };
  if (items.length === 1) {
    const asked = kindsAsked(sentence, cues);
    return { ...facts, ...single(sentence, only, facts), ...(asked.length > 1 ? { dayKindsAsked: asked } : {}) };
  }
  const shared = new Set(cues.flatMap((cue) => cue.dayKind ?? [])).size === 1 ? dayKind : undefined;
  facts.overtimeParts = partsOf(sentence, items, cues, shared, facts.normalHours === true);
  return facts;
}

/** "Nằm trong khung 22h-6h": what counts as night, and nobody's hours. */
function isFrame({ words }: Sentence, { from }: Span): boolean {
  return /\bkhung(?: gio)?(?: (?:dem|tu|ban dem|tinh dem))*$/u.test(words.slice(Math.max(0, from - 4), from).join(" "));
}

function itemsOf(spans: readonly Span[], blocks: readonly Block[]): Item[] {
  return [
    ...spans.map((span) => ({ from: span.from, to: span.to, hours: span.end - span.start, span, night: null })),
    ...blocks.map((block) => ({ ...block, span: null })),
  ].sort((a, b) => a.from - b.from);
}

/** Where work over the hours is named, the stretch of the shift itself is not counted. */
function overtimeSpans({ words, text }: Sentence, all: readonly Span[]): { all: readonly Span[]; counted: Span[] } {
  const isOver = OVERTIME.test(text.replace(NOT_OVER, " "));
  if (!isOver || all.length < 2) return { all, counted: [...all] };
  const counted = all.filter(({ from }, at) => {
    const before = words.slice(Math.max(all[at - 1]?.to ?? 0, from - 6), from).join(" ");
    return at > 0 || OVERTIME.test(before) || !OF_THE_SHIFT.test(before);
  });
  return { all, counted };
}

/** Work of the normal hours: so called, or a whole shift, or night work, and nothing said of working over. */
function isNormal({ text }: Sentence, spans: readonly Span[], night: boolean): boolean {
  if (OVERTIME.test(text.replace(NOT_OVER, " "))) return false;
  if (NOT_OVER.test(text) || NORMAL.test(text)) return true;
  NOT_OVER.lastIndex = 0;
  const byNight = night || spans.some((span) => split(span).night > 0);
  return (byNight && SHIFT.test(text)) || spans.some(({ start, end }) => end - start >= 7);
}

/** "Ngày thường được bao nhiêu, nếu là chủ nhật thì bao nhiêu": every sort of day that is asked about, where more than one amount is. */
function kindsAsked({ text }: Sentence, cues: readonly Cue[]): NonNullable<Facts["dayKindsAsked"]> {
  const asks = [...text.matchAll(/\b(?:bao nhieu|may|nhieu tien)\b/gu)].length;
  if (asks < 2 || !/\b(?:neu|con|hoac|hay|va)\b/u.test(text)) return [];
  return [...new Set(cues.flatMap(({ dayKind }) => dayKind ?? []))].filter((kind) => kind !== "compensatory-day");
}

function single(sentence: Sentence, item: Item, facts: Facts): Facts {
  const times = timesOf(sentence, item, item.span !== null);
  const counted: Facts = times > 2 && facts.dayKind === undefined ? { dayKind: "weekday" } : {};
  if (!item.span) {
    return {
      ...counted,
      hours: item.hours * times,
      ...(item.night === null ? {} : { night: item.night }),
      ...(times > 1 ? { times } : {}),
    };
  }
  const { day, night } = split(item.span);
  const told = { ...counted, ...(times > 1 ? { times } : {}) };
  if (night === 0 || day === 0) return { ...told, hours: (night + day) * times, night: night > 0 };
  const dayKind = facts.dayKind === undefined || facts.dayKind === "unknown" ? "weekday" : facts.dayKind;
  const normal = facts.normalHours === true ? { normal: true } : {};
  return { ...told, overtimeParts: ofSpan(item.span, dayKind, times, false, normal) };
}

/** 22 to 6 o'clock is night (Điều 106): hours on both sides of it are two parts. */
function ofSpan(
  span: Span,
  dayKind: OvertimePart["dayKind"],
  times: number,
  afterDay: boolean,
  extra: { normal?: boolean },
): OvertimePart[] {
  const { day, night } = split(span);
  const daylight = { hours: day * times, dayKind, night: false, afterDayOvertime: false, ...extra };
  const begunByDay = span.start % 24 < 22 && span.start >= 6;
  const dark = { hours: night * times, dayKind, night: true, afterDayOvertime: afterDay || begunByDay, ...extra };
  return [...(day > 0 ? [daylight] : []), ...(night > 0 ? [dark] : [])];
}

/** Several figures of hours: each takes the day named beside it, before it where the first one is so named, else after it. */
function partsOf(
  sentence: Sentence,
  items: readonly Item[],
  cues: readonly Cue[],
  shared: OvertimePart["dayKind"] | undefined,
  isNormalHours: boolean,
): OvertimePart[] {
  const [first] = items;
  const last = items.at(-1);
  const namedBefore = cues.some(({ at, dayKind }) => dayKind && first && at < first.from && first.from - at <= 5);
  const namedAfter = cues.some(({ at, dayKind }) => dayKind && last && at >= last.to && at - last.to <= 4);
  const isBefore = namedBefore && !namedAfter;
  const follows = /\b(?:roi|xong|tiep|sau do|cung ngay|toi 22|den 22)\b/u.test(sentence.text);
  let previous: OvertimePart | null = null;
  let worked = false;
  return items.flatMap((item, index) => {
    const from = isBefore ? (items[index - 1]?.to ?? 0) : item.to;
    const to = isBefore ? item.from : (items[index + 1]?.from ?? sentence.tokens.length);
    const own = cues.filter(({ at }) => at >= from && at < to);
    const dayKind = own.findLast((cue) => cue.dayKind && isBefore)?.dayKind ?? own.find((cue) => cue.dayKind)?.dayKind;
    const kind = dayKind ?? shared ?? (isBefore ? previous?.dayKind : undefined) ?? "weekday";
    const sameDay = previous !== null && previous.dayKind === kind && !(isBefore && dayKind && item.span === null);
    const times = timesOf(sentence, item, item.span !== null);
    const extra = isNormalHours ? { normal: true } : {};
    if (item.span) {
      const parts = ofSpan(item.span, kind, times, sameDay && worked, extra);
      worked = parts.some(({ night }) => !night);
      previous = parts.at(-1) ?? previous;
      return parts;
    }
    const night = item.night ?? own.some((cue) => cue.night === true);
    const part: OvertimePart = { hours: item.hours * times, dayKind: kind, night, afterDayOvertime: false, ...extra };
    const isAfterDay: boolean = night && previous !== null && !previous.night && previous.dayKind === kind && follows;
    worked = !night;
    previous = part;
    return [isAfterDay ? { ...part, afterDayOvertime: true } : part];
  });
}

/** "Đi làm trọn ngày", "làm hai ngày lễ": whole days, where no hours are said. */
function wholeDays(sentence: Sentence, facts: Facts): Facts {
  const { text } = sentence;
  const works = /\b(?:di lam|lam|truc|tang ca|vao|vo|keu|goi|len|chay|cao|may|may vo)\b/u.test(text);
  if (!works || facts.dayKind === undefined || facts.dayKind === "weekday") return {};
  const holidays = facts.dayKind === "holiday" ? countHolidays(sentence) : undefined;
  const said = /\b(\d{1,2}) (?:ngay|chu nhat|hom|bua)\b/u.exec(text)?.[1];
  const isWhole = WHOLE.test(text);
  if (!isWhole && holidays === undefined && !said && !/\bdi lam\b/u.test(text)) return {};
  const counted = /\b(?:quoc khanh|2\/9|tet)\b/u.test(text) && !said ? Math.min(holidays ?? 1, 1) : holidays;
  const both = namedHolidays(text);
  return { wholeDays: Math.max(both, counted ?? (said && Number(said) <= 12 ? Number(said) : 1)) };
}

const namedHolidays = (text: string) =>
  new Set([...text.matchAll(/\b(30\/4|1\/5|2\/9|1\/1|24\/11|gio to|m[uo]ng \d)\b/gu)].map((found) => found[1])).size;
