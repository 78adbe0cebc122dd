import { deadlineTexts as texts } from "../../texts/console-deadlines.ts";
import { formatWeekday } from "../../texts/format-instant.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Visitor } from "../door/visitor.ts";
import { OrganisationNav } from "../organisation/organisation-nav.tsx";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";
import type { Deadlines } from "./load-deadlines.ts";
import { PolicyPanel } from "./policy-panel.tsx";
import { RuleLine } from "./rule-line.tsx";

export type DeadlineDone = keyof typeof texts.done;
type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  deadlines: Deadlines;
  done: DeadlineDone | null;
};

/** How long cases may take, where topics begin, and which days are off. */
export function DeadlinePage({ visitor, hrefOf, deadlines, done }: Props) {
  const { mayChange, policies, rules } = deadlines;
  return (
    <StaffPage
      title={texts.title}
      tab="organisation"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <Notice text={texts.done[done]} isBad={done !== "saved"} />}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <OrganisationNav visitor={visitor} shown="/staff/thoi-han" />
      <p class="page-lead">{texts.lead}</p>
      {!mayChange && <p class="said spaced">{texts.readOnly}</p>}
      <div class="deadlines">
        <section aria-labelledby="muc-ten">
          <h2 id="muc-ten">{texts.policies.title}</h2>
          <p class="hint">{texts.policies.hint}</p>
          <div class="panels severities">
            {policies.map(({ severity, policy }) => (
              <PolicyPanel key={severity} {...{ severity, policy, visitor, mayChange }} />
            ))}
          </div>
        </section>
        <DaysPanel visitor={visitor} deadlines={deadlines} />
        <details class="panel fold">
          <summary>{texts.topics.title}</summary>
          <ul role="list" class="rules">
            {rules.map(({ topic, rule }) => (
              <RuleLine key={topic} {...{ topic, rule, visitor, mayChange }} />
            ))}
          </ul>
        </details>
        {mayChange && <PrefixPanel visitor={visitor} deadlines={deadlines} />}
      </div>
    </StaffPage>
  );
}

type PartProps = { visitor: Visitor; deadlines: Deadlines };

function DaysPanel({ visitor, deadlines: { days, mayChange } }: PartProps) {
  const { title, coming, closed, open, expected, because, form, on, is, note } = texts.days;
  return (
    <section class="panel" aria-labelledby="ngay-ten">
      <h2 id="ngay-ten">{title}</h2>
      <h3>{coming}</h3>
      <ul role="list" class="lines">
        {days.map(({ on: date, day }) => (
          <li key={date} class="line">
            <p>
              <strong>{formatWeekday(date)}</strong> <span class="quiet">{because[day.because]}</span>
              {!day.isOfficial && <span class="quiet small"> ({expected})</span>}
            </p>
            <span class={day.isOpen ? "tag" : "tag high"}>{day.isOpen ? open : closed}</span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <details class="fold">
          <summary>{form}</summary>
          <form class="stack" method="post" action="/staff/thoi-han/ngay">
            <FormToken visitor={visitor} />
            <label>
              <span>{on}</span>
              <input type="date" name="ngay" required min={vietnamDate(visitor.now)} />
            </label>
            <fieldset class="choices">
              <legend>{is}</legend>
              <label>
                <input type="radio" name="mo" value="nghi" checked /> {closed}
              </label>
              <label>
                <input type="radio" name="mo" value="mo" /> {open}
              </label>
            </fieldset>
            <label>
              <span>{note}</span>
              <input name="ghi-chu" maxlength={200} autocomplete="off" />
            </label>
            <button class="button" type="submit">
              {texts.save}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

function PrefixPanel({ visitor, deadlines: { prefixes } }: PartProps) {
  if (prefixes.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="ma-ten">
      <h2 id="ma-ten">{texts.prefix.title}</h2>
      <p class="hint">{texts.prefix.hint}</p>
      {prefixes.map(({ unit, prefix }) => (
        <form key={unit.id} class="stack" method="post" action="/staff/thoi-han/ma">
          <FormToken visitor={visitor} />
          <input type="hidden" name="don-vi" value={unit.id} />
          <label>
            <span>
              {texts.prefix.label}, {unit.name}
            </span>
            <input name="chu" value={prefix} required maxlength={4} pattern="[A-Za-z]{1,4}" autocomplete="off" />
          </label>
          <button class="button" type="submit">
            {texts.save}
          </button>
        </form>
      ))}
    </section>
  );
}
