import { caseLabels } from "../../texts/case-labels.ts";
import { undeliveredTexts as texts } from "../../texts/console-records.ts";
import { deliveryReason } from "../../texts/delivery-reasons.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";
import { StaffPage } from "../page/frame.tsx";
import { Notice } from "../page/notice.tsx";
import type { Undelivered } from "../types.ts";

type Props = {
  visitor: Visitor;
  hrefOf: (name: string) => string;
  list: readonly Undelivered[];
  codes: ReadonlyMap<number, string>;
  /** Where the next page begins; `null` on the last one. */
  next: number | null;
  isFirst: boolean;
  done: keyof typeof texts.done | null;
};

/** What did not arrive, why, and the button to try again. */
export function UndeliveredPage({ visitor, hrefOf, list, codes, next, isFirst, done }: Props) {
  return (
    <StaffPage
      title={texts.title}
      tab="undelivered"
      visitor={visitor}
      hrefOf={hrefOf}
      notice={done && <Notice text={texts.done[done]} isBad={done === "not-resent"} />}
    >
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <p class="page-lead">{texts.lead}</p>
      {list.length === 0 ? (
        <div class="empty">
          <h2>{isFirst && next === null ? texts.emptyTitle : texts.noMoreTitle}</h2>
          <p class="quiet">{isFirst && next === null ? texts.empty : texts.noMore}</p>
        </div>
      ) : (
        <ul role="list" class="records">
          {list.map((message) => (
            <Lost
              key={message.id}
              message={message}
              code={message.caseId === null ? null : (codes.get(message.caseId) ?? null)}
              visitor={visitor}
            />
          ))}
        </ul>
      )}
      {(next !== null || !isFirst) && (
        <p class="more">
          {next !== null && (
            <a class="button wide" href={`/staff/tin-chua-gui?truoc=${next}`}>
              {texts.older}
            </a>
          )}
          {!isFirst && <a href="/staff/tin-chua-gui">{texts.newest}</a>}
        </p>
      )}
    </StaffPage>
  );
}

function Lost({ message, code, visitor }: { message: Undelivered; code: string | null; visitor: Visitor }) {
  const { id, channel, status, caseId, errorCode, platformCode, createdAt } = message;
  const reason = [errorCode, platformCode].filter(Boolean).join(" / ");
  return (
    <li class="panel line">
      <div class="record">
        <p>
          {caseId === null || code === null ? texts.noCase : <a href={`/staff/vu-viec/${caseId}`}>{code}</a>}
          {" · "}
          {caseLabels.channels[channel]} · {formatNear(createdAt, visitor.now)}
        </p>
        <p>{deliveryReason(status, errorCode)}</p>
        {reason && <p class="quiet small">{texts.code(reason)}</p>}
      </div>
      <form method="post" action={`/staff/tin-chua-gui/${id}/gui-lai`}>
        <FormToken visitor={visitor} />
        <button class="button" type="submit" aria-label={texts.resendOf(id)}>
          {texts.resend}
        </button>
      </form>
    </li>
  );
}
