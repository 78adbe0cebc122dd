import { caseLabels } from "../../texts/case-labels.ts";
import { caseTexts as texts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { ClockLeft } from "../queue/queue-row.tsx";
import type { CaseView } from "./case-view.ts";
import { Words } from "./words.tsx";

/** Which case this is, how much time there is, who has it. */
export function CaseHead({ view, visitor }: { view: CaseView; visitor: Visitor }) {
  const { detail, names } = view;
  const isMine = detail.assigneeId === visitor.scope.staff.id;
  const holder =
    detail.assigneeId === null
      ? texts.state.holderNobody
      : isMine
        ? texts.state.holderMe
        : texts.state.holder(detail.assigneeName ?? "");
  return (
    <header class={detail.severity === "urgent" && detail.clock ? "case-head urgent" : "case-head"}>
      <p class="back">
        <a href="/staff">{texts.back}</a>
      </p>
      <div class="case-title">
        <h1>
          {caseLabels.topics[detail.topic]}
          {(detail.severity === "urgent" || detail.severity === "high") && (
            <span class={`tag ${detail.severity}`}>{caseLabels.severities[detail.severity]}</span>
          )}
        </h1>
        <p class="quiet">
          <span class="case-code">{detail.code}</span> ·{" "}
          {[detail.employer, names.unit(detail.unitId)].filter(Boolean).join(" · ")}
        </p>
      </div>
      <p id="tinh-trang" class="case-now" data-live>
        <ClockLeft one={detail} now={visitor.now} />
        <span class={detail.assigneeId === null ? "holder free" : isMine ? "holder mine" : "holder"}>{holder}</span>
      </p>
      <StateWords view={view} now={visitor.now} />
    </header>
  );
}

function StateWords({ view, now }: { view: CaseView; now: Date }) {
  const { detail } = view;
  const said: string[] = [];
  if (detail.access === "asked") said.push(texts.state.asked);
  if (detail.status === "closing" && detail.closingAskedAt)
    said.push(texts.state.closing(formatNear(detail.closingAskedAt, now)));
  if (detail.status === "closed" && detail.closedAt) {
    const outcome = detail.outcome ? caseLabels.outcomes[detail.outcome] : "";
    said.push(texts.state.closed(outcome, formatNear(detail.closedAt, now)));
  }
  if (detail.rating !== null) said.push(texts.state.rated(detail.rating));
  if (detail.mergedCount > 0) said.push(texts.state.merged(detail.mergedCount));
  return (
    <>
      {said.map((text) => (
        <p key={text} class="said">
          {text}
        </p>
      ))}
      {detail.mergedInto !== null && (
        <p class="said">
          {texts.state.mergedInto} <a href={`/staff/vu-viec/${detail.mergedInto}`}>#{detail.mergedInto}</a>
        </p>
      )}
    </>
  );
}

/** What the worker told before anybody asked. */
export function Story({ view: { detail } }: { view: CaseView }) {
  const { story } = texts;
  if (detail.what === null) return <p class="panel quiet">{story.deleted}</p>;
  const facts = [
    [story.where, detail.where],
    [story.since, detail.since],
    [story.wants, detail.wants],
    [story.employer, detail.employer],
    [story.commune, detail.commune],
  ].filter(([, value]) => value !== null && value !== "");
  return (
    <section class="panel story" aria-labelledby="chuyen">
      <h2 id="chuyen">{story.title}</h2>
      <Words text={detail.what} isOurs={false} />
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
