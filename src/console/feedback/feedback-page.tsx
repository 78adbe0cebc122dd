import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";
import type { Visitor } from "../door/visitor.ts";
import { StaffPage } from "../page/frame.tsx";
import { PERIODS } from "./feedback-period.ts";
import { UnansweredItem, WrongItem } from "./group-item.tsx";
import type { FeedbackView } from "./load-feedback.ts";
import { SummaryPanel } from "./summary-panel.tsx";

const PATH = "/staff/phan-hoi";
/** What stands on the page of each list; the file has all. */
export const MOST_GROUPS = 20;

type Props = { visitor: Visitor; hrefOf: (name: string) => string; view: FeedbackView };

/** For who writes the next answers: which ones are not right, and which are missing. */
export function FeedbackPage({ visitor, hrefOf, view }: Props) {
  const { period, tally, unanswered } = view;
  const isEmpty = tally.helpful + tally.wrong + unanswered.count === 0;
  return (
    <StaffPage title={texts.title} tab="feedback" visitor={visitor} hrefOf={hrefOf}>
      <div class="page-head">
        <h1>{texts.title}</h1>
        {!isEmpty && (
          <a class="button" href={`${PATH}/tai-ve?ky=${period.id}`}>
            {texts.download}
          </a>
        )}
      </div>
      <p class="page-lead">{texts.lead}</p>
      <nav class="views all-shown" aria-label={texts.periods.label}>
        {PERIODS.map((id) => (
          <a
            key={id}
            href={`${PATH}?ky=${id}`}
            aria-current={id === period.id ? "page" : undefined}
            data-slow={texts.loading}
          >
            {texts.periods[id]}
          </a>
        ))}
      </nav>
      <p class="quiet small feedback-days" data-slow-said>
        {texts.days(period.firstOn, period.lastOn)}. {texts.comparedWith[period.id]}
      </p>
      {isEmpty ? (
        <div class="empty">
          <h2>{texts.emptyTitle}</h2>
          <p class="quiet">{texts.empty}</p>
        </div>
      ) : (
        <div class="feedback">
          <SummaryPanel view={view} />
          <p class="said small">{view.words ? texts.words.rule : texts.words.hidden}</p>
          <WrongSection view={view} />
          <UnansweredSection view={view} />
        </div>
      )}
    </StaffPage>
  );
}

function WrongSection({ view: { wrong, words, period } }: { view: FeedbackView }) {
  return (
    <section aria-labelledby="sai-ten">
      <h2 id="sai-ten">{texts.wrong.title}</h2>
      <p class="hint">{wrong.length === 0 ? texts.wrong.empty : texts.wrong.lead}</p>
      <ul role="list" class="records">
        {wrong.slice(0, MOST_GROUPS).map((group) => (
          <WrongItem key={group.subject.key} group={group} words={words} on={period.lastOn} />
        ))}
      </ul>
      <Rest count={wrong.length - MOST_GROUPS} />
    </section>
  );
}

function UnansweredSection({ view: { unanswered, words, period } }: { view: FeedbackView }) {
  const { groups } = unanswered;
  return (
    <section aria-labelledby="thieu-ten">
      <h2 id="thieu-ten">{texts.unanswered.title}</h2>
      <p class="hint">{groups.length === 0 ? texts.unanswered.empty : texts.unanswered.lead}</p>
      <ul role="list" class="records">
        {groups.slice(0, MOST_GROUPS).map((group) => (
          <UnansweredItem key={group.key} group={group} words={words} on={period.lastOn} />
        ))}
      </ul>
      <Rest count={groups.length - MOST_GROUPS} />
    </section>
  );
}

const Rest = ({ count }: { count: number }) => (count > 0 ? <p class="quiet small more">{texts.more(count)}</p> : null);
