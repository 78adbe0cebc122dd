import { caseLabels } from "../../texts/case-labels.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import type { CaseView } from "./case-view.ts";

const { reply: texts } = caseTexts;

/** Where an officer answers the worker: drafted from knowledge, from a canned answer, or from nothing. */
export function ReplyBox({ view, visitor }: { view: CaseView; visitor: Visitor }) {
  const { detail, draft, canned, wasSaid } = view;
  const path = `/staff/vu-viec/${detail.id}`;
  const { name } = visitor.scope.staff;
  return (
    <section class="reply panel" aria-labelledby="tra-loi-ten" data-reply-sent={wasSaid ? "1" : undefined}>
      <h2 id="tra-loi-ten">{texts.title}</h2>
      {draft.kind === "none" && <p class="said">{texts.noSuggestion}</p>}
      {draft.kind === "suggested" && <p class="said">{texts.suggestionLead}</p>}
      <form id="gui-tra-loi" class="stack" method="post" action={`${path}/tra-loi`}>
        <FormToken visitor={visitor} />
        <div>
          <label class="unseen" for="tra-loi">
            {texts.label}
          </label>
          <textarea
            id="tra-loi"
            name="loi"
            required
            maxlength={4000}
            rows={3}
            data-keep={`vu-${detail.id}`}
            aria-describedby="tra-loi-cach tra-loi-han"
          >
            {draft.kind === "none" || draft.kind === "not-asked" ? "" : draft.text}
          </textarea>
        </div>
        {draft.kind === "suggested" && draft.sources.length > 0 && (
          <fieldset class="attach">
            <legend>{texts.attachSources}</legend>
            {draft.sources.map((source) => (
              <label key={source.label} class="tick">
                <input type="checkbox" name="can-cu" value={JSON.stringify(source)} checked /> {source.label}
              </label>
            ))}
          </fieldset>
        )}
        <div>
          {detail.mergedCount > 0 && <p class="said to-all">{texts.toAll(detail.mergedCount)}</p>}
          <p id="tra-loi-cach" class="hint">
            {texts.hint(name, caseLabels.channels[detail.channel])} {detail.assigneeId === null && texts.takes}
          </p>
          <p id="tra-loi-han" class={view.window.kind === "held" ? "hint late" : "hint"}>
            {windowText(view, visitor.now)}
          </p>
        </div>
      </form>
      <div class="reply-foot">
        <button class="button main" type="submit" form="gui-tra-loi">
          {texts.send}
        </button>
        {view.canDraft && (
          <a class="button" href={`${path}?soan=kien-thuc#tra-loi`}>
            {texts.suggest}
          </a>
        )}
        <details class="fold" data-group="mau">
          <summary>{texts.canned}</summary>
          {canned.length === 0 && (
            <p class="quiet small">
              <a href="/staff/mau-tra-loi">{texts.noCanned}</a>
            </p>
          )}
          <ul role="list" class="lines">
            {canned.map(({ id, title, text }) => (
              <li key={id}>
                <a href={`${path}?mau=${id}#tra-loi`} data-insert={text}>
                  {title}
                </a>
                <p class="quiet small clamp">{text}</p>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}

function windowText({ window }: CaseView, now: Date): string {
  switch (window.kind) {
    case "always":
      return texts.window.always;
    case "held":
      return texts.window.over;
    default:
      return texts.window[window.kind](formatNear(window.until, now));
  }
}
