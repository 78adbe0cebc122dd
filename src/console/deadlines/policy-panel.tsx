import type { Policy, Severity } from "../../casework/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { deadlineTexts } from "../../texts/console-deadlines.ts";
import { formatNumber } from "../../texts/format.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { asLength, COUNTS, LENGTHS, LengthUnit } from "./policy-form.ts";

const { policies: texts, edit, save } = deadlineTexts;
type Props = { severity: Severity; policy: Policy; visitor: Visitor; mayChange: boolean };

/** The deadlines of one severity, and the form that changes them. */
export function PolicyPanel({ severity, policy, visitor, mayChange }: Props) {
  const name = caseLabels.severities[severity];
  return (
    <section class="panel" aria-labelledby={`muc-${severity}`}>
      <h3 id={`muc-${severity}`}>
        <span class={`tag ${severity}`}>{name}</span>
      </h3>
      <dl class="facts">
        {LENGTHS.map((field) => {
          const { count, unit } = asLength(policy[field], policy.aroundTheClock);
          const unitName = unit === "day" && !policy.aroundTheClock ? texts.days : texts.units[unit];
          return (
            <div key={field}>
              <dt>{texts.fields[field]}</dt>
              <dd>
                {formatNumber(count)} {unitName}
              </dd>
            </div>
          );
        })}
        {COUNTS.map((field) => (
          <div key={field}>
            <dt>{texts.counts[field]}</dt>
            <dd>
              {formatNumber(policy[field])} {texts.days}
            </dd>
          </div>
        ))}
      </dl>
      {policy.aroundTheClock && <p class="small">{texts.aroundTheClock}</p>}
      {mayChange && (
        <details class="fold">
          <summary aria-label={`${edit}: ${name}`}>{edit}</summary>
          <PolicyForm severity={severity} policy={policy} visitor={visitor} />
        </details>
      )}
    </section>
  );
}

function PolicyForm({ severity, policy, visitor }: Omit<Props, "mayChange">) {
  return (
    <form class="stack" method="post" action="/staff/thoi-han/muc">
      <FormToken visitor={visitor} />
      <input type="hidden" name="muc" value={severity} />
      {LENGTHS.map((field) => {
        const { count, unit } = asLength(policy[field], policy.aroundTheClock);
        return (
          <div key={field} class="length">
            <label>
              <span>{texts.fields[field]}</span>
              <input type="number" name={field} value={count} required min={1} inputmode="numeric" />
            </label>
            <select name={`${field}-don-vi`} aria-label={texts.unitOf(texts.fields[field])}>
              {LengthUnit.options.map((each) => (
                <option key={each} value={each} selected={each === unit}>
                  {texts.units[each]}
                </option>
              ))}
            </select>
          </div>
        );
      })}
      {COUNTS.map((field) => (
        <label key={field}>
          <span>
            {texts.counts[field]} ({texts.days})
          </span>
          <input type="number" name={field} value={policy[field]} required min={1} max={60} inputmode="numeric" />
        </label>
      ))}
      <label class="tick">
        <input type="checkbox" name="ngay-dem" value="1" checked={policy.aroundTheClock} /> {texts.aroundTheClock}
      </label>
      <button class="button" type="submit">
        {save}
      </button>
    </form>
  );
}
