import { caseLabels } from "../../texts/case-labels.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { ActionButton, ActionForm, SelectField, TextField } from "./action-form.tsx";
import { type CaseView, isFinished } from "./case-view.ts";

const { actions: texts } = caseTexts;
type Props = { view: CaseView; visitor: Visitor };

/** Everything that can be done to this case by this person, each saying beforehand what will happen. */
export function ActionsPanel({ view, visitor }: Props) {
  const path = `/staff/vu-viec/${view.detail.id}`;
  if (view.detail.access === "asked") {
    return (
      <section class="panel actions" aria-labelledby="viec-ten">
        <h2 id="viec-ten">{texts.title}</h2>
        <ActionForm visitor={visitor} action={`${path}/tra-loi-don-vi`} {...texts.answer}>
          <TextField label={texts.answer.text} name="loi" />
        </ActionForm>
      </section>
    );
  }
  return (
    <section class="panel actions" aria-labelledby="viec-ten">
      <h2 id="viec-ten">{texts.title}</h2>
      {isFinished(view) ? (
        view.detail.status === "closed" && (
          <ActionForm visitor={visitor} action={`${path}/mo-lai`} {...texts.reopen}>
            <TextField label={texts.reason} name="ly-do" />
          </ActionForm>
        )
      ) : (
        <>
          <Holding view={view} visitor={visitor} path={path} />
          <Moving view={view} visitor={visitor} path={path} />
          <Joining view={view} visitor={visitor} path={path} />
          <Classifying view={view} visitor={visitor} path={path} />
          <Ending view={view} visitor={visitor} path={path} />
        </>
      )}
      {view.isCustodian && view.detail.reporter.kind === "confidential" && (
        <ActionForm visitor={visitor} action={`${path}/danh-tinh`} isGrave {...texts.identity}>
          <TextField label={texts.identity.reason} name="ly-do" maxlength={500} />
        </ActionForm>
      )}
    </section>
  );
}

function Holding({ view, visitor, path }: Props & { path: string }) {
  const { detail, colleagues } = view;
  const isMine = detail.assigneeId === visitor.scope.staff.id;
  const others = colleagues.filter(({ id }) => id !== detail.assigneeId);
  const { claim, takeOver, release, assign } = texts;
  return (
    <>
      {detail.assigneeId === null && (
        <ActionButton visitor={visitor} action={`${path}/nhan`} isMain isClaim {...claim} />
      )}
      {detail.assigneeId !== null && !isMine && (
        <ActionButton
          visitor={visitor}
          action={`${path}/nhan-thay`}
          label={takeOver.label}
          says={takeOver.says(detail.assigneeName ?? "")}
        />
      )}
      {isMine && <ActionButton visitor={visitor} action={`${path}/tra-lai`} {...release} />}
      {others.length > 0 && (
        <ActionForm visitor={visitor} action={`${path}/giao`} {...assign}>
          <SelectField
            label={assign.who}
            name="nguoi"
            options={others.map(({ id, name, isAway }) => ({ id, name: isAway ? `${name} (${assign.away})` : name }))}
          />
        </ActionForm>
      )}
    </>
  );
}

function Moving({ view, visitor, path }: Props & { path: string }) {
  const { transfer, ask } = texts;
  return (
    <>
      {view.asks.map(({ id, unitId, askedAt }) => (
        <form key={id} class="line" method="post" action={`${path}/thoi-hoi/${id}`}>
          <FormToken visitor={visitor} />
          <p class="small">{ask.waiting(view.names.unit(unitId), formatNear(askedAt, visitor.now))}</p>
          <button class="link-button" type="submit">
            {ask.withdraw}
          </button>
        </form>
      ))}
      {view.units.length > 0 && (
        <>
          <ActionForm visitor={visitor} action={`${path}/hoi`} {...ask}>
            <SelectField label={ask.unit} name="don-vi" options={view.units} />
            <TextField label={ask.question} name="loi" />
          </ActionForm>
          <ActionForm visitor={visitor} action={`${path}/chuyen`} isGrave {...transfer}>
            <SelectField label={transfer.unit} name="don-vi" options={view.units} />
            <TextField label={texts.reason} name="ly-do" />
          </ActionForm>
        </>
      )}
    </>
  );
}

function Joining({ view, visitor, path }: Props & { path: string }) {
  const { link, merge } = texts;
  const listId = "ma-vu-gan";
  const near = [...view.suggestions, ...view.links];
  return (
    <>
      <datalist id={listId}>
        {near.map(({ code }) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <ActionForm visitor={visitor} action={`${path}/lien-ket`} {...link}>
        <CodeField label={link.code} listId={listId} />
      </ActionForm>
      <ActionForm visitor={visitor} action={`${path}/gop`} isGrave {...merge}>
        <CodeField label={merge.code} listId={listId} />
        <label class="tick">
          <input type="checkbox" name="hieu" value="1" required /> {merge.confirm}
        </label>
      </ActionForm>
    </>
  );
}

function Classifying({ view: { detail }, visitor, path }: Props & { path: string }) {
  const options = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([id, name]) => ({ id, name }));
  const { topic, severity } = caseTexts.side;
  return (
    <ActionForm visitor={visitor} action={`${path}/xep-lai`} {...texts.reclassify}>
      <SelectField label={topic} name="viec" options={options(caseLabels.topics)} chosen={detail.topic} />
      <SelectField label={severity} name="muc" options={options(caseLabels.severities)} chosen={detail.severity} />
    </ActionForm>
  );
}

function CodeField({ label, listId }: { label: string; listId: string }) {
  return (
    <label>
      <span>{label}</span>
      <input name="ma" required maxlength={30} list={listId} autocomplete="off" autocapitalize="characters" />
    </label>
  );
}

function Ending({ view, visitor, path }: Props & { path: string }) {
  const { requestClosing, close } = texts;
  const outcomes = Object.entries(close.outcomes).map(([id, name]) => ({ id, name }));
  return (
    <>
      {view.detail.status === "open" && (
        <ActionForm visitor={visitor} action={`${path}/xin-dong`} {...requestClosing} />
      )}
      {view.leads && (
        <ActionForm visitor={visitor} action={`${path}/dong`} isGrave {...close}>
          <SelectField label={close.outcome} name="ket-qua" options={outcomes} />
          <TextField label={texts.reason} name="ly-do" />
        </ActionForm>
      )}
    </>
  );
}
