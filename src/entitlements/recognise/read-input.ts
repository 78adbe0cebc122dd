import { fold } from "../../language/fold.ts";
import { readNumber } from "../../language/numbers.ts";
import { readPlace } from "../regions/find-place.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { RegionList } from "../regions/region-list.ts";
import type { Facts } from "./facts.ts";
import { CONTRACT_BARE } from "./missing-contract.ts";
import { INPUTS, type InputId, takeChoice } from "./missing-inputs.ts";
import { readFacts } from "./read-facts.ts";

const DOES_NOT_KNOW = /\b(?:khong (?:biet|ro|nho|chac)|chua (?:biet|ro)|ko biet|k biet|chiu)\b/u;

/** Facts of a bare number answered to a question, by what was asked; years where the question asks in years. */
const BARE: Partial<Record<InputId, (value: number) => Facts | null>> = {
  wage: (value) => (value >= 1 && value < 1000 ? { wage: Math.round(value * 1e6) } : null),
  "pension-now": (value) => (value >= 1 && value < 100 ? { wage: Math.round(value * 1e6) } : null),
  "net-wage": (value) => (value >= 1 && value < 1000 ? { wage: Math.round(value * 1e6) } : null),
  "months-worked": (value) => (value <= 60 ? { monthsWorked: value * 12 } : null),
  "months-insured": (value) => (value <= 60 ? { monthsInsured: value * 12 } : null),
  "years-of-insurance": (value) => (value <= 60 ? { monthsInsured: value * 12 } : null),
  "years-in-fund": (value) => (value <= 60 ? { monthsInsured: value * 12 } : null),
  "percent-lost": (value) => (value > 0 && value <= 100 ? { insurance: { percentLost: value } } : null),
  "months-before-2014": (value) => (value <= 60 ? { monthsBefore2014: value * 12 } : null),
  hours: (value) => ({ hours: value }),
  "days-off": (value) => ({ days: value }),
  "unused-days": (value) => ({ days: value }),
  "days-late": (value) => ({ days: value }),
  "bank-rate": (value) => ({ bankRate: value }),
  "child-age": (value) => (value <= 18 ? { childAgeMonths: value * 12 } : null),
  "wage-for-damage": (value) => (value >= 1 && value < 1000 ? { wage: Math.round(value * 1e6) } : null),
  ...CONTRACT_BARE,
  birth: (value) => (value >= 1930 && value <= 2012 ? { birth: { year: value, month: null } } : null),
};

/** The facts after the worker typed an answer to a question; `null` when the answer cannot be read as one: ask again, or let go. */
export function readInput(
  facts: Facts,
  input: InputId,
  tokens: readonly string[],
  regions: RegionList | null,
  today: CalendarDate,
): Facts | null {
  const words = tokens.map(fold).join(" ");
  if (DOES_NOT_KNOW.test(words)) return takeChoice(facts, input, "unknown");
  if (input === "place" && regions) {
    const place = readPlace(regions, tokens);
    if (place)
      return {
        ...facts,
        ...(place.commune ? { commune: place.commune } : {}),
        ...(place.province ? { province: place.province } : {}),
      };
  }
  // A day answered to "when were you born?" is a birth, though it says no more than a day.
  const said = readFacts(input === "birth" ? ["sinh", ...tokens] : tokens, regions, today).facts;
  const renamed = asAsked(said, input);
  const merged = withMore(facts, renamed);
  if (INPUTS[input].isSaid(renamed)) return merged;
  const [only] = tokens;
  const number = only !== undefined && tokens.length === 1 ? readNumber(tokens, 0) : null;
  const bare = number && BARE[input]?.(number.value);
  return bare ? withMore(facts, bare) : null;
}

/** What an answer tells stands beside what was told before; of the work what was said first stands: "Bảo Lộc" answered to where is no storm. */
function withMore(facts: Facts, more: Facts): Facts {
  const contracts = { ...more.contracts, ...facts.contracts };
  const insurance = { ...facts.insurance, ...more.insurance };
  return {
    ...facts,
    ...more,
    ...(facts.family && more.family ? { family: { ...facts.family, ...more.family } } : {}),
    ...(Object.keys(contracts).length > 0 ? { contracts } : {}),
    ...(Object.keys(insurance).length > 0 ? { insurance } : {}),
  };
}

/** A length of time answers whichever length was asked for. */
function asAsked(said: Facts, input: InputId): Facts {
  const {
    monthsWorked,
    monthsInsured,
    monthsBefore2014,
    monthsSaid,
    damage,
    wage,
    moneySaid,
    payFigures: _,
    ...others
  } = said;
  const length = monthsSaid ?? monthsWorked ?? monthsInsured ?? monthsBefore2014;
  const amount = moneySaid ?? wage ?? damage;
  const facts: Facts = { ...others };
  if (input === "months-worked" && typeof length === "number") facts.monthsWorked = length;
  else if (input === "months-before-2014" && typeof length === "number") facts.monthsBefore2014 = length;
  else if (input === "child-age" && typeof length === "number") facts.childAgeMonths = length;
  else if (
    (input === "months-insured" || input === "years-of-insurance" || input === "years-in-fund") &&
    length !== undefined
  )
    facts.monthsInsured = length;
  if (input === "damage" && amount !== undefined) facts.damage = amount;
  else if (input === "payroll" && amount !== undefined) facts.payroll = amount;
  else if (amount !== undefined) facts.wage = amount;
  return facts;
}
