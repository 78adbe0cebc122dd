import { staffActTexts as texts } from "../../texts/console-staff-acts.ts";
import { auditTexts } from "../../texts/console-records.ts";
import { formatInstant } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { StaffPage } from "../page/frame.tsx";
import type { Names } from "../queue/queue-row.tsx";
import type { StaffAuditEntry } from "./staff-audit-repository.ts";

export const STAFF_ACTS_PATH = "/staff/nhat-ky/quan-tri";

/** The two logs an auditor reads. */
export function AuditNav({ shown }: { shown: string }) {
  const pages: [href: string, name: string][] = [
    ["/staff/nhat-ky", auditTexts.title],
    [STAFF_ACTS_PATH, texts.title],
  ];
  return (
    <nav class="views all-shown" aria-label={texts.logs}>
      {pages.map(([href, name]) => (
        <a key={href} href={href} aria-current={href === shown ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  entries: readonly StaffAuditEntry[];
  names: Names;
  hasMore: boolean;
};

/** What administrators changed about people and deadlines, newest first. */
export function StaffActsPage({ visitor, hrefOf, entries, names, hasMore }: Props) {
  return (
    <StaffPage title={texts.title} tab="audit" visitor={visitor} hrefOf={hrefOf}>
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <AuditNav shown={STAFF_ACTS_PATH} />
      <p class="page-lead">{texts.lead}</p>
      {entries.length === 0 && (
        <div class="empty">
          <h2>{texts.emptyTitle}</h2>
          <p class="quiet">{texts.empty}</p>
        </div>
      )}
      <ul role="list" class="records">
        {entries.map((entry) => (
          <li key={entry.id} class="panel">
            <p>
              <strong>{entry.staffName}</strong> {texts.acts[entry.kind]({ ...entry.facts, who: entry.subjectName })}
              {entry.unitId !== null && ` · ${names.unit(entry.unitId)}`}
            </p>
            <p class="quiet small">{formatInstant(entry.happenedAt)}</p>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p class="more">
          <a class="button wide" href={`${STAFF_ACTS_PATH}?truoc=${entries.at(-1)?.id}`}>
            {auditTexts.more}
          </a>
        </p>
      )}
    </StaffPage>
  );
}
