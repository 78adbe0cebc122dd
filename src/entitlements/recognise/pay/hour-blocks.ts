import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "./clock.ts";

/** A number of hours said as such: "3 tiếng", "8 giờ". */
export type Block = { from: number; to: number; hours: number; night: boolean | null };
export type Blocks = { blocks: Block[] } & Pick<Facts, "hoursPerDay" | "hoursPerWeek" | "hoursPerMonth">;

const DAY_BEFORE =
  /(?:^|\b)(?:(?:moi|1|mot) )?(?:ngay|cong|ngay cong|x)(?: lam| tinh| la| cong| du| viec| x| chinh thuc| hanh chinh)*$/u;
const OF_A_DAY_WAGE = /\b(?:luong ngay|cong nhat|1 ngay|mot ngay) (?:\S+ )?\d[\d.,]* (?:ngan|nghin|dong)$/u;
const WHOLE_DAY = /\b(?:tron|nguyen|ca|du|het) (?:mot |1 )?(?:ngay|cong)\b/u;
/** Hours told apart from those worked: how long the normal day, week or month is, a rest, and what only repeats. */
export function readBlocks(sentence: Sentence, spans: readonly Span[], frames: readonly Span[]): Blocks {
  const { words, text } = sentence;
  const all = hoursSaid(sentence).filter(
    (block) => ![...spans, ...frames].some(({ from, to }) => block.from < to && block.to > from),
  );
  const told: Omit<Blocks, "blocks"> = {};
  // What a day's wage is said to be for stands before whatever else could be the length of the day.
  const ofWage =
    all.length > 1 || spans.length > 0
      ? all.find((block) => isWholeDay(block) && isOfWage(sentence, block.from))
      : undefined;
  if (ofWage) told.hoursPerDay = ofWage.hours;
  const worked: Block[] = [];
  for (const block of all) {
    const { hours, from, to } = block;
    const before = words.slice(Math.max(0, from - 5), from).join(" ");
    const after = words.slice(to, to + 3).join(" ");
    const others = all.length > 1 || spans.length > 0 || WHOLE_DAY.test(text);
    const ofMonth = /\b2[0-7] (?:ngay|cong|ngay cong)(?: \S+){0,3}$/u.test(before);
    if (block === ofWage || isRest(before)) continue;
    if (hours >= 160 && hours <= 240) told.hoursPerMonth ??= hours;
    else if (hours >= 30 && hours <= 56 && /\btuan\b/u.test(`${before.split(" ").slice(-3).join(" ")} ${after}`))
      told.hoursPerWeek ??= hours;
    else if (
      told.hoursPerDay === undefined &&
      isWholeDay(block) &&
      !/\bnua ngay\b/u.test(before) &&
      (DAY_BEFORE.test(before) || OF_A_DAY_WAGE.test(before) || isOfWage(sentence, from)) &&
      (others || ofMonth)
    )
      told.hoursPerDay = hours;
    else worked.push(block);
  }
  return { ...told, blocks: withoutRepeats(sentence, worked, spans) };
}

/** "2 giờ 30 phút" is one; "30 nghìn một giờ" is a wage. */
function hoursSaid({ words, quantities }: Sentence): Block[] {
  const found: Block[] = [];
  for (const [at, quantity] of quantities.entries()) {
    if (quantity.kind !== "hours") continue;
    const previous = quantities[at - 1];
    if (previous?.kind === "money" && previous.to === quantity.from && quantity.hours === 1) continue;
    // "Một giờ được 30 nghìn": the hour of a wage.
    const next = quantities[at + 1];
    if (
      quantity.hours === 1 &&
      next?.kind === "money" &&
      next.from - quantity.to <= 4 &&
      !isWorked(words, quantity.from)
    )
      continue;
    if (
      quantity.hours === 1 &&
      /^(?:moi|mot|1)$/u.test(words[quantity.from] ?? "") &&
      /\b(?:thieu|hut|tra|may|bao nhieu|so voi|vay|quy|tinh|phan|trong)$/u.test(words[quantity.from - 1] ?? "")
    ) {
      found.push({ from: quantity.from, to: quantity.to, hours: 1, night: null });
      continue;
    }
    const last = found.at(-1);
    if (last && last.to === quantity.from && quantity.hours < 1) {
      last.hours += quantity.hours;
      last.to = quantity.to;
      continue;
    }
    const night = words[quantity.to] === "dem" || words.slice(quantity.to, quantity.to + 2).join(" ") === "ban dem";
    found.push({ from: quantity.from, to: quantity.to, hours: quantity.hours, night: night ? true : null });
  }
  return found;
}

