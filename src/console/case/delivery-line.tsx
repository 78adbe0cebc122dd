import type { DeliveryState } from "../../casework/index.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { deliveryReason } from "../../texts/delivery-reasons.ts";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";

const { talk: texts } = caseTexts;
type Props = {
  delivery: DeliveryState;
  outboundMessageId: number;
  caseId: number;
  /** Whoever may send it again; `null` where it is only read. */
  sender: Visitor | null;
};

/** How far a message of ours has come; where it did not arrive, why, and the button to try again. */
export function DeliveryLine({ delivery: { status, code, seenAt }, outboundMessageId, caseId, sender }: Props) {
  if (status !== "held" && status !== "rejected" && status !== "failed") {
    return <p class="beneath">{seenAt && status === "delivered" ? texts.delivery.seen : texts.delivery[status]}</p>;
  }
  return (
    <div class={status === "held" ? "undelivered" : "undelivered lost"}>
      <p>
        <strong>{texts.notDelivered[status]}</strong> {deliveryReason(status, code)}
      </p>
      {sender && (
        <form method="post" action={`/staff/vu-viec/${caseId}/gui-lai/${outboundMessageId}`}>
          <FormToken visitor={sender} />
          <button class="button" type="submit" aria-label={texts.resendOf(outboundMessageId)}>
            {texts.resend}
          </button>
        </form>
      )}
    </div>
  );
}
