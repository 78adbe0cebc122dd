import type { CaseCursor, CaseSummary } from "../../casework/index.ts";
import { queueTexts as texts } from "../../texts/console-queue.ts";
import type { Visitor } from "../door/visitor.ts";
import { type QueueFilter, queueHref, writeCursor } from "./queue-filter.ts";
import { type Names, QueueRow } from "./queue-row.tsx";

export type QueueView = {
  filter: QueueFilter;
  cases: readonly CaseSummary[];
  next: CaseCursor | null;
  /** The beginning of this page of the queue; `null` on the first one. */
  after: CaseCursor | null;
};

/** The queue itself, urgent cases in a group of their own; replaced as a whole when something changes. */
export function QueueList({
  queue,
  visitor,
  names,
  shownId = null,
  canClaim,
}: {
  queue: QueueView;
  visitor: Visitor;
  names: Names;
  shownId?: number | null;
  canClaim: boolean;
}) {
  const { filter, cases, next } = queue;
  const isLive = (one: CaseSummary) => one.clock !== null;
  const urgent = cases.filter((one) => one.severity === "urgent" && isLive(one));
  const others = cases.filter((one) => !urgent.includes(one));
  const othersHeading =
    filter.search !== null
      ? texts.foundHeading(filter.search)
      : filter.view === "closed"
        ? texts.closedHeading
        : texts.otherHeading;
  const rows = (list: readonly CaseSummary[]) => (
    <ul role="list" class="case-list">
      {list.map((one) => (
        <QueueRow
          key={one.id}
          one={one}
          visitor={visitor}
          names={names}
          isShown={one.id === shownId}
          canClaim={canClaim}
        />
      ))}
    </ul>
  );
  return (
    <div id="hang-cho" class="queue" data-live>
      {urgent.length > 0 && (
        <section aria-labelledby="viec-gap">
          <h2 id="viec-gap" class="group urgent">
            {texts.urgentHeading}
          </h2>
          {rows(urgent)}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="viec-khac">
          <h2 id="viec-khac" class={urgent.length > 0 || filter.search !== null ? "group" : "group unseen"}>
            {othersHeading}
          </h2>
          {rows(others)}
        </section>
      )}
      {cases.length === 0 && <EmptyQueue filter={filter} />}
      {next && (
        <p class="more">
          <a class="button wide" href={`${queueHref(filter)}&sau=${writeCursor(next)}`}>
            {texts.more}
          </a>
        </p>
      )}
    </div>
  );
}

function EmptyQueue({ filter }: { filter: QueueFilter }) {
  const { title, text } = texts.empty[filter.search === null ? filter.view : "search"];
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p class="quiet">{text}</p>
    </div>
  );
}
