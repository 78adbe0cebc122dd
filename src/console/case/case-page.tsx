import { caseLabels } from "../../texts/case-labels.ts";
import { caseTexts as texts } from "../../texts/console-case.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";
import { QueueList } from "../queue/queue-list.tsx";
import { ActionsPanel } from "./actions-panel.tsx";
import { CaseHead, Story } from "./case-head.tsx";
import { type CaseView, isFinished } from "./case-view.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { ClocksPanel, FactsPanel, LinksPanel, NotePanel } from "./side-panels.tsx";
import { TalkPanel } from "./talk-panel.tsx";

export type CaseNotice = { text: string; isBad: boolean; undo: { label: string; path: string } | null };

export type CasePageProps = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  view: CaseView;
  notice: CaseNotice | null;
};

/** One case: the queue beside it, the talk in the middle, the clocks and the rest at the side. */
export function CasePage({ visitor, hrefOf, view, notice }: CasePageProps) {
  const { detail } = view;
  const canReply = detail.access === "holder" && !isFinished(view);
  return (
    <StaffPage
      title={`${detail.code} ${caseLabels.topics[detail.topic]}`}
      tab="queue"
      visitor={visitor}
      hrefOf={hrefOf}
      bodyClass="case-page"
    >
      <div class="case-columns">
        <aside class="beside" aria-label={texts.queueBeside}>
          <QueueList queue={view.queue} visitor={visitor} names={view.names} shownId={detail.id} canClaim={false} />
        </aside>
        <article class="case-main">
          {notice && (
            <div role="status">
              <Notice text={notice.text} isBad={notice.isBad}>
                {notice.undo && (
                  <form method="post" action={notice.undo.path}>
                    <FormToken visitor={visitor} />
                    <button class="link-button" type="submit">
                      {notice.undo.label}
                    </button>
                  </form>
                )}
              </Notice>
            </div>
          )}
          <CaseHead view={view} visitor={visitor} />
          <Story view={view} />
          <TalkPanel
            caseId={detail.id}
            talk={view.talk}
            now={visitor.now}
            canOpenFiles={view.canOpenFiles}
            sender={detail.access === "holder" ? visitor : null}
          />
          {canReply && <ReplyBox view={view} visitor={visitor} />}
          {isFinished(view) && <p class="panel quiet">{texts.reply.finished}</p>}
          {canReply && <ThumbBar view={view} visitor={visitor} />}
        </article>
        <div class="case-side">
          <ActionsPanel view={view} visitor={visitor} />
          <ClocksPanel view={view} visitor={visitor} />
          <FactsPanel view={view} visitor={visitor} />
          <NotePanel view={view} visitor={visitor} />
          <LinksPanel view={view} visitor={visitor} />
          <HistoryPanel history={view.history} brokenSeal={view.brokenSeal} names={view.names} now={visitor.now} />
        </div>
      </div>
    </StaffPage>
  );
}

/** On a telephone: the two things most often done, where the thumb is. */
function ThumbBar({ view: { detail }, visitor }: { view: CaseView; visitor: Visitor }) {
  return (
    <div class="thumb-bar">
      {detail.assigneeId === null && (
        <form method="post" action={`/staff/vu-viec/${detail.id}/nhan`}>
          <FormToken visitor={visitor} />
          <button class="button" type="submit">
            {texts.actions.claim.label}
          </button>
        </form>
      )}
      <a class="button main" href="#tra-loi">
        {texts.reply.title}
      </a>
    </div>
  );
}