const isWorked = (words: readonly string[], from: number) =>
  /\b(?:tang ca|lam them|ot|lam)$/u.test(words.slice(Math.max(0, from - 2), from).join(" "));

/** "360.000 đồng cho 8 giờ", "250k một công 8 tiếng": the hours that a day's wage is for. */
function isOfWage({ words, quantities }: Sentence, from: number): boolean {
  return quantities.some(
    ({ kind, to }) =>
      kind === "money" &&
      to < from &&
      from - to <= 4 &&
      words.slice(to, from).every((word) => /^(?:1|mot|moi|cho|ngay|cong|ca|lam|du|tren|tinh|k|dong)$/u.test(word)),
  );
}

const isWholeDay = ({ hours }: Block) => hours >= 4 && hours <= 12;

const isRest = (before: string) => /\b(?:nghi|tru)(?: gio)?(?: trua| giua ca| an com| com)?$/u.test(before);

/** "Từ 18h tới 24h …, tính cả 6 tiếng"; "làm thêm 5 tiếng … 5 tiếng ấy"; "mỗi giờ" beside a number of hours: said already. */
function withoutRepeats({ words, text }: Sentence, blocks: readonly Block[], spans: readonly Span[]): Block[] {
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const lengths = new Set([total, ...spans.map(({ start, end }) => end - start)]);
  const kept: Block[] = [];
  for (const block of blocks) {
    const after = words.slice(block.to, block.to + 2).join(" ");
    const before = words.slice(Math.max(0, block.from - 3), block.from).join(" ");
    const pointsBack = /^(?:do|no|ay|nay|kia|tren|noi tren|dem do|dem ay|dem kia|tang ca (?:do|ay|nay|kia))\b/u.test(
      after,
    );
    const isSum = /\b(?:tong(?: cong)?|ca|cong lai|rieng|het|cho)$/u.test(before);
    const isOfSpan = spans.length > 0 && (lengths.has(block.hours) || isShift(before) || pointsBack);
    const isSame = kept.some(({ hours }) => hours === block.hours) && (pointsBack || isSum);
    const isOne = block.hours === 1 && (kept.length > 0 || spans.length > 0 || blocks.length > 1);
    const isPart = spans.length > 0 && block.hours < total && (isSum || pointsBack);
    if (!isOfSpan && !isSame && !isOne && !isPart) kept.push(block);
  }
  takeSumsOff(kept, text);
  // "2 tiếng ngày thường và 1 tiếng chủ nhật": one hour is worked too.
  if (/\b1 (?:tieng|gio) (?:chu nhat|ngay|le|dem)\b/u.test(text) && kept.length === 1) {
    const hour = blocks.find(({ hours }) => hours === 1);
    if (hour && !kept.includes(hour)) return [...kept, hour].sort((a, b) => a.from - b.from);
  }
  return kept;
}

/** "Tổng cộng 10 giờ, trong đó 6 … và 4 …": the sum is no part; "10 giờ, trong đó 4 ban đêm": the rest of it is. */
function takeSumsOff(kept: Block[], text: string): void {
  const [first, ...others] = kept;
  if (!first || others.length === 0) return;
  const sum = others.reduce((total, { hours }) => total + hours, 0);
  const last = kept.at(-1);
  if (others.length > 1 && first.hours === sum) kept.shift();
  else if (/\btrong do\b/u.test(text) && first.hours === sum) kept.shift();
  else if (/\btrong do\b/u.test(text) && first.hours > sum) first.hours -= sum;
  else if (last && kept.length > 2 && last.hours === kept.slice(0, -1).reduce((total, { hours }) => total + hours, 0))
    kept.pop();
}

const isShift = (before: string) => /\b(?:(?<!tang )ca|cong|ngay|cung|du|moi ca)$/u.test(before);
