import type { CaseEvent } from "../../casework/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { caseTexts, eventTexts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { Names } from "../queue/queue-row.tsx";

const { side: texts, actors } = caseTexts;

/** What happened to a case, newest first; nobody can rewrite it, and tampering shows. */
export function HistoryPanel({
  history,
  brokenSeal,
  names,
  now,
}: {
  history: readonly CaseEvent[];
  brokenSeal: number | null;
  names: Names;
  now: Date;
}) {
  return (
    <details id="lich-su" class="panel fold" open data-live>
      <summary>{texts.history}</summary>
      {brokenSeal !== null && (
        <p class="problem" role="alert">
          {texts.brokenSeal(brokenSeal)}
        </p>
      )}
      <ol role="list" class="history">
        {history.toReversed().map((event) => (
          <li key={event.id}>
            <p>
              <strong>{event.actorKind === "staff" ? event.actorName : actors[event.actorKind]}</strong>{" "}
              {describeEvent(event, names)}
            </p>
            <time class="quiet small" dateTime={event.happenedAt.toISOString()}>
              {formatNear(event.happenedAt, now)}
            </time>
          </li>
        ))}
      </ol>
      <p class="quiet small">{texts.wholeHistory}</p>
    </details>
  );
}

/** One line of history in words. A kind this program does not know yet is shown by its own name. */
export function describeEvent({ kind, facts }: Pick<CaseEvent, "kind" | "facts">, names: Names): string {
  const read = (labels: Readonly<Record<string, string>>) => (id: unknown) =>
    typeof id === "string" ? (labels[id] ?? id) : "";
  const say = eventTexts[kind];
  if (!say) return kind;
  return say({
    facts,
    unit: (id) => names.unit(typeof id === "string" ? id : null),
    topic: read(caseLabels.topics),
    clock: read(caseLabels.clocks),
    outcome: read(caseLabels.outcomes),
  });
}
