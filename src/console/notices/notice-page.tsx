import type { Notice, NoticePreferences } from "../../notices/index.ts";
import { topicNames } from "../../texts/casework.ts";
import { consoleNoticeTexts as texts } from "../../texts/console-notices.ts";
import { formatNear } from "../../texts/format-instant.ts";
import { noticeTexts } from "../../texts/notices.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice as Said } from "../page/notice.tsx";

type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  list: readonly Notice[];
  /** The cases that may still be opened. */
  visible: ReadonlySet<number>;
  preferences: NoticePreferences;
  hasMore: boolean;
  done: keyof typeof texts.done | null;
};

/** What asks for somebody's attention, newest first, and where they want to be told. */
export function NoticePage({ visitor, hrefOf, list, visible, preferences, hasMore, done }: Props) {
  return (
    <StaffPage
      title={texts.title}
      tab={null}
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <Said text={texts.done[done]} />}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
        {visitor.unreadNotices > 0 && (
          <form method="post" action="/staff/thong-bao/da-doc">
            <FormToken visitor={visitor} />
            <button class="button" type="submit">
              {texts.readAll}
            </button>
          </form>
        )}
      </div>
      <p class="page-lead">{texts.lead}</p>
      <div id="thong-bao" class="notice-list" data-live>
        {list.length === 0 && (
          <div class="empty">
            <h2>{texts.emptyTitle}</h2>
            <p class="quiet">{texts.empty}</p>
          </div>
        )}
        <ul role="list" class="records">
          {list.map((notice) => (
            <li key={notice.id} class={notice.readAt === null ? "panel unread" : "panel"}>
              <Line notice={notice} canOpen={visible.has(notice.caseId)} now={visitor.now} />
            </li>
          ))}
        </ul>
        {hasMore && (
          <p class="more">
            <a class="button wide" href={`/staff/thong-bao?truoc=${list.at(-1)?.id}`}>
              {texts.older}
            </a>
          </p>
        )}
      </div>
      <Preferences visitor={visitor} preferences={preferences} />
    </StaffPage>
  );
}

function Line({ notice, canOpen, now }: { notice: Notice; canOpen: boolean; now: Date }) {
  const said = `${noticeTexts.event(notice.kind)}: ${notice.code}`;
  return (
    <>
      <p>
        {canOpen ? <a href={`/staff/vu-viec/${notice.caseId}`}>{said}</a> : said}
        {notice.readAt === null && <span class="tag">{texts.unread}</span>}
      </p>
      <p class="quiet small">
        {topicNames[notice.topic]} · {formatNear(notice.createdAt, now)}
        {!canOpen && ` · ${texts.out}`}
      </p>
    </>
  );
}

function Preferences({ visitor, preferences }: { visitor: Visitor; preferences: NoticePreferences }) {
  const { title, lead, options, save, email, zalo, noZalo } = texts.preferences;
  const hasZalo = visitor.scope.staff.zaloUserId !== null;
  return (
    <details class="panel fold preferences">
      <summary>{title}</summary>
      <form class="stack" method="post" action="/staff/thong-bao/cach-nhan">
        <FormToken visitor={visitor} />
        <p class="hint">{lead}</p>
        {(["email", "zalo"] as const).map((way) => (
          <fieldset key={way} class="choices">
            <legend>{way === "email" ? email : zalo}</legend>
            {way === "zalo" && !hasZalo && <p class="hint">{noZalo}</p>}
            {(Object.entries(options) as [keyof typeof options, string][]).map(([value, name]) => (
              <label key={value}>
                <input type="radio" name={way} value={value} checked={preferences[way] === value} /> {name}
              </label>
            ))}
          </fieldset>
        ))}
        <button class="button" type="submit">
          {save}
        </button>
      </form>
    </details>
  );
}
