import { createCheck } from "./context.ts";
import { type Lexeme, phraseOf, readLexemes, standsAt, standsIn } from "./lexemes.ts";
import { type Quantity, readParts } from "./read-quantities.ts";
import {
  ASKING_END,
  CIRCUMSTANCES,
  EMPLOYER_WORDS,
  NEGATIONS,
  PASSIVE,
  SAID_ANYWAY,
  WORKER_WORDS,
} from "./rewriting-words.ts";
import { checkLanguage, checkLeakage, checkMarkup } from "./rules/form.ts";
import { EMPTY_WORDS } from "./words.ts";

/** `doubts` are what only the worker can decide. Both lists hold stable codes without any text. */
export type RewritingVerdict = { ok: true; doubts: string[] } | { ok: false; reasons: string[] };

const FEWEST_WORDS = 3;
const MOST_WORDS = 40;

type Text = { raw: string; said: readonly string[] };
type Message = Text & { read: string; before: string };

/**
 * Decides what a message in a model's words may be used for: for nothing, to
 * ask the worker whether it is meant, or to look the law up at once.
 *
 * Refused: what is no single Vietnamese question of at most 40 words, holds a
 * figure the message does not hold, or recites our prompt. Doubted: what has
 * no word in common with the message, synonyms included; a party, a negation
 * or a circumstance that only one of the two has; and any figure, for it may
 * have changed its place.
 */
export function checkRewriting({
  message,
  rewriting,
  prompt,
}: {
  /** `read`: slips mended and abbreviations written out; `before` the same of the question it may go on from; `said`: of both, with synonyms. */
  message: Message;
  rewriting: Text;
  prompt: string;
}): RewritingVerdict {
  const reasons = refuse(message, rewriting, prompt);
  if (reasons.length > 0) return { ok: false, reasons };
  const whole = `${message.before} ${message.read}`;
  const [own, known, after] = [readLexemes(message.read), readLexemes(whole), readLexemes(rewriting.raw)];
  const doubts: string[] = [];
  const shared = new Set(message.said);
  if (!rewriting.said.some((word) => shared.has(word) && !emptyWords.has(word))) doubts.push("unrelated");
  if (figuresOf(after).length > 0) doubts.push("figure");
  if (countNegations(message.read) !== countNegations(rewriting.raw)) doubts.push("negation");
  const [one, other] = [actorOf(own), actorOf(after)];
  if (one !== null && other !== null && one !== other) doubts.push("party");
  const isLost = (line: readonly string[]) => speaksOf(line, own) && !speaksOf(line, after);
  const isAdded = (line: readonly string[]) => speaksOf(line, after) && !speaksOf(line, known);
  if (CIRCUMSTANCES.some((line) => isLost(line) || isAdded(line))) doubts.push("circumstance");
  return { ok: true, doubts };
}

function refuse(message: Message, rewriting: Text, prompt: string): string[] {
  const draft = { text: rewriting.raw, citations: [] };
  const check = createCheck({ question: message.raw, draft, passages: [], prompt });
  const reasons = [checkMarkup, checkLanguage, checkLeakage].flatMap((rule) => rule(check));
  const words = rewriting.raw.split(/\s+/u).length;
  if (words < FEWEST_WORDS || words > MOST_WORDS) reasons.push("length");
  if (check.sentences.length !== 1 || /[\n:"“”]/u.test(rewriting.raw)) reasons.push("not-one-question");
  const known = [message.raw, message.read, message.before].flatMap((text) => figuresOf(readLexemes(text)));
  if (figuresOf(readLexemes(rewriting.raw)).some((figure) => !known.some((each) => isSame(figure, each))))
    reasons.push("added-figure");
  return reasons;
}

const emptyWords: ReadonlySet<string> = new Set([...EMPTY_WORDS, ...SAID_ANYWAY]);

function figuresOf(lexemes: readonly Lexeme[]): Quantity[] {
  return readParts(lexemes).flatMap((part) => (part.kind === "quantity" && !part.isRate ? [part] : []));
}

/** The unit may be missing in the message ("lương 8"), and may not change. */
function isSame(written: Quantity, known: Quantity): boolean {
  return written.value === known.value && (known.unit === null || written.unit === known.unit);
}

function countNegations(text: string): number {
  const stated = readLexemes(text.replace(ASKING_END, " "));
  return stated.filter((lexeme) => NEGATIONS.includes(lexeme.text)).length;
}

const PARTY_PHRASES = [
  ...WORKER_WORDS.map((words) => ({ party: "worker" as const, phrase: phraseOf(words) })),
  ...EMPLOYER_WORDS.map((words) => ({ party: "employer" as const, phrase: phraseOf(words) })),
].sort((a, b) => b.phrase.length - a.phrase.length);

/** How far after who it happens to the passive may stand: "em hôm qua bị …". */
const PASSIVE_REACH = 3;

/** Who acts: the party named first, or the other one where it is said to suffer; `null` where none is named. */
function actorOf(lexemes: readonly Lexeme[]): "worker" | "employer" | null {
  const texts = lexemes.map(({ text }) => text);
  for (let at = 0; at < texts.length; at += 1) {
    const found = PARTY_PHRASES.find(({ phrase }) => standsAt(texts, at, phrase));
    if (!found) continue;
    const end = at + found.phrase.length;
    const suffers = texts.slice(end, end + PASSIVE_REACH).includes(PASSIVE);
    return (found.party === "worker") === suffers ? "employer" : "worker";
  }
  return null;
}

function speaksOf(line: readonly string[], lexemes: readonly Lexeme[]): boolean {
  const texts = lexemes.map(({ text }) => text);
  return line.some((words) => standsIn(texts, phraseOf(words)));
}
