import { keptStaffTexts as texts } from "../../texts/console-staff.ts";
import { organisationTexts } from "../../texts/console-organisation.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";
import type { KeptStaff } from "./staff-acts.ts";

export type KeptStaffDone = keyof typeof texts.done;
type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  kept: KeptStaff;
  unitName: (id: string) => string;
  done: KeptStaffDone | null;
};

const BAD: ReadonlySet<KeptStaffDone> = new Set(["second-factor-reset-untold", "not-ticked", "not-done"]);

/** One person as an administrator looks after them: each act says beforehand what will happen. */
export function KeptStaffPage({ visitor, hrefOf, kept, unitName, done }: Props) {
  const { staff, isSelf, isWholly, roles } = kept;
  const path = `/staff/to-chuc/can-bo/${staff.id}`;
  return (
    <StaffPage
      title={staff.name}
      tab="organisation"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <Notice text={texts.done[done]} isBad={BAD.has(done)} />}
    >
      <p class="back">
        <a href={`/staff/to-chuc?don-vi=${encodeURIComponent(roles[0]?.unitId ?? "")}`}>{texts.back}</a>
      </p>
      <div class="page-head">
        <h1>{staff.name}</h1>
      </div>
      <p class="page-lead">{staff.email}</p>
      {isSelf && <p class="said">{texts.self}</p>}
      {!isSelf && !isWholly && <p class="said">{texts.notWholly}</p>}
      <div class="panels kept-staff">
        <section class="panel" aria-labelledby="vai-tro-ten">
          <h2 id="vai-tro-ten">{texts.roles.title}</h2>
          <ul role="list" class="lines">
            {roles.map(({ role, unitId }) => (
              <li key={`${role} ${unitId}`}>
                <p>
                  <strong>{organisationTexts.roles[role]}</strong>, {unitName(unitId)}
                </p>
                {!isSelf && <EndRole {...{ visitor, path, role, unitId }} unit={unitName(unitId)} />}
              </li>
            ))}
          </ul>
        </section>
        {!isSelf && isWholly && <SecondFactor kept={kept} visitor={visitor} path={path} />}
        {!isSelf && isWholly && <Leave visitor={visitor} path={path} />}
      </div>
    </StaffPage>
  );
}

type ActProps = { visitor: Visitor; path: string };

function EndRole({
  visitor,
  path,
  role,
  unitId,
  unit,
}: ActProps & { role: KeptStaff["roles"][number]["role"]; unitId: string; unit: string }) {
  const { end, endOf, says, submit } = texts.roles;
  return (
    <details class="fold">
      <summary aria-label={endOf(organisationTexts.roles[role], unit)}>{end}</summary>
      <form class="stack" method="post" action={`${path}/vai-tro`}>
        <FormToken visitor={visitor} />
        <input type="hidden" name="vai-tro" value={role} />
        <input type="hidden" name="don-vi" value={unitId} />
        <p class="hint">{says}</p>
        <button class="button grave" type="submit">
          {submit}
        </button>
      </form>
    </details>
  );
}

function SecondFactor({ kept, visitor, path }: ActProps & { kept: KeptStaff }) {
  const { title, off, on, label, says, tick, submit } = texts.secondFactor;
  return (
    <section class="panel" aria-labelledby="hai-buoc-ten">
      <h2 id="hai-buoc-ten">{title}</h2>
      <p>{kept.hasSecondFactor ? on : off}</p>
      {kept.hasSecondFactor && (
        <details class="fold">
          <summary>{label}</summary>
          <form class="stack" method="post" action={`${path}/hai-buoc`}>
            <FormToken visitor={visitor} />
            <p class="hint">{says}</p>
            <label class="tick">
              <input type="checkbox" name="hieu" value="1" required /> {tick}
            </label>
            <button class="button grave" type="submit">
              {submit}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

function Leave({ visitor, path }: ActProps) {
  const { title, label, lead, says, tick, submit } = texts.leave;
  return (
    <section class="panel" aria-labelledby="thoi-lam-ten">
      <h2 id="thoi-lam-ten">{title}</h2>
      <details class="fold">
        <summary>{label}</summary>
        <form class="stack" method="post" action={`${path}/thoi-lam`}>
          <FormToken visitor={visitor} />
          <div>
            <p>{lead}</p>
            <ul class="steps">
              {says.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <label class="tick">
            <input type="checkbox" name="hieu" value="1" required /> {tick}
          </label>
          <button class="button grave" type="submit">
            {submit}
          </button>
        </form>
      </details>
    </section>
  );
}
