import type { Role } from "../../union/index.ts";
import { organisationTexts as texts } from "../../texts/console-organisation.ts";
import { keptStaffTexts } from "../../texts/console-staff.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";
import { OrganisationNav } from "./organisation-nav.tsx";
import type { Organisation, ShownUnit, StaffHere, UnitNode } from "./load-organisation.ts";

export type OrganisationDone = keyof typeof texts.done | keyof typeof keptStaffTexts.done;
type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  organisation: Organisation;
  done: OrganisationDone | null;
  /** The way in of somebody just added; shown in this one answer. */
  invitation: string | null;
};
const SAID = { ...keptStaffTexts.done, ...texts.done };
const BAD: ReadonlySet<OrganisationDone> = new Set(["left", "wrong"]);

/** The units somebody may see, who works there, and who is away. */
export function OrganisationPage({ visitor, hrefOf, organisation, done, invitation }: Props) {
  const { tree, shown } = organisation;
  return (
    <StaffPage
      title={texts.title}
      tab="organisation"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <Notice text={SAID[done]} isBad={BAD.has(done)} />}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <OrganisationNav visitor={visitor} shown="/staff/to-chuc" />
      <p class="page-lead">{texts.lead}</p>
      {invitation !== null && (
        <section class="panel said invitation" aria-label={texts.add.title}>
          <p>{texts.inviteLink}</p>
          <p>
            <code>{invitation}</code>
          </p>
        </section>
      )}
      {tree.length === 0 ? (
        <div class="empty">
          <h2>{texts.emptyTitle}</h2>
          <p class="quiet">{texts.empty}</p>
        </div>
      ) : (
        <div class="organisation">
          {shown && <UnitPanel shown={shown} visitor={visitor} />}
          <nav class="tree panel" aria-label={texts.treeLabel}>
            <ul role="list">
              {tree.map((node) => (
                <TreeLine key={node.unit.id} node={node} isShown={node.unit.id === shown?.unit.id} />
              ))}
            </ul>
          </nav>
        </div>
      )}
    </StaffPage>
  );
}

function TreeLine({ node: { unit, depth, staffCount }, isShown }: { node: UnitNode; isShown: boolean }) {
  return (
    <li class={`depth-${Math.min(depth, 4)}`}>
      <a href={`/staff/to-chuc?don-vi=${encodeURIComponent(unit.id)}`} aria-current={isShown ? "page" : undefined}>
        <span>{unit.name}</span>
        <span class={staffCount === 0 ? "tree-count none" : "tree-count"}>{texts.staffCount(staffCount)}</span>
      </a>
    </li>
  );
}

function UnitPanel({ shown, visitor }: { shown: ShownUnit; visitor: Visitor }) {
  const { unit, people, openCases } = shown;
  const isAdministrator = visitor.scope.can("administrator", unit.id);
  const mayRecordFor = people.filter(({ staff }) => mayRecordAbsence(visitor, staff.id, unit.id));
  return (
    <div class="unit">
      <section class="panel" aria-labelledby="don-vi-ten">
        <h2 id="don-vi-ten">
          {unit.name} {unit.isSample && <span class="tag">{texts.sample}</span>}
        </h2>
        <p class="quiet">
          {texts.levels[unit.level]}
          {openCases !== null && (
            <>
              {" · "}
              <a href={`/staff?xem=all&don-vi=${encodeURIComponent(unit.id)}`}>{texts.openCases(openCases)}</a>
            </>
          )}
        </p>
        {people.length === 0 && <p>{texts.noStaff}</p>}
        <ul role="list" class="lines">
          {people.map((person) => (
            <PersonLine key={person.staff.id} person={person} unitId={unit.id} visitor={visitor} />
          ))}
        </ul>
      </section>
      {mayRecordFor.length > 0 && <AbsenceForm people={people} own={mayRecordFor} unitId={unit.id} visitor={visitor} />}
      {isAdministrator && <AddForm unitId={unit.id} visitor={visitor} />}
    </div>
  );
}

/** For oneself; for others, whoever answers for the unit or keeps its staff. */
export function mayRecordAbsence({ scope }: Visitor, staffId: number, unitId: string): boolean {
  return (
    staffId === scope.staff.id ||
    (["unit-head", "coordinator", "administrator"] as const).some((role) => scope.can(role, unitId))
  );
}

