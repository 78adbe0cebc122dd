import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Turn } from "../turn.ts";
import { nameOf } from "../workplaces.ts";
import type { CaseDesk } from "./case-desk.ts";
import { type IntakeForm, shorten, shortenName } from "./intake-form.ts";
import { readNamedPlace, readTold, type Span } from "./read-told.ts";

/** Of the workplaces found, the first is meant where it fits this well and clearly better than the second. */
const SURE_FROM = 0.75;
const LEAD = 0.15;
const WHOLE = 0.8;

/**
 * The form with what its story tells already: since when, what is wished, and where, by name or because it is known.
 * What was told before is left as it is.
 */
export async function withWhatWasTold(turn: Turn, form: IntakeForm, desk: CaseDesk): Promise<IntakeForm> {
  const { since, wants } = readTold(turn.text);
  const told = {
    ...form,
    since: form.since ?? (since ? shorten(since.text) : null),
    // a message that is nothing but its wish is not said twice
    wants: form.wants ?? (wants ? (isWhole(wants, turn.text) ? "" : shorten(wants.text)) : null),
  };
  return told.where === null && told.unitId === null ? withPlaceOf(turn, told, desk) : told;
}

function isWhole({ start, end }: Span, text: string): boolean {
  return end - start >= text.trim().length * WHOLE;
}

async function withPlaceOf(turn: Turn, form: IntakeForm, desk: CaseDesk): Promise<IntakeForm> {
  const { news, state, text, today } = turn;
  // another company than one's own is named: the story is about that one
  const known = news?.kind === "other" ? news.named : state.workplace;
  const named = news?.kind === "told" || news?.kind === "other" ? null : readNamedPlace(text);
  if (named !== null) {
    const place = onlyOne(await desk.findWorkplaces(named, today));
    return place
      ? { ...form, ...placeOf(place) }
      : { ...form, where: shortenName(named), employer: shortenName(named) };
  }
  return known ? { ...form, where: nameOf(known), unitId: known.unitId, employer: known.employer } : form;
}

/** The one workplace that some words surely mean. */
export async function findOneWorkplace(desk: CaseDesk, words: string, on: CalendarDate) {
  return onlyOne(await desk.findWorkplaces(words, on));
}

export function onlyOne<Place extends { score: number }>(found: readonly Place[]): Place | null {
  const [first, second] = found;
  if (!first || first.score < SURE_FROM) return null;
  return !second || first.score - second.score >= LEAD ? first : null;
}

/** A workplace of the union's tree as a form keeps it. */
export function placeOf(place: {
  unitId: string;
  unitName: string;
  employer: string | null;
  commune: string | null;
}): Pick<IntakeForm, "where" | "unitId" | "employer" | "commune"> {
  const { unitId, unitName, employer, commune } = place;
  return { where: employer ?? unitName, unitId, employer, commune };
}
