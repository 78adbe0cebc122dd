import type { Topic, TopicRule } from "../../casework/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { deadlineTexts } from "../../texts/console-deadlines.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";

const { topics: texts, edit, save } = deadlineTexts;
type Props = { topic: Topic; rule: TopicRule; visitor: Visitor; mayChange: boolean };

/** Where one topic begins, who may see it, and how grave it is at least. */
export function RuleLine({ topic, rule, visitor, mayChange }: Props) {
  const { startLevel, leastSeverity, restrictedRole } = rule;
  const name = caseLabels.topics[topic];
  const said = [
    texts.levels[startLevel],
    leastSeverity && texts.leastShort(caseLabels.severities[leastSeverity]),
    restrictedRole && texts.restrictedShort,
  ].filter(Boolean);
  return (
    <li>
      <p>
        <strong>{name}</strong>
      </p>
      <p class="quiet small">{said.join(", ")}</p>
      {mayChange && (
        <details class="fold">
          <summary aria-label={`${edit}: ${name}`}>{edit}</summary>
          <form class="stack" method="post" action="/staff/thoi-han/viec">
            <FormToken visitor={visitor} />
            <input type="hidden" name="viec" value={topic} />
            <label>
              <span>{texts.startLevel}</span>
              <select name="cap">
                {Object.entries(texts.levels).map(([id, level]) => (
                  <option key={id} value={id} selected={id === startLevel}>
                    {level}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{texts.least}</span>
              <select name="muc">
                <option value="">{texts.anySeverity}</option>
                {Object.entries(caseLabels.severities).map(([id, severity]) => (
                  <option key={id} value={id} selected={id === leastSeverity}>
                    {severity}
                  </option>
                ))}
              </select>
            </label>
            <label class="tick">
              <input type="checkbox" name="kin" value="1" checked={restrictedRole !== null} /> {texts.restricted}
            </label>
            <button class="button" type="submit">
              {save}
            </button>
          </form>
        </details>
      )}
    </li>
  );
}
