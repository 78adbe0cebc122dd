import { accountTexts as texts } from "../../texts/console-sign-in.ts";
import { consoleFrameTexts } from "../../texts/console-frame.ts";
import { formatInstant } from "../../texts/format-instant.ts";
import { organisationTexts } from "../../texts/console-organisation.ts";
import { keptStaffTexts } from "../../texts/console-staff.ts";
import type { StaffAuditEntry } from "../audit/staff-audit-repository.ts";
import type { Visitor } from "../door/visitor.ts";
import { StaffPage } from "../page/frame.tsx";
import { FormToken } from "../page/form-token.tsx";
import { Notice } from "../page/notice.tsx";
import type { Session } from "../sign-in/session-repository.ts";

type Common = { visitor: Visitor; hrefOf: (name: string) => string; done?: string | null };
type DoneCode = keyof typeof texts.done;

const isDone = (code: string | null | undefined): code is DoneCode =>
  typeof code === "string" && Object.hasOwn(texts.done, code);

export function AccountPage({
  sessions,
  secondFactor,
  reset,
  unitNames,
  ...common
}: Common & {
  sessions: readonly Session[];
  secondFactor: { isOn: boolean; codesLeft: number };
  /** An administrator took it off, and it has not been turned on again. */
  reset: StaffAuditEntry | null;
  unitNames: ReadonlyMap<string, string>;
}) {
  const { visitor, hrefOf, done } = common;
  const { staff } = visitor.scope;
  const roles = staff.assignments.filter(({ role }) => visitor.scope.roles.has(role));
  return (
    <StaffPage
      title={texts.title}
      tab="account"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={isDone(done) ? <Notice text={texts.done[done]} isBad={done === "second-factor-wrong"} /> : null}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      {reset && <p class="said spaced">{keptStaffTexts.wasReset(reset.staffName, formatInstant(reset.happenedAt))}</p>}
      <div class="panels">
        <section class="panel" aria-labelledby="toi">
          <h2 id="toi">{staff.name}</h2>
          <p class="quiet">{staff.email}</p>
          <h3>{texts.roles}</h3>
          {roles.length === 0 && <p>{texts.noRole}</p>}
          <ul role="list" class="lines">
            {roles.map(({ role, unitId }) => (
              <li key={`${role} ${unitId}`}>
                <strong>{organisationTexts.roles[role]}</strong>, {unitNames.get(unitId) ?? unitId}
              </li>
            ))}
          </ul>
          <form method="post" action="/staff/dang-xuat">
            <FormToken visitor={visitor} />
            <button class="button" type="submit">
              {consoleFrameTexts.signOut}
            </button>
          </form>
        </section>
        <SecondFactorPanel visitor={visitor} {...secondFactor} />
        <section class="panel" aria-labelledby="phien">
          <h2 id="phien">{texts.sessions.title}</h2>
          <p class="quiet">{texts.sessions.lead}</p>
          <ul role="list" class="lines">
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} visitor={visitor} />
            ))}
          </ul>
          {sessions.length > 1 && (
            <form method="post" action="/staff/tai-khoan/phien-khac">
              <FormToken visitor={visitor} />
              <button class="button grave" type="submit">
                {texts.sessions.endOthers}
              </button>
            </form>
          )}
        </section>
      </div>
    </StaffPage>
  );
}

function SessionLine({ session, visitor }: { session: Session; visitor: Visitor }) {
  const device = session.device || texts.sessions.unknownDevice;
  const isHere = session.id === visitor.session.id;
  return (
    <li class="line">
      <div>
        <strong>{device}</strong>
        {isHere && <span class="tag">{texts.sessions.here}</span>}
        <p class="quiet small">
          {texts.sessions.since(formatInstant(session.createdAt))},{" "}
          {texts.sessions.seen(formatInstant(session.lastSeenAt))}
        </p>
      </div>
      {!isHere && (
        <form method="post" action={`/staff/tai-khoan/phien/${session.id}`}>
          <FormToken visitor={visitor} />
          <button class="button" type="submit" aria-label={texts.sessions.endOf(device)}>
            {texts.sessions.end}
          </button>
        </form>
      )}
    </li>
  );
}

function SecondFactorPanel({ visitor, isOn, codesLeft }: { visitor: Visitor; isOn: boolean; codesLeft: number }) {
  const { secondFactor } = texts;
  return (
    <section class="panel" aria-labelledby="hai-buoc">
      <h2 id="hai-buoc">{secondFactor.title}</h2>
      {isOn ? (
        <>
          <p>
            <strong>{secondFactor.on}</strong> {secondFactor.left(codesLeft)}
          </p>
          <details class="fold">
            <summary>{secondFactor.removeTitle}</summary>
            <form class="stack" method="post" action="/staff/tai-khoan/hai-buoc/tat">
              <FormToken visitor={visitor} />
              <p class="quiet">{secondFactor.removeLead}</p>
              <label>
                <span>{secondFactor.code}</span>
                <input class="code" name="ma" required autocomplete="one-time-code" maxlength={20} />
              </label>
              <button class="button grave" type="submit">
                {secondFactor.remove}
              </button>
            </form>
          </details>
        </>
      ) : (
        <form class="stack" method="post" action="/staff/tai-khoan/hai-buoc">
          <FormToken visitor={visitor} />
          <p class="quiet">{secondFactor.off}</p>
          <button class="button" type="submit">
            {secondFactor.begin}
          </button>
        </form>
      )}
    </section>
  );
}

export function EnrolPage({
  secret,
  code,
  problem,
  ...common
}: Common & { secret: string; code: { size: number; path: string }; problem: boolean }) {
  const { secondFactor } = texts;
  const quiet = 4;
  const edge = code.size + quiet * 2;
  return (
    <StaffPage title={secondFactor.enrolTitle} tab="account" visitor={common.visitor} hrefOf={common.hrefOf}>
      <div class="page-head">
        <h1>{secondFactor.enrolTitle}</h1>
      </div>
      <section class="panel narrow">
        <ol class="steps">
          {secondFactor.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <svg class="qr" viewBox={`${-quiet} ${-quiet} ${edge} ${edge}`} role="img" aria-label={secondFactor.qr}>
          <rect x={-quiet} y={-quiet} width={edge} height={edge} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
        <p>
          {secondFactor.key}: <code class="key">{secret.replace(/(.{4})/gu, "$1 ").trim()}</code>
        </p>
        {problem && (
          <p class="problem" role="alert">
            {secondFactor.wrong}
          </p>
        )}
        <form class="stack" method="post" action="/staff/tai-khoan/hai-buoc/bat">
          <FormToken visitor={common.visitor} />
          <label>
            <span>{secondFactor.code}</span>
            <input class="code" name="ma" required inputmode="numeric" autocomplete="one-time-code" maxlength={8} />
          </label>
          <button class="button main" type="submit">
            {secondFactor.confirm}
          </button>
        </form>
      </section>
    </StaffPage>
  );
}

export function RecoveryCodesPage({ codes, ...common }: Common & { codes: readonly string[] }) {
  const { secondFactor } = texts;
  return (
    <StaffPage title={secondFactor.codesTitle} tab="account" visitor={common.visitor} hrefOf={common.hrefOf}>
      <div class="page-head">
        <h1>{secondFactor.codesTitle}</h1>
      </div>
      <section class="panel narrow">
        <p>{secondFactor.codesLead}</p>
        <ul role="list" class="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <a class="button main" href="/staff/tai-khoan">
          {secondFactor.codesDone}
        </a>
      </section>
    </StaffPage>
  );
}
