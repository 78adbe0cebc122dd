import { onlyVisible } from "../../casework/index.ts";
import {
  getNoticePreferences,
  listNotices,
  markNoticesRead,
  NoticePreferences,
  setNoticePreferences,
} from "../../notices/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { consoleNoticeTexts } from "../../texts/console-notices.ts";
import { queryText } from "../door/query-text.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route } from "../door/visitor.ts";
import { NoticePage } from "./notice-page.tsx";

const PATH = "/staff/thong-bao";
const LINES = 50;

/** One's own notices, and where one wants to be told. */
export function noticeRoutes({ db, hrefOf }: { db: Database; hrefOf: (name: string) => string }): Route[] {
  return [
    {
      method: "get",
      path: PATH,
      for: "anyone",
      async handle(visitor, request, response) {
        const { scope } = visitor;
        const written = queryText(request.query["truoc"]);
        const beforeId = /^\d{1,15}$/u.test(written) ? Number(written) : null;
        const list = await listNotices(db, scope, { beforeId, limit: LINES });
        const visible = await onlyVisible(db, scope, [...new Set(list.map(({ caseId }) => caseId))]);
        const done = queryText(request.query["xong"]);
        const page = (
          <NoticePage
            visitor={visitor}
            hrefOf={hrefOf}
            list={list}
            visible={new Set(visible.map(({ id }) => id))}
            preferences={await getNoticePreferences(db, scope.staff.id)}
            hasMore={list.length === LINES}
            done={Object.hasOwn(consoleNoticeTexts.done, done) ? (done as keyof typeof consoleNoticeTexts.done) : null}
          />
        );
        sendPage(response, page);
      },
    },
    {
      method: "post",
      path: `${PATH}/da-doc`,
      for: "anyone",
      async handle({ scope, now }, _request, response) {
        await markNoticesRead(db, scope, { now });
        goTo(response, `${PATH}?xong=read`);
      },
    },
    {
      method: "post",
      path: `${PATH}/cach-nhan`,
      for: "anyone",
      async handle({ scope }, request, response) {
        await setNoticePreferences(db, scope, NoticePreferences.parse(request.body));
        goTo(response, `${PATH}?xong=saved`);
      },
    },
  ];
}
