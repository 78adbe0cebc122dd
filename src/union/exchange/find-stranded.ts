import { unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import { type CalendarDate, isWithin } from "../../vocabulary/calendar.ts";
import type { SheetRow } from "./parse-sheet.ts";
import type { Problem } from "./problem.ts";
import { dayOf, textOf } from "./sheets.ts";
import { problemAt, treeOf, type UnionState } from "./union-state.ts";

/** The roles and topics that go on in a unit that has ended: they reach no case, and nobody may have noticed. */
export function findStranded(state: UnionState, on: CalendarDate): Problem[] {
  const tree = treeOf(state);
  const isStranded = ({ fields }: SheetRow) => {
    const period = { effectiveFrom: textOf(fields, "from"), effectiveUntil: dayOf(fields, "until") };
    return isWithin(period, on) && !tree.find(textOf(fields, "unit"), on);
  };
  return (["roles", "handlers"] as const).flatMap((sheet) =>
    state[sheet].filter(isStranded).map((row) => {
      const [email, unit] = [textOf(row.fields, "email"), textOf(row.fields, "unit")];
      return problemAt(sheet, row, "unit", texts.stranded(email, unit, tree.resolve(unit, on)?.id ?? null));
    }),
  );
}
