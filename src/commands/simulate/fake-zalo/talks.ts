/** A line of the talk between one person and the account, as a phone shows it. */
export type TalkLine = {
  id: string;
  from: "user" | "oa" | "staff";
  text: string;
  buttons: readonly Record<string, unknown>[];
  attachment: Record<string, unknown> | null;
  quotes: string | null;
  at: Date;
  /** What it was taken from, for a line of ours. */
  quota: string | null;
};

type Person = { lastInteractionAt: Date | null; follows: boolean; hasBlocked: boolean; lines: TalkLine[] };
export type KeptTalks = { people: [string, Person][]; nextId: number };

/** Everybody's talk with the account, and when each was last heard of. */
export function createTalks(onChange: (userId: string) => void) {
  const people = new Map<string, Person>();
  let nextId = 1;

  function person(userId: string): Person {
    let known = people.get(userId);
    if (!known) {
      known = { lastInteractionAt: null, follows: false, hasBlocked: false, lines: [] };
      people.set(userId, known);
    }
    return known;
  }

  return {
    person,
    find: (userId: string): Person | null => people.get(userId) ?? null,
    list: (): string[] => [...people.keys()],
    dump: (): KeptTalks => ({ people: [...people], nextId }),
    restore(kept: KeptTalks): void {
      for (const [userId, talk] of kept.people) people.set(userId, talk);
      nextId = Math.max(nextId, kept.nextId);
    },
    newId: (): string => `${(96_000_000_000 + nextId++).toString(16)}af150460909`,
    add(userId: string, line: Partial<TalkLine> & Pick<TalkLine, "id" | "from" | "at">): TalkLine {
      const whole: TalkLine = { text: "", buttons: [], attachment: null, quotes: null, quota: null, ...line };
      const talk = person(userId);
      talk.lines.push(whole);
      if (line.from === "user") talk.lastInteractionAt = line.at;
      onChange(userId);
      return whole;
    },
    /** Who wrote a message, by its id. */
    authorOf(messageId: string): { userId: string; at: Date } | null {
      for (const [userId, { lines }] of people) {
        const line = lines.find(({ id, from }) => id === messageId && from === "user");
        if (line) return { userId, at: line.at };
      }
      return null;
    },
  };
}
export type Talks = ReturnType<typeof createTalks>;
