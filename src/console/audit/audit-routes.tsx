import { type AuditEntry, listAudit } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { auditTexts as texts } from "../../texts/console-records.ts";
import { formatInstant } from "../../texts/format-instant.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { queryText } from "../door/query-text.ts";
import { sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import { StaffPage } from "../page/frame.tsx";
import { loadNames } from "../queue/load-names.ts";
import type { Names } from "../queue/queue-row.tsx";

import { listStaffActs } from "./staff-audit-repository.ts";
import { AuditNav, STAFF_ACTS_PATH, StaffActsPage } from "./staff-acts-page.tsx";

const LINES = 100;

type Options = {
  db: Database;
  hrefOf: (name: string) => string;
  notFound: (visitor: Visitor, response: Parameters<Route["handle"]>[2]) => void;
};

/** Who opened which name: for the auditor, who reads no case. */
export function auditRoutes({ db, hrefOf, notFound }: Options): Route[] {
  return [
    {
      method: "get",
      path: "/staff/nhat-ky",
      for: ["auditor"],
      async handle(visitor, request, response) {
        const written = queryText(request.query["truoc"]);
        const beforeId = /^\d{1,15}$/u.test(written) ? Number(written) : null;
        const entries = await listAudit(db, visitor.scope, { beforeId, limit: LINES });
        if (!entries) return notFound(visitor, response);
        const unitIds = entries.map(({ unitId }) => unitId);
        const names = await loadNames(db, { unitIds, staffIds: [] }, vietnamDate(visitor.now));
        sendPage(response, <AuditPage visitor={visitor} hrefOf={hrefOf} entries={entries} names={names} />);
      },
    },
    {
      method: "get",
      path: STAFF_ACTS_PATH,
      for: ["auditor"],
      async handle(visitor, request, response) {
        const written = queryText(request.query["truoc"]);
        const beforeId = /^\d{1,15}$/u.test(written) ? Number(written) : null;
        const entries = await listStaffActs(db, visitor.scope, { beforeId, limit: LINES });
        if (!entries) return notFound(visitor, response);
        const unitIds = entries.map(({ unitId }) => unitId);
        const names = await loadNames(db, { unitIds, staffIds: [] }, vietnamDate(visitor.now));
        const hasMore = entries.length === LINES;
        sendPage(response, <StaffActsPage {...{ visitor, hrefOf, entries, names, hasMore }} />);
      },
    },
  ];
}

type Props = { visitor: Visitor; hrefOf: (name: string) => string; entries: readonly AuditEntry[]; names: Names };

function AuditPage({ visitor, hrefOf, entries, names }: Props) {
  const last = entries.at(-1);
  return (
    <StaffPage title={texts.title} tab="audit" visitor={visitor} hrefOf={hrefOf}>
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <AuditNav shown="/staff/nhat-ky" />
      <p class="page-lead">{texts.lead}</p>
      {entries.length === 0 ? (
        <div class="empty">
          <h2>{texts.emptyTitle}</h2>
          <p class="quiet">{texts.empty}</p>
        </div>
      ) : (
        <ul role="list" class="records">
          {entries.map((entry) => (
            <li key={entry.id} class="panel">
              <p>
                <strong>{entry.staffName}</strong> · <span class="case-code">{entry.code}</span> ·{" "}
                {names.unit(entry.unitId)}
              </p>
              <p class="words">{entry.reason}</p>
              <p class="quiet small">{formatInstant(entry.happenedAt)}</p>
            </li>
          ))}
        </ul>
      )}
      {last && entries.length === LINES && (
        <p class="more">
          <a class="button wide" href={`/staff/nhat-ky?truoc=${last.id}`}>
            {texts.more}
          </a>
        </p>
      )}
    </StaffPage>
  );
}