function PersonLine({ person, unitId, visitor }: { person: StaffHere; unitId: string; visitor: Visitor }) {
  const { staff, roles, absences, isAway } = person;
  const today = vietnamDate(visitor.now);
  return (
    <li>
      <div class="line">
        <p>
          <strong>{staff.name}</strong>
          {isAway && <span class="tag high">{texts.awayTag}</span>}
        </p>
        {visitor.scope.can("administrator", unitId) && (
          <a class="row-link" href={`/staff/to-chuc/can-bo/${staff.id}`} aria-label={keptStaffTexts.open(staff.name)}>
            {keptStaffTexts.openShort}
          </a>
        )}
      </div>
      <p class="quiet small">{roles.map((role) => texts.roles[role]).join(", ")}</p>
      {absences.map(({ from, until }) => (
        <div key={from} class="line small">
          <p>{from <= today ? texts.away(until) : texts.awaySoon(from, until)}</p>
          {mayRecordAbsence(visitor, staff.id, unitId) && (
            <form method="post" action="/staff/to-chuc/huy-vang">
              <FormToken visitor={visitor} />
              <input type="hidden" name="don-vi" value={unitId} />
              <input type="hidden" name="nguoi" value={staff.id} />
              <input type="hidden" name="tu" value={from} />
              <button class="link-button" type="submit" aria-label={`${texts.absence.cancel}: ${staff.name}`}>
                {texts.absence.cancel}
              </button>
            </form>
          )}
        </div>
      ))}
    </li>
  );
}

function AbsenceForm({
  people,
  own,
  unitId,
  visitor,
}: {
  people: readonly StaffHere[];
  own: readonly StaffHere[];
  unitId: string;
  visitor: Visitor;
}) {
  const { absence } = texts;
  return (
    <details class="panel fold">
      <summary>{absence.title}</summary>
      <form class="stack" method="post" action="/staff/to-chuc/vang-mat">
        <FormToken visitor={visitor} />
        <input type="hidden" name="don-vi" value={unitId} />
        <label>
          <span>{absence.who}</span>
          <select name="nguoi" required>
            {own.map(({ staff }) => (
              <option key={staff.id} value={staff.id} selected={staff.id === visitor.scope.staff.id}>
                {staff.name}
              </option>
            ))}
          </select>
        </label>
        <div class="pair">
          <label>
            <span>{absence.from}</span>
            <input type="date" name="tu" required />
          </label>
          <label>
            <span>{absence.until}</span>
            <input type="date" name="den" required />
          </label>
        </div>
        <label>
          <span>{absence.substitute}</span>
          <select name="thay">
            <option value="">{absence.nobody}</option>
            {people.map(({ staff }) => (
              <option key={staff.id} value={staff.id}>
                {staff.name}
              </option>
            ))}
          </select>
        </label>
        <p class="hint">{absence.lead}</p>
        <button class="button" type="submit">
          {absence.submit}
        </button>
      </form>
    </details>
  );
}

function AddForm({ unitId, visitor }: { unitId: string; visitor: Visitor }) {
  const { add } = texts;
  return (
    <details class="panel fold">
      <summary>{add.title}</summary>
      <form class="stack" method="post" action="/staff/to-chuc/can-bo">
        <FormToken visitor={visitor} />
        <input type="hidden" name="don-vi" value={unitId} />
        <label>
          <span>{add.name}</span>
          <input name="ten" required maxlength={100} autocomplete="off" />
        </label>
        <label>
          <span>{add.email}</span>
          <input type="email" name="email" required maxlength={200} autocomplete="off" />
        </label>
        <label>
          <span>{add.role}</span>
          <select name="vai-tro" required>
            {(Object.entries(texts.roles) as [Role, string][]).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{add.zalo}</span>
          <input name="zalo" maxlength={40} inputmode="numeric" autocomplete="off" />
        </label>
        <p class="hint">{add.lead}</p>
        <button class="button" type="submit">
          {add.submit}
        </button>
      </form>
    </details>
  );
}
