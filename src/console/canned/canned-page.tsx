import type { CannedAnswer } from "../../casework/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { cannedTexts as texts } from "../../texts/console-records.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";

type Units = readonly { id: string; name: string }[];
type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  list: readonly CannedAnswer[];
  units: Units;
  /** The units this person may write for. */
  writable: ReadonlySet<string>;
  done: keyof typeof texts.done | null;
};

export function CannedPage({ visitor, hrefOf, list, units, writable, done }: Props) {
  const own = units.filter(({ id }) => writable.has(id));
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <StaffPage
      title={texts.title}
      tab="canned"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <Notice text={texts.done[done]} isBad={done === "refused"} />}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <p class="page-lead">
        {texts.lead} {own.length === 0 && texts.cannotWrite}
      </p>
      {own.length > 0 && (
        <details class="panel fold add" open={list.length === 0}>
          <summary>{texts.add}</summary>
          <CannedForm visitor={visitor} units={own} answer={null} />
        </details>
      )}
      {list.length === 0 && (
        <div class="empty">
          <h2>{texts.emptyTitle}</h2>
          <p class="quiet">{texts.empty}</p>
        </div>
      )}
      <ul role="list" class="records">
        {list.map((answer) => (
          <li key={answer.id} class="panel">
            <h2>{answer.title}</h2>
            <p class="quiet small">
              {nameOf(answer.unitId)} · {answer.topic ? caseLabels.topics[answer.topic] : texts.anyTopic}
            </p>
            <p class="words">{answer.text}</p>
            {writable.has(answer.unitId) && (
              <details class="fold">
                <summary>
                  {texts.edit} <span class="unseen">{answer.title}</span>
                </summary>
                <CannedForm visitor={visitor} units={own} answer={answer} />
                <form method="post" action={`/staff/mau-tra-loi/${answer.id}/xoa`}>
                  <FormToken visitor={visitor} />
                  <button class="button grave" type="submit" aria-label={`${texts.remove}: ${answer.title}`}>
                    {texts.remove}
                  </button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}

function CannedForm({ visitor, units, answer }: { visitor: Visitor; units: Units; answer: CannedAnswer | null }) {
  const { topics } = caseLabels;
  return (
    <form class="stack" method="post" action="/staff/mau-tra-loi">
      <FormToken visitor={visitor} />
      <label>
        <span>{texts.name}</span>
        <input name="ten" required maxlength={120} value={answer?.title ?? ""} autocomplete="off" />
      </label>
      <label>
        <span>{texts.text}</span>
        <textarea name="loi" required rows={5} maxlength={4000}>
          {answer?.text ?? ""}
        </textarea>
      </label>
      <p class="hint">{texts.placeholders}</p>
      <label>
        <span>{texts.topic}</span>
        <select name="viec">
          <option value="">{texts.anyTopic}</option>
          {Object.entries(topics).map(([id, name]) => (
            <option key={id} value={id} selected={id === answer?.topic}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {answer ? (
        <>
          <input type="hidden" name="so" value={answer.id} />
          <input type="hidden" name="don-vi" value={answer.unitId} />
        </>
      ) : (
        <label>
          <span>{texts.unit}</span>
          <select name="don-vi" required>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button class="button main" type="submit">
        {texts.save}
      </button>
    </form>
  );
}
