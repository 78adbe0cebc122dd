import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { findPlace } from "../regions/find-place.ts";
import type { RegionList } from "../regions/region-list.ts";
import { readFamily } from "./family/read-family.ts";
import type { Facts } from "./facts.ts";
import { readLeaving } from "./leaving/read-leaving.ts";
import { readProcedure } from "./leaving/read-procedure.ts";
import { readInsurance } from "./insurance/read-insurance.ts";
import { readPayFigures } from "./pay-figures/read-pay-figures.ts";
import { readAsked } from "./pay/read-asked.ts";
import { readDayInLieu } from "./pay/read-day-in-lieu.ts";
import { readPay } from "./pay/read-pay.ts";
import { readHolidaySpan } from "./read-holiday-span.ts";
import { readHours } from "./read-hours.ts";
import { readLengths } from "./read-lengths.ts";
import { readMoney } from "./read-money.ts";
import { readWords } from "./read-words.ts";
import { readContracts } from "./contracts/read-contracts.ts";
import { readSentence, type Sentence, wordsBefore } from "./sentence.ts";

/** The facts that stand in a sentence, whatever it asks. */
export function readFacts(
  tokens: readonly string[],
  regions: RegionList | null,
  today: CalendarDate,
): { facts: Facts; sentence: Sentence } {
  const sentence = readSentence(tokens);
  const place = regions && findPlace(regions, tokens);
  const facts: Facts = {
    ...readWords(sentence),
    ...readHours(sentence),
    ...withPay(readMoney(sentence), readPay(sentence)),
    ...readLengths(sentence, today),
    ...readDates(sentence, today),
    contracts: readContracts(sentence, today),
    ...readAsked(sentence, today),
    ...readDayInLieu(sentence, today),
    ...(place?.commune ? { commune: place.commune } : {}),
    ...(place?.unlisted ? { unlistedCommune: place.unlisted } : {}),
    ...(place?.province ? { province: place.province } : {}),
    leaving: readLeaving(sentence, today),
  };
  // Days said as days come before weeks: "1 tuần làm việc 6 ngày" are six.
  const inDays = sentence.quantities.filter(
    (each) => each.kind !== "days" || sentence.words[each.to - 1] !== "tuan" || !sentence.text.includes(" ngay"),
  );
  for (const quantity of inDays) {
    if (quantity.kind === "days" && !/\bhop _dong\b/u.test(wordsBefore(sentence, quantity).slice(-3).join(" ")))
      facts.days ??= quantity.days;
    if (quantity.kind === "percent") facts.bankRate ??= quantity.percent;
  }
  const insurance = readInsurance(sentence, today);
  if (Object.keys(insurance).length > 0) facts.insurance = insurance;
  const span = readHolidaySpan(sentence, today);
  if (span) facts.holidaySpan = span;
  const procedure = readProcedure(sentence.text);
  if (procedure) facts.procedure = procedure;
  facts.payFigures = readPayFigures(sentence, today);
  const family = readFamily(sentence, today);
  return { facts: family ? { ...facts, family } : facts, sentence };
}

const WAGES = ["hourlyWage", "dailyWage", "weeklyWage", "pieceRate"] as const;

/** Where the pay of an hour, day, week or piece is told, that is the wage; else the money is what its words make of it. */
function withPay(money: Facts, pay: Facts): Facts {
  const { wage, ...others } = pay;
  // What was paid is told apart from the wage: the reader that did so knows which is which.
  if (pay.paid && wage !== undefined) {
    const { trialWage: _paid, moneySaid: _unsaid, hourlyWage: _h, dailyWage: _d, pieceRate: _p, ...known } = money;
    return { ...known, ...others, wage };
  }
  if (!WAGES.some((each) => pay[each] !== undefined)) return { ...money, ...others };
  const { wage: _monthly, hourlyWage: _hour, dailyWage: _day, pieceRate: _piece, moneySaid: _said, ...kept } = money;
  return { ...kept, ...others };
}

/** Who is asked about as a worker was born before this; a later birth is a child's. */
const WORKERS_BORN_BEFORE = 2012;

function readDates(sentence: Sentence, today: CalendarDate): Facts {
  const facts: Facts = {};
  for (const quantity of sentence.quantities) {
    if (quantity.kind === "year" || quantity.kind === "month-of-year" || quantity.kind === "date") {
      const on =
        quantity.kind === "date"
          ? quantity.on
          : `${quantity.year}-${quantity.kind === "year" ? "07" : String(quantity.month).padStart(2, "0")}-15`;
      const year = Number(on.slice(0, 4));
      const before = wordsBefore(sentence, quantity).slice(-4).join(" ");
      if (year < WORKERS_BORN_BEFORE) {
        const isSaid = /\b(?:sinh|sn|nu|nam|tuoi)(?: (?:ngay|thang|nam))*$/u.test(before);
        const isMeant =
          /\bhuu\b/u.test(sentence.text) && !/\b(?:tu|vao|lam|dong|gia)(?: (?:tu|ngay|thang|nam))*$/u.test(before);
        if (isSaid || isMeant)
          facts.birth ??= { year, month: quantity.kind === "year" ? null : Number(on.slice(5, 7)) };
      } else if (quantity.kind === "year") facts.year ??= year;
      else if (
        /\b(?:bat dau nghi|nghi tu|nghi thai san|nghi sinh)\b.*$/u.test(before) &&
        !/\bsinh (?:con|be|ngay)\b/u.test(before)
      )
        facts.leaveFrom ??= on;
      else if (/\btu(?: ngay)?$/u.test(before) && /\bnghi (?:thai san|sinh|de)\b/u.test(sentence.text)) {
        facts.leaveFrom ??= on;
        facts.dateSaid ??= on;
      } else if (!/\b(?:vao lam|vao|lam tu|dong|dong tu)(?: (?:tu|ngay|thang))*$/u.test(before)) facts.dateSaid ??= on;
    }
  }
  const birth = facts.birth ?? birthAtAge(sentence.text, today);
  return birth ? { ...facts, birth } : facts;
}

/** "58 tuổi" says the year of birth, "60 tuổi 3 tháng" the month too. */
function birthAtAge(text: string, today: CalendarDate): Facts["birth"] | undefined {
  const [, years, months] = /\b(\d{2}) tuoi(?: (\d{1,2}) thang)?\b/u.exec(text) ?? [];
  if (years === undefined || Number(years) < 35) return undefined;
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (months === undefined || Number(months) > 11) return { year: year - Number(years), month: null };
  const born = year * 12 + month - 1 - Number(years) * 12 - Number(months);
  return { year: Math.floor(born / 12), month: (born % 12) + 1 };
}
