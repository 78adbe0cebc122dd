import type { CaseSummary } from "../../casework/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import type { CaseView } from "./case-view.ts";

const { side: texts, actions, talk } = caseTexts;
type Props = { view: CaseView; visitor: Visitor };

/** The three clocks, and every one that ran out. */
export function ClocksPanel({ view: { detail, names }, visitor: { now } }: Props) {
  const near = (at: Date) => formatNear(at, now);
  const isLate = (at: Date, isRunning: boolean) => (isRunning && at < now ? "late" : undefined);
  const first = detail.firstRepliedAt;
  return (
    <section id="thoi-han" class="panel" aria-labelledby="thoi-han-ten" data-live>
      <h2 id="thoi-han-ten">{texts.clocks}</h2>
      <dl class="facts">
        <div>
          <dt>{caseLabels.clocks["first-reply"]}</dt>
          <dd class={isLate(detail.firstReplyDueAt, first === null && detail.clock !== null)}>
            {first ? texts.clockDone(near(first)) : near(detail.firstReplyDueAt)}
          </dd>
        </div>
        <div>
          <dt>{caseLabels.clocks["next-reply"]}</dt>
          <dd class={detail.nextReplyDueAt ? isLate(detail.nextReplyDueAt, true) : undefined}>
            {detail.nextReplyDueAt ? near(detail.nextReplyDueAt) : texts.clockNone}
          </dd>
        </div>
        <div>
          <dt>{caseLabels.clocks.resolution}</dt>
          <dd class={isLate(detail.resolutionDueAt, detail.clock !== null)}>{near(detail.resolutionDueAt)}</dd>
        </div>
      </dl>
      {detail.misses.length > 0 && (
        <ul role="list" class="misses">
          {detail.misses.map(({ clock, unitId, dueAt }) => (
            <li key={`${clock} ${unitId}`}>
              {texts.missed(
                caseLabels.clocks[clock as keyof typeof caseLabels.clocks],
                names.unit(unitId),
                near(dueAt),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where it stands, what it is about, and who told it, as far as that may be known. */
export function FactsPanel({ view, visitor }: Props) {
  const { detail, names, identity } = view;
  const facts = [
    [texts.unit, names.unit(detail.unitId)],
    detail.originUnitId !== null && detail.originUnitId !== detail.unitId
      ? [texts.origin, names.unit(detail.originUnitId)]
      : null,
    [texts.severity, caseLabels.severities[detail.severity]],
    [texts.about, caseLabels.abouts[detail.about]],
    [texts.channel, caseLabels.channels[detail.channel]],
    [texts.openedAt, formatNear(detail.openedAt, visitor.now)],
  ].filter((fact) => fact !== null);
  return (
    <section class="panel" aria-labelledby="vu-viec-ten">
      <h2 id="vu-viec-ten">{texts.facts}</h2>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{texts.people}</h3>
      {identity?.kind === "opened" ? <OpenedIdentity view={view} /> : <Reporter view={view} />}
    </section>
  );
}

function Reporter({ view: { detail } }: { view: CaseView }) {
  const { reporter } = detail;
  if (reporter.kind === "confidential") return <p>{texts.confidential}</p>;
  if (reporter.kind === "anonymous") return <p>{texts.anonymous}</p>;
  return (
    <p>
      {reporter.name ?? texts.noName}
      {reporter.phone && (
        <>
          {", "}
          <a href={`tel:${reporter.phone.replace(/[^\d+]/gu, "")}`}>{reporter.phone}</a>
        </>
      )}
    </p>
  );
}

function OpenedIdentity({ view: { identity } }: { view: CaseView }) {
  if (identity?.kind !== "opened") return null;
  const { openedLead, noName, noPhone, opened } = actions.identity;
  return (
    <div class="opened" role="alert">
      <p>
        <strong>{opened}</strong>
      </p>
      <ul role="list" class="lines">
        {identity.reporters.map(({ name, phone, channel }, at) => (
          <li key={at}>
            {name ?? noName}, {phone ?? noPhone} ({caseLabels.channels[channel]})
          </li>
        ))}
      </ul>
      <p class="small">{openedLead}</p>
    </div>
  );
}

export function LinksPanel({ view, visitor }: Props) {
  const path = `/staff/vu-viec/${view.detail.id}`;
  return (
    <section class="panel" aria-labelledby="lien-quan">
      <h2 id="lien-quan">{texts.links}</h2>
      {view.links.length === 0 && <p class="quiet">{texts.noLinks}</p>}
      <ul role="list" class="lines">
        {view.links.map((other) => (
          <li key={other.id} class="line">
            <LinkedCase other={other} />
            <form method="post" action={`${path}/bo-lien-ket/${other.id}`}>
              <FormToken visitor={visitor} />
              <button class="link-button" type="submit" aria-label={`${actions.link.unlink} ${other.code}`}>
                {actions.link.unlink}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {view.suggestions.length > 0 && (
        <>
          <h3>{actions.link.suggested}</h3>
          <ul role="list" class="lines">
            {view.suggestions.map((other) => (
              <li key={other.id} class="line">
                <LinkedCase other={other} />
                <form method="post" action={`${path}/lien-ket`}>
                  <FormToken visitor={visitor} />
                  <input type="hidden" name="ma" value={other.code} />
                  <button class="link-button" type="submit" aria-label={`${actions.link.submit} ${other.code}`}>
                    {actions.link.submit}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function LinkedCase({ other }: { other: CaseSummary }) {
  return (
    <p class="linked">
      <a href={`/staff/vu-viec/${other.id}`}>{other.code}</a>{" "}
      <span class="quiet small">{caseLabels.statuses[other.status]}</span>
      <span class="clamp small">{other.what ?? talk.deleted}</span>
    </p>
  );
}

/** A note for colleagues. It appears in the talk, between what was said, and the worker never sees it. */
export function NotePanel({ view, visitor }: Props) {
  return (
    <section class="panel" aria-labelledby="ghi-chu-ten">
      <h2 id="ghi-chu-ten">{texts.notes}</h2>
      <p class="quiet small">{texts.noNotes}</p>
      <form class="stack" method="post" action={`/staff/vu-viec/${view.detail.id}/ghi-chu`}>
        <FormToken visitor={visitor} />
        <label>
          <span>{texts.noteLabel}</span>
          <textarea id="ghi-chu" name="loi" required rows={3} maxlength={2000} aria-describedby="ghi-chu-cach" />
        </label>
        <p id="ghi-chu-cach" class="hint">
          {texts.noteHint}
        </p>
        <button class="button" type="submit">
          {texts.noteSubmit}
        </button>
      </form>
    </section>
  );
}
