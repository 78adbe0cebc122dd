import { worryTexts as texts } from "../../texts/case-worries.ts";
import type { Change } from "../../vocabulary/outcome.ts";
import { isOffered, isTelling } from "../state.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "../turn.ts";
import { askNext } from "./ask-next.ts";
import type { CaseDesk, OpenCase } from "./case-desk.ts";
import { readWorry, type Worry } from "./read-worry.ts";
import { passesUnitBy } from "./whom-it-is-about.ts";

/** Who may know is the program's to say, even while an officer has the case; and these words mean nothing else. */
const WHO_KNOWS: ReadonlySet<Worry> = new Set(["exposed", "company", "reader"]);

/**
 * "Có bị lộ không?", "bao lâu có kết quả?": answered at once with what the program really does, wherever a case is
 * offered, told or open; the question that was open is asked again, and nothing of it is taken for its answer.
 */
export function createWorryStep({ desk }: { desk: CaseDesk }): Step {
  return async (turn) => {
    if (turn.payload !== null || turn.message.kind !== "message") return null;
    const found = readWorry(turn.question);
    if (!found?.isAll || (turn.state.intake && passesUnitBy(turn.text))) return null;
    const { worry } = found;
    const { intake } = turn.state;
    if (intake && (isTelling(turn.state) || isOffered(turn.state) || WHO_KNOWS.has(worry))) {
      return askNext(turn, intake, beforeSending(worry, turn));
    }
    const open = await desk.findOpenCase(turn.message);
    if (open) return answerInCase(turn, worry, open);
    return found.isPlain && WHO_KNOWS.has(worry) && turn.state.topic === null
      ? say(turn, beforeSending(worry, turn), [])
      : null;
  };
}

/** What is said above the next question to somebody who tells a thing and fears who will know of it; "" to all others. */
export function besideAnAnswer(turn: Turn): string {
  const found = turn.payload === null ? readWorry(turn.question) : null;
  return found && !found.isAll && WHO_KNOWS.has(found.worry) ? beforeSending(found.worry, turn) : "";
}

/** What is answered before anything was sent. */
function beforeSending(worry: Worry, { state, message }: Turn): string {
  const nothingSent = state.intake !== null && WHO_KNOWS.has(worry) ? texts.notSent : "";
  return [nothingSent, texts[worry], platformNote(worry, message.channel)].filter((line) => line !== "").join(" ");
}

function answerInCase(turn: Turn, worry: Worry, open: OpenCase): Decision | null {
  if (open.hasOfficerWritten && !WHO_KNOWS.has(worry) && !turn.isToAssistant) return null;
  const goesToCase = !turn.isToAssistant && (open.hasOfficerWritten || worry === "fired");
  const text = [inCase(turn, worry, open), platformNote(worry, turn.message.channel)]
    .filter((line) => line !== "")
    .join(" ");
  const change: Change = { kind: "case-message", payload: { caseId: open.id, isCourtesy: false } };
  return goesToCase ? say(turn, `${text}\n\n${texts.passedOn(open.code)}`, [change]) : say(turn, text, []);
}

function inCase({ now }: Turn, worry: Worry, open: OpenCase): string {
  const { identity, code, hasOfficerWritten, firstReplyDueAt, resolutionDueAt } = open;
  switch (worry) {
    case "exposed":
      return texts.exposedOpen(identity);
    case "company":
      return texts.companyOpen(identity);
    case "reader":
      return texts.readerOpen;
    case "fired":
      return texts.firedOpen(identity);
    case "cost":
      return texts.cost;
    case "time":
      return texts.timeOpen({
        code,
        replyBy: hasOfficerWritten ? null : firstReplyDueAt,
        solveBy: resolutionDueAt,
        now,
      });
  }
}

function platformNote(worry: Worry, channel: Turn["message"]["channel"]): string {
  const isTold = (worry === "exposed" || worry === "reader") && (channel === "zalo" || channel === "messenger");
  return isTold ? texts.platform[channel] : "";
}

function say(turn: Turn, text: string, changes: readonly Change[]): Decision {
  return {
    answer: fixedAnswer(turn, text, { kind: "abstained", reason: "notice" }),
    replies: [{ text }],
    remember: { aside: false, unsure: 0 },
    changes,
  };
}
