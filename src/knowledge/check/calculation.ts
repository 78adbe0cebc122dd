import { readNumbers, round, toNumber, type WrittenNumber } from "./numbers.ts";

/** A stated calculation: what goes in, what comes out, and the value of each side of its equals signs. */
export type Calculation = {
  inputs: readonly WrittenNumber[];
  results: readonly WrittenNumber[];
  /** What it supposes in front of a colon: "nữ 25 năm: …". */
  supposed: readonly WrittenNumber[];
  /** Sides that hold an amount; a side of words alone says what is meant. */
  sides: readonly { written: string; value: number }[];
};

const DATE = /\d{1,2}\/\d{1,2}\/\d{4}/gu;
const TOKEN = /(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(triệu|nghìn)?\s*(%)?|[½()+\-−–×x*÷/]|\p{L}+/gu;
const SCALES: Record<string, number> = { nghìn: 1e3, triệu: 1e6 };

/** Reads "nữ 25 năm: 45% + 10 × 2% = 65%"; `null` when a side is no arithmetic. Units and words are passed over. */
export function readCalculation(written: string): Calculation | null {
  const equation = written.replace(/^[^=]*:\s+(?=[^=]*=)/u, "");
  const label = written.slice(0, written.length - equation.length);
  const sides: { written: string; value: number }[] = [];
  for (const side of equation.split("=").map((each) => each.trim())) {
    const tokens = tokensOf(side.replace(DATE, " "));
    if (!tokens.some((token) => typeof token === "number")) continue;
    const value = evaluate(tokens);
    if (value === null) return null;
    sides.push({ written: side, value: round(value) });
  }
  if (sides.length === 0) return null;
  const numbersOf = (parts: typeof sides) => parts.flatMap((part) => readNumbers(part.written.replace(DATE, " ")));
  const isStatement = sides.length === 1;
  return {
    inputs: numbersOf(isStatement ? sides : sides.slice(0, -1)),
    results: isStatement ? [] : numbersOf(sides.slice(-1)),
    supposed: readNumbers(label),
    sides,
  };
}

/** Sides that say the same length of time in two units: "5 năm = 60 tháng". */
export function isSameTime(a: { written: string; value: number }, b: { written: string; value: number }): boolean {
  const inMonths = ({ written, value }: { written: string; value: number }) =>
    /\d\s*năm(?!\p{L})/u.test(written) ? value * MONTHS_OF_YEAR : /\d\s*tháng/u.test(written) ? value : null;
  const [first, second] = [inMonths(a), inMonths(b)];
  return first !== null && first === second;
}

const MONTHS_OF_YEAR = 12;

type Token = number | "(" | ")" | "+" | "-" | "*" | "/";

function tokensOf(side: string): Token[] {
  return [...side.matchAll(TOKEN)].flatMap((match): Token[] => {
    const [token, figure, scale, percent] = match;
    if (figure) return [(toNumber(figure) * (SCALES[scale ?? ""] ?? 1)) / (percent ? 100 : 1)];
    if (token === "½") return [0.5];
    if (token === "(" || token === ")" || token === "+") return [token];
    if ("-−–".includes(token)) return ["-"];
    if ("×x*".includes(token)) return ["*"];
    // "đồng/giờ" is a unit, not a division
    if (token === "÷") return ["/"];
    return token === "/" && !/\p{L}$/u.test(side.slice(0, match.index)) ? ["/"] : [];
  });
}

/** Sum of products of numbers and brackets; `null` when the tokens are no such thing. */
function evaluate(tokens: readonly Token[]): number | null {
  let at = 0;
  const atom = (): number | null => {
    const token = tokens[at++];
    if (typeof token === "number") return token;
    if (token !== "(") return null;
    const inner = sum();
    return tokens[at++] === ")" ? inner : null;
  };
  const product = (): number | null => {
    let value = atom();
    while (value !== null && (tokens[at] === "*" || tokens[at] === "/")) {
      const isDivision = tokens[at++] === "/";
      const next = atom();
      value = next === null ? null : isDivision ? value / next : value * next;
    }
    return value;
  };
  const sum = (): number | null => {
    let value = product();
    while (value !== null && (tokens[at] === "+" || tokens[at] === "-")) {
      const sign = tokens[at++] === "+" ? 1 : -1;
      const next = product();
      value = next === null ? null : value + sign * next;
    }
    return value;
  };
  const value = sum();
  return at === tokens.length ? value : null;
}
