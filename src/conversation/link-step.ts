import { randomInt } from "node:crypto";
import type { Person } from "../casework/index.ts";
import { fold } from "../language/fold.ts";
import { linkTexts as texts } from "../texts/links.ts";
import type { Choice } from "../vocabulary/message.ts";
import type { Change } from "../vocabulary/outcome.ts";
import { PAYLOADS } from "./payloads.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";

/** Begins joining this talk with the same person's talk on another channel. */
export const LINK: Choice = { title: texts.choice, payload: PAYLOADS.link };

const CODE = /^\W*noi[\s.:-]*([0-9a-z]{4})[\s.-]?([0-9a-z]{4})\W*$/iu;
const ASKS =
  /^(?:toi |em |minh )?(?:muon )?(?:noi|ghep|gop|lien ket) (?:tai khoan|tin nhan|zalo|messenger|facebook|hai (?:kenh|noi|ben))\b/u;
/** Without 0, O, 1, I, L, U: read from one screen and typed on another. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LASTS_MS = 15 * 60_000;

/**
 * Joins what one person says on two channels, when they wish it: a code given on one is said on the other.
 * Nothing is joined by a name or a number that might be somebody else's.
 */
export function createLinkStep({
  findLinkCode,
}: {
  findLinkCode: (code: string, now: Date) => Promise<Person | null>;
}): Step {
  return async (turn) => {
    const { payload, text, now } = turn;
    if (payload === PAYLOADS.link || (payload === null && ASKS.test(fold(text)))) {
      const code = newCode();
      const expiresAt = new Date(now.getTime() + LASTS_MS).toISOString();
      return say(turn, texts.code(code), [{ kind: "link-offered", payload: { code, expiresAt } }]);
    }
    const [, first, second] = (payload === null && CODE.exec(text)) || [];
    if (!first || !second) return null;
    const { channel, senderId } = turn.message;
    const other = await findLinkCode(`NOI${first}${second}`, now);
    if (!other) return say(turn, texts.unknown, []);
    if (other.channel === channel && other.senderId === senderId) return say(turn, texts.same, []);
    return say(turn, texts.linked, [{ kind: "identities-linked", payload: { other } }]);
  };
}

function newCode(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `NOI-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function say(turn: Turn, text: string, changes: readonly Change[]): Decision {
  return {
    answer: fixedAnswer(turn, text, { kind: "abstained", reason: "notice" }),
    replies: [{ text }],
    remember: {},
    changes,
  };
}
