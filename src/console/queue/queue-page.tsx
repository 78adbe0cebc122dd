import { caseLabels } from "../../texts/case-labels.ts";
import { consoleFrameTexts } from "../../texts/console-frame.ts";
import { queueTexts as texts } from "../../texts/console-queue.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";
import type { SavedFilter } from "./filter-repository.ts";
import { QueueFilter as Filter, type QueueFilter, queueHref, QueueView, writeQueueFilter } from "./queue-filter.ts";
import { QueueList, type QueueView as Queue } from "./queue-list.tsx";
import type { Names } from "./queue-row.tsx";

export type QueueCounts = { all: number; mine: number; nobody: number; overdue: number };
export type QueueDone = { code: keyof typeof texts.done; filterId: number | null } | { code: "left"; text: string };

export type QueuePageProps = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  queue: Queue;
  counts: QueueCounts;
  names: Names;
  units: readonly { id: string; name: string }[];
  saved: readonly SavedFilter[];
  done: QueueDone | null;
};

/** What needs me now, by clock. */
export function QueuePage({ visitor, hrefOf, queue, counts, names, units, saved, done }: QueuePageProps) {
  const { filter } = queue;
  const title = counts.nobody > 0 ? `(${counts.nobody}) ${texts.title}` : texts.title;
  return (
    <StaffPage
      title={title}
      tab="queue"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <DoneNotice done={done} visitor={visitor} />}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
        <button class="link-button keys-button" type="button" data-open-keys hidden>
          {consoleFrameTexts.help}
        </button>
      </div>
      <search class="queue-search">
        <form method="get" action="/staff">
          <input type="hidden" name="xem" value="all" />
          <label class="unseen" for="tim">
            {texts.searchLabel}
          </label>
          <input
            id="tim"
            type="search"
            name="tim"
            value={filter.search ?? ""}
            placeholder={texts.searchPlaceholder}
            maxlength={200}
            autocomplete="off"
          />
          <button class="button" type="submit">
            {texts.search}
          </button>
        </form>
      </search>
      <Views filter={filter} counts={counts} />
      <div class="queue-columns">
        <QueueList queue={queue} visitor={visitor} names={names} canClaim />
        <aside class="queue-aside" aria-label={texts.filters.title}>
          <Filters filter={filter} units={units} />
          <SavedFilters filter={filter} saved={saved} visitor={visitor} />
        </aside>
      </div>
    </StaffPage>
  );
}

function Views({ filter, counts }: { filter: QueueFilter; counts: QueueCounts }) {
  const countOf: Partial<Record<QueueView, number>> = counts;
  return (
    <nav id="cach-xem" class="views" aria-label={texts.views.label} data-live>
      {QueueView.options.map((view) => {
        const count = countOf[view];
        const isShown = view === filter.view && filter.search === null;
        return (
          <a
            key={view}
            href={queueHref({ ...filter, view, search: null })}
            aria-current={isShown ? "page" : undefined}
            class={view === "overdue" && counts.overdue > 0 ? "over" : undefined}
          >
            {texts.views[view]}
            {count !== undefined && <span class="count">{count}</span>}
          </a>
        );
      })}
    </nav>
  );
}

function Filters({ filter, units }: { filter: QueueFilter; units: readonly { id: string; name: string }[] }) {
  const { filters } = texts;
  const isActive = filter.unitId !== null || filter.topic !== null || filter.severity !== null;
  return (
    <details class="panel fold" open={isActive}>
      <summary>
        {filters.title}
        {isActive && <span class="tag">{filters.active}</span>}
      </summary>
      <form class="stack" method="get" action="/staff">
        <input type="hidden" name="xem" value={filter.view} />
        {filter.search !== null && <input type="hidden" name="tim" value={filter.search} />}
        {units.length > 1 && (
          <Choice label={filters.unit} name="don-vi" value={filter.unitId} options={units.map((u) => [u.id, u.name])} />
        )}
        <Choice label={filters.topic} name="viec" value={filter.topic} options={Object.entries(caseLabels.topics)} />
        <Choice
          label={filters.severity}
          name="muc"
          value={filter.severity}
          options={Object.entries(caseLabels.severities)}
        />
        <div class="row">
          <button class="button" type="submit">
            {filters.apply}
          </button>
          {isActive && <a href={queueHref(Filter.parse({ view: filter.view }))}>{filters.clear}</a>}
        </div>
      </form>
    </details>
  );
}

function Choice({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: string;
  value: string | null;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{texts.filters.any}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id} selected={id === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function SavedFilters({
  filter,
  saved,
  visitor,
}: {
  filter: QueueFilter;
  saved: readonly SavedFilter[];
  visitor: Visitor;
}) {
  const current = writeQueueFilter(filter);
  return (
    <details class="panel fold" open={saved.length > 0}>
      <summary>{texts.saved.title}</summary>
      {saved.length === 0 && <p class="quiet small">{texts.saved.empty}</p>}
      <ul role="list" class="lines">
        {saved.map(({ id, name, filter: written }) => (
          <li key={id} class="line">
            <a href={`/staff?${written}`} aria-current={written === current ? "page" : undefined}>
              {name}
            </a>
            <form method="post" action={`/staff/bo-loc/${id}/xoa`}>
              <FormToken visitor={visitor} />
              <button class="link-button" type="submit" aria-label={texts.saved.remove(name)}>
                {texts.saved.removeShort}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form class="stack" method="post" action="/staff/bo-loc">
        <FormToken visitor={visitor} />
        <input type="hidden" name="loc" value={current} />
        <label>
          <span>{texts.saved.name}</span>
          <input name="ten" required maxlength={60} autocomplete="off" />
        </label>
        <button class="button" type="submit">
          {texts.saved.save}
        </button>
      </form>
    </details>
  );
}

function DoneNotice({ done, visitor }: { done: QueueDone; visitor: Visitor }) {
  if (done.code === "left") return <Notice text={done.text} />;
  return (
    <Notice text={texts.done[done.code]}>
      {done.code === "filter-removed" && done.filterId !== null && (
        <form method="post" action={`/staff/bo-loc/${done.filterId}/lay-lai`}>
          <FormToken visitor={visitor} />
          <button class="link-button" type="submit">
            {texts.saved.restore}
          </button>
        </form>
      )}
    </Notice>
  );
}
