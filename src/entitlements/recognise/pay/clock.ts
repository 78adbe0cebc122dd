import type { Sentence } from "../sentence.ts";

/** A stretch of the clock in hours of the day, the end after the start ("22h tới 2h" is 22 to 26), and the tokens that say it. */
export type Span = { from: number; to: number; start: number; end: number };
type Reading = {
  from: number;
  to: number;
  hour: number;
  part: string | null;
  lead: "start" | "end" | null;
  isTime: boolean;
};

const EVENING = "t\u1ed1i";
const PARTS = new Set(["sang", "trua", "chieu", "toi", "dem", "khuya"]);
const END = new Set(["den", "toi", "qua"]);
const START = new Set(["tu", "luc", "khi", "hoi"]);
const MONEY = new Set(["nghin", "ngan", "trieu", "tr", "dong", "k"]);
/** "22h-6h 20 đêm": nights, and no minutes. */
const COUNTED = new Set(["gio", "tieng", "dem", "ngay", "buoi", "ca", "hom", "bua", "cong", "tuan", "thang", "nguoi"]);
/** How far a start may stand before its end: "22h lại bị kêu vô đổ bê tông tới 2h sáng". */
const REACH = 14;

/** A stretch as it was found, with the words between its two times. */
type Found = Span & { between: string };

/** The stretches of time worked in a sentence: "từ 17h tới 20h30", "8h-17h", "ca tới 22h, làm tiếp đến 2h sáng"; rests are taken out. */
export function readSpans(sentence: Sentence): Span[] {
  const readings = readTimes(sentence);
  const found = findSpans(sentence, readings);
  const rests = found.filter((span) => isRest(sentence, span));
  const worked = found.filter((span) => !rests.includes(span)).map(({ between: _, ...span }) => span);
  if (rests.length > 0) return worked.flatMap((span) => withoutRests(span, rests));
  return extended(
    sentence,
    worked.map((span) => withPause(sentence, span)),
    readings,
  );
}

function findSpans({ words }: Sentence, readings: readonly Reading[]): Found[] {
  const spans: Found[] = [];
  const taken = new Set<Reading>();
  for (const [at, end] of readings.entries()) {
    if (at === 0) continue;
    const previous = readings.slice(0, at).reverse();
    const start = previous.find((each) => end.from - each.to <= REACH);
    const first = readings[at - 1];
    // "Tới 22h từ 17h30": the end is said first.
    if (end.lead === "start" && first?.lead === "end" && end.from - first.to <= 2 && !taken.has(first)) {
      spans.push({ from: first.from, to: end.to, ...between(end, first), between: "" });
      taken.add(first).add(end);
      continue;
    }
    if (!start || taken.has(end)) continue;
    const isNext = end.from - start.to <= 1 && end.lead === null && start.lead !== "end";
    if (end.lead !== "end" && !isNext) continue;
    if (!start.isTime && !end.isTime && end.lead !== "end") continue;
    const words_ = words.slice(start.to, end.from).join(" ");
    spans.push({ from: start.from, to: end.to, ...between(start, end), between: words_ });
    taken.add(end);
  }
  return spans;
}

const REST =
  "(?:nghi|giai lao|an (?:com|trua|toi|giua ca))(?: (?:an|trua|toi|com|ca|giua ca|giai lao|ngoi|gio))*(?: (?:\\d+|mot) (?:tieng|gio|phut))?";
const RESTS_BEFORE = new RegExp(`\\b${REST}(?: (?:tu|luc|khoang))*$`, "u");
const RESTS_BETWEEN = /\b(?:ve nghi|ve nha|ve an|ve phong|nghi ngoi|di ngu|di an)\b/u;

/** "Nghỉ ăn từ 17h đến 18h", "tan ca 17h về nghỉ, đến 22h …": between these times nobody worked. */
function isRest({ words }: Sentence, { from, between: said }: Found): boolean {
  return RESTS_BEFORE.test(words.slice(Math.max(0, from - 8), from).join(" ")) || RESTS_BETWEEN.test(said);
}

function withoutRests(span: Span, rests: readonly Span[]): Span[] {
  return rests.reduce<Span[]>(
    (parts, rest) =>
      parts.flatMap((part) => {
        // A rest after midnight is told by the hours of the next day.
        const shift = rest.end <= part.start ? 24 : 0;
        const [start, end] = [rest.start + shift, rest.end + shift];
        if (end <= part.start || start >= part.end) return [part];
        return [
          { ...part, end: start },
          { ...part, start: end },
        ].filter((each) => each.end > each.start);
      }),
    [span],
  );
}

/** "Từ 21h đến 23h, sau khi đã tăng ca từ 18h, tổng 5 tiếng": one stretch from the earlier start, where its length is the sum said. */
function extended({ text }: Sentence, spans: Span[], readings: readonly Reading[]): Span[] {
  const [only] = spans;
  const earlier = readings.find(({ lead, from }) => lead === "start" && only && (from < only.from || from >= only.to));
  const total = Number(/\b(?:tong(?: cong)?|ca thay) (\d{1,2}) (?:tieng|gio)\b/u.exec(text)?.[1] ?? 0);
  if (!only || spans.length > 1 || !earlier || only.end - inDay(earlier) !== total) return spans;
  return [{ ...only, start: inDay(earlier) }];
}

