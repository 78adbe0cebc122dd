import { findMessagesInCases, type ReadMessages } from "../../casework/index.ts";
import { fold } from "../../language/fold.ts";
import type { Queryable } from "../../platform/database/index.ts";
import { listEmployerNames, type StaffScope } from "../../union/index.ts";
import { groupBy } from "./answer-subject.ts";
import { commonWords, type CommonWords, pairsOf } from "./common-words.ts";
import { type Asked, countPeople } from "./group-verdicts.ts";
import { createNamesEmployer, maskWords } from "./mask-words.ts";

/** Words are shown only where so many different people asked alike. */
export const FEWEST_PEOPLE = 3;
const MOST_SHOWN = 4;
const LONGEST = 160;
/** Of one group, the newest are looked at. */
const MOST_READ = 300;

/** What is shown of a group's words: some questions as they were asked, masked, and what several people said alike. */
export type ShownWords = { samples: readonly string[]; common: readonly CommonWords[] };
const NONE: ShownWords = { samples: [], common: [] };

/**
 * What makes a group's questions alike: one answer took them all for the same, or else only words that enough people
 * used; what merely came near the same article, or near none, may be about anything.
 */
type Group = { key: string; asked: readonly Asked[]; alikeBy: "answer" | "words" };

/**
 * The words behind groups of questions, by the group's key. For knowledge editors alone: for all others nothing is
 * read. Left out are words that stand in a case, for they are the case's, and words that name an employer; where fewer
 * than three different people remain, all of the group's.
 */
export async function loadShownWords(
  { db, readMessages }: { db: Queryable; readMessages: Pick<ReadMessages, "inbound"> },
  scope: StaffScope,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, ShownWords>> {
  if (!scope.can("editor")) return new Map();
  const shown = groups
    .filter(({ asked }) => countPeople(asked) >= FEWEST_PEOPLE)
    .map((group) => ({ ...group, asked: newest(group.asked) }));
  const ids = shown.flatMap(({ asked }) => asked.map(({ inboundMessageId }) => inboundMessageId));
  const inCases = await findMessagesInCases(db, ids);
  const read = await readMessages.inbound(
    db,
    ids.filter((id) => !inCases.has(id)),
  );
  const words = new Map(read.map(({ id, text }) => [id, text]));
  const namesEmployer = createNamesEmployer(await listEmployerNames(db));
  const masked = (id: number): string | null => {
    const said = words.get(id)?.trim() ?? "";
    return said === "" || namesEmployer(said) ? null : maskWords(said);
  };
  return new Map(
    shown.map(({ key, asked, alikeBy }) => {
      const said = asked.flatMap(({ person, inboundMessageId }) => {
        const text = masked(inboundMessageId);
        return text === null ? [] : [{ person, text }];
      });
      return [key, countPeople(said) < FEWEST_PEOPLE ? NONE : choose(said, alikeBy)];
    }),
  );
}

type Said = { person: string; text: string };

/** At most one of each person, first those whose words more of the others use, then the shorter. */
function choose(said: readonly Said[], alikeBy: Group["alikeBy"]): ShownWords {
  const common = commonWords(said, FEWEST_PEOPLE);
  const people = new Map(common.map(({ key, people: saying }) => [key, saying]));
  const ranked = said
    .map((each) => {
      const pairs = new Set(pairsOf(each.text).map(({ key }) => key));
      return { ...each, shared: [...pairs].reduce((sum, pair) => sum + (people.get(pair) ?? 0), 0) };
    })
    .filter(({ shared }) => alikeBy === "answer" || shared > 0)
    .sort((a, b) => b.shared - a.shared || a.text.length - b.text.length);
  const samples = new Map<string, string>();
  const heard = new Set<string>();
  for (const { person, text } of ranked) {
    if (samples.size === MOST_SHOWN) break;
    if (heard.has(person) || samples.has(fold(text))) continue;
    heard.add(person);
    samples.set(fold(text), text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
  }
  return { samples: [...samples.values()], common };
}

const newest = (asked: readonly Asked[]): Asked[] =>
  [...groupBy(asked, ({ inboundMessageId }) => String(inboundMessageId)).values()]
    .flatMap(([first]) => first ?? [])
    .sort((a, b) => b.inboundMessageId - a.inboundMessageId)
    .slice(0, MOST_READ);
