import type { CaseSummary } from "../../casework/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { queueTexts as texts } from "../../texts/console-queue.ts";
import { formatLength, formatNear } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";

export type Names = { unit: (id: string | null) => string; staff: (id: number | null) => string | null };

/** How long the running clock of a case still has, or by how much it has run over. */
export function ClockLeft({ one, now }: { one: CaseSummary; now: Date }) {
  if (!one.clock) {
    return one.closedAt ? <span class="clock">{texts.clock.closed(formatNear(one.closedAt, now))}</span> : null;
  }
  const { clock, dueAt, isOverdue } = one.clock;
  const length = formatLength(dueAt.getTime() - now.getTime());
  const isSoon = !isOverdue && dueAt.getTime() - now.getTime() < 4 * 3_600_000;
  return (
    <span class={isOverdue ? "clock over" : isSoon ? "clock soon" : "clock"}>
      <strong>{isOverdue ? texts.clock.over(length) : texts.clock.left(length)}</strong>
      <span class="clock-what">{caseLabels.clocks[clock]}</span>{" "}
      <span class="clock-what">{texts.clock.due(formatNear(dueAt, now))}</span>
    </span>
  );
}

/** One case of the queue: what the worker wrote, where it is, how long there is, who has it. */
export function QueueRow({
  one,
  visitor,
  names,
  isShown,
  canClaim,
}: {
  one: CaseSummary;
  visitor: Visitor;
  names: Names;
  isShown: boolean;
  canClaim: boolean;
}) {
  const isMine = one.assigneeId === visitor.scope.staff.id;
  const holder = isMine ? texts.holder.me : (names.staff(one.assigneeId) ?? texts.holder.nobody);
  const isFree = one.assigneeId === null && one.clock !== null;
  return (
    <li class={one.severity === "urgent" && one.clock ? "case-row urgent" : "case-row"}>
      <a
        id={`vu-${one.id}`}
        class="case-link"
        data-row
        href={`/staff/vu-viec/${one.id}`}
        aria-current={isShown ? "true" : undefined}
      >
        <span class="case-tags">
          {(one.severity === "urgent" || one.severity === "high") && (
            <span class={`tag ${one.severity}`}>{caseLabels.severities[one.severity]}</span>
          )}
          <span class="case-topic">{caseLabels.topics[one.topic]}</span>
          <span class="case-code">{one.code}</span>
        </span>
        <span class={one.what === null ? "case-words quiet" : "case-words"}>{one.what ?? texts.wordsDeleted}</span>
        <span class="case-place quiet">
          {[one.employer, names.unit(one.unitId)].filter(Boolean).join(" · ")}
          {" · "}
          {texts.opened(formatLength(visitor.now.getTime() - one.openedAt.getTime()))}
        </span>
      </a>
      <div class="case-foot">
        <div class="case-state">
          <ClockLeft one={one} now={visitor.now} />
          <span class={one.assigneeId === null ? "holder free" : isMine ? "holder mine" : "holder"}>{holder}</span>
        </div>
        {isFree && canClaim && (
          <form class="case-claim" method="post" action={`/staff/vu-viec/${one.id}/nhan`}>
            <FormToken visitor={visitor} />
            <button class="button" type="submit" aria-label={`${texts.claim} ${one.code}`}>
              {texts.claim}
            </button>
          </form>
        )}
      </div>
    </li>
  );
}