/** Every "N giờ" that can be a time of day. "Tiếng" is always a length. */
function readTimes({ words, tokens }: Sentence): Reading[] {
  return words.flatMap((word, at): Reading[] => {
    if (word === "nua" && words[at + 1] === "dem") {
      const lead = END.has(words[at - 1] ?? "") ? "end" : START.has(words[at - 1] ?? "") ? "start" : null;
      return [{ from: at, to: at + 2, hour: 24, part: null, lead, isTime: true }];
    }
    if (!/^\d{1,2}$/u.test(word) || Number(word) > 24) return [];
    // "Từ 17 đến 18h": the unit is said once.
    const isShared =
      START.has(words[at - 1] ?? "") &&
      END.has(words[at + 1] ?? "") &&
      /^\d{1,2}$/u.test(words[at + 2] ?? "") &&
      words[at + 3] === "gio";
    if (isShared)
      return [{ from: at, to: at + 1, hour: Number(word), part: null, lead: "start", isTime: Number(word) > 12 }];
    const midnight = words[at + 1] === "gio";
    const bare =
      !midnight &&
      (PARTS.has(words[at + 1] ?? "") || words[at + 1] === "ruoi") &&
      PARTS.has(words[at + (words[at + 1] === "ruoi" ? 2 : 1)] ?? "");
    if (!midnight && !bare) return [];
    let to = at + (midnight ? 2 : 1);
    let hour = Number(word);
    const minutes = words[to] ?? "";
    if (
      /^[0-5]\d?$/u.test(minutes) &&
      midnight &&
      !MONEY.has(words[to + 1] ?? "") &&
      !COUNTED.has(words[to + 1] ?? "")
    ) {
      if (/^\d{2}$/u.test(minutes) || minutes === "0") {
        hour += Number(minutes) / 60;
        to += words[to + 1] === "phut" ? 2 : 1;
      }
    } else if (minutes === "ruoi") {
      hour += 0.5;
      to += 1;
    }
    // "20h tối" is in the evening; "8h tới 17h" goes on to.
    const next = words[to] ?? "";
    const goesOn = next === "toi" && (tokens[to] === "t\u1edbi" || /^\d{1,2}$/u.test(words[to + 1] ?? ""));
    const part = PARTS.has(next) && !goesOn && tokens[to] !== "t\u00f4i" ? next : null;
    if (part) to += 1;
    const before = words[at - 1] ?? "";
    const wide = words[at - 2] ?? "";
    // "Ca tối 18h-22h": the evening is no "tới".
    const isUntil = END.has(before) && tokens[at - 1] !== EVENING;
    const lead =
      isUntil || (/^(?:tan|luc|khoang|gan|hon)$/u.test(before) && END.has(wide))
        ? "end"
        : START.has(before)
          ? "start"
          : null;
    return [{ from: at, to, hour, part, lead, isTime: part !== null || lead !== null || Number(word) > 12 }];
  });
}

/** "10h đến 6h sáng" begins in the evening; "7h đến 5h" goes to the afternoon. */
function between(from: Reading, until: Reading): { start: number; end: number } {
  let start = inDay(from);
  let end = inDay(until);
  if (from.part === null && until.part !== null && start < 12) {
    if (until.part === "toi" && start < 12 && start + 12 < end) start += 12;
    else if (until.part === "chieu" && start >= 1 && start <= 6 && start + 12 < end) start += 12;
    else if (until.part === "sang" && end <= start) start += 12;
    else if ((until.part === "dem" || until.part === "khuya") && start + 12 < end) start += 12;
  }
  if (end <= start && until.part === null && start < 12 && end < 12) end += 12;
  if (
    until.part === null &&
    from.part !== null &&
    start >= 12 &&
    end < 12 &&
    end + 12 > start &&
    from.hour < until.hour
  )
    end += 12;
  if (end <= start) end += 24;
  return { start, end };
}

function inDay({ hour, part }: Reading): number {
  if (part === "chieu" || part === "toi") return hour < 12 ? hour + 12 : hour;
  if (part === "trua") return hour < 4 ? hour + 12 : hour;
  if (part === "dem" || part === "khuya") return hour >= 6 && hour <= 12 ? hour + 12 : hour;
  return hour;
}

/** Takes a break that is said off the end. */
function withPause({ text }: Sentence, span: Span): Span {
  const pause =
    /\b(?:nghi|tru)(?: gio)?(?: nghi)? (?:trua |giua ca |an com |an trua |an toi |an |com |giai lao )?(\d{1,2}|mot|nua) (tieng|gio|phut)\b/u.exec(
      text,
    );
  if (!pause || (pause[2] === "gio" && Number(pause[1]) > 3)) return span;
  const count = pause[1] === "mot" ? 1 : pause[1] === "nua" ? 0.5 : Number(pause[1]);
  const hours = pause[2] === "phut" ? count / 60 : count;
  const atNoon = span.start < 12 && span.end > 12;
  const isCounted = /\b(?:trua|giua ca)\b/u.test(pause[0]) ? atNoon : span.start < 22;
  if (!isCounted || span.end - span.start <= hours + 1) return span;
  // Of a stretch that runs into the night people eat in the evening, unless they say otherwise.
  const isByDay =
    span.end > 22 && 22 - span.start > hours && !/\b(?:dem|khuya)\b/u.test(text.slice(pause.index).slice(0, 30));
  return isByDay ? { ...span, start: span.start + hours } : { ...span, end: span.end - hours };
}

/** Hours of a span between 22 and 6 o'clock, and the others (45/2019 Điều 106). */
export function split({ start, end }: Span): { day: number; night: number } {
  const overlap = (from: number, to: number) => Math.max(0, Math.min(end, to) - Math.max(start, from));
  const night = overlap(0, 6) + overlap(22, 30) + overlap(46, 54);
  return { day: end - start - night, night };
}
