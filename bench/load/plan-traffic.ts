import { createRandom, readQuestions } from "../../src/evaluation/index.ts";

export type Person = { channel: "zalo" | "messenger"; id: string };

/** What one person does, and when it is due. `again`: their last message is delivered a second time. */
export type Deed = { kind: "say"; text: string } | { kind: "follow" } | { kind: "again" } | { kind: "seen" };
export type Planned = { atMs: number; person: Person; deed: Deed };

const SMALL_TALK = ["cảm ơn", "Cảm ơn anh chị nhiều", "xin chào", "dạ em cảm ơn ạ", "ok", "chào anh", "vâng ạ"];
const EVENTS_EACH = 8;
/** Between two messages of one person. */
const PAUSE_SECONDS = 2;
const AGAIN = 0.05;
const SEEN = 0.05;
const TALK = 0.25;

/**
 * Who does what, at which millisecond: the same in every run. People come in turns, so that each writes several
 * messages with little time between; half of them on either platform. The first thing one does is to follow, or not.
 */
export function planTraffic({ rate, seconds, seed }: { rate: number; seconds: number; seed: number }): Planned[] {
  const random = createRandom(seed);
  const questions = readQuestions("tests/evaluation/gold.jsonl")
    .map(({ question }) => question)
    .filter((question) => question.trim() !== "");
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const active = Math.max(1, Math.round(rate * PAUSE_SECONDS));
  const done = new Map<number, number>();
  const count = Math.round(rate * seconds);
  return Array.from({ length: count }, (_, at) => {
    const number = Math.floor(at / (active * EVENTS_EACH)) * active + (at % active);
    const before = done.get(number) ?? 0;
    done.set(number, before + 1);
    return { atMs: (at / rate) * 1000, person: personOf(number), deed: deedAfter(before) };
  });

  function deedAfter(before: number): Deed {
    const chance = random();
    if (before === 0) return chance < 0.3 ? { kind: "follow" } : { kind: "say", text: pick(questions) };
    if (before > 1 && chance < AGAIN) return { kind: "again" };
    if (before > 1 && chance < AGAIN + SEEN) return { kind: "seen" };
    return { kind: "say", text: chance < AGAIN + SEEN + TALK ? pick(SMALL_TALK) : pick(questions) };
  }
}

function personOf(number: number): Person {
  const digits = String(number).padStart(12, "0");
  return number % 2 === 0 ? { channel: "zalo", id: `246${digits}` } : { channel: "messenger", id: `700${digits}` };
}
