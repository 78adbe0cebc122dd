import type { UnansweredMessage } from "../types.ts";
import { groupBy, type Place } from "./answer-subject.ts";
import { type Asked, countPeople } from "./group-verdicts.ts";

export type UnansweredReason = UnansweredMessage["reason"];

/** Questions that went unanswered, alike in what came nearest. */
export type UnansweredGroup = {
  key: string;
  /** The article that came nearest; `null`: none did, or it is another field than ours. */
  nearest: Place | null;
  kind: "near" | "elsewhere" | "nothing";
  count: number;
  countBefore: number;
  people: number;
  reasons: Partial<Record<UnansweredReason, number>>;
  /** Checked answers there are on that article. */
  written: number;
  asked: readonly Asked[];
};

type Names = {
  findPlace: (nearest: { law: string; article: string }) => Place | null;
  countWritten: (nearest: { law: string; article: string }) => number;
};

/** The most asked first. Of another field is nothing near, whatever article came first. */
export function groupUnanswered(
  now: readonly UnansweredMessage[],
  before: readonly UnansweredMessage[],
  { findPlace, countWritten }: Names,
): UnansweredGroup[] {
  const places = new Map<string, Place | null>();
  const earlier = groupBy(before, keyOf);
  return [...groupBy(now, keyOf)]
    .flatMap(([key, all]) => {
      const [first] = all;
      if (!first) return [];
      const isElsewhere = first.reason === "other-field";
      const nearest = isElsewhere ? null : placeNear(first);
      const group: UnansweredGroup = {
        key,
        nearest,
        kind: isElsewhere ? "elsewhere" : nearest ? "near" : "nothing",
        count: all.length,
        countBefore: earlier.get(key)?.length ?? 0,
        people: countPeople(all),
        reasons: countUnanswered(all),
        written: nearest ? countWritten(nearest) : 0,
        asked: all,
      };
      return [group];
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

  function placeNear({ nearest }: UnansweredMessage): Place | null {
    if (!nearest) return null;
    const key = `${nearest.law}|${nearest.article}`;
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = findPlace(nearest)));
    return place;
  }

  function keyOf(message: UnansweredMessage): string {
    if (message.reason === "other-field") return "elsewhere";
    const place = placeNear(message);
    return place ? `near ${place.law}|${place.article}` : "nothing";
  }
}

export function countUnanswered(all: readonly UnansweredMessage[]): Partial<Record<UnansweredReason, number>> {
  const counts: Partial<Record<UnansweredReason, number>> = {};
  for (const { reason } of all) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
