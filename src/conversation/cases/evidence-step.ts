import { caseTexts as texts } from "../../texts/cases.ts";
import { sentFileTexts } from "../../texts/sent-files.ts";
import { isOffered, isTelling } from "../state.ts";
import type { Step } from "../turn.ts";
import { askNext } from "./ask-next.ts";
import { nextStage, withMessage } from "./intake-form.ts";

const EVIDENCE: ReadonlySet<string> = new Set(["image", "video", "file", "audio"]);

/**
 * A picture, file or voice note without a word, while a case is told or offered: it goes with the case, and the
 * question is asked again. Not where the name is asked for: there it may show who somebody is.
 */
export function createEvidenceStep(): Step {
  return async (turn) => {
    const { intake } = turn.state;
    const { attachments, kind } = turn.message;
    if (!intake || kind !== "message" || turn.payload !== null || turn.text.trim() !== "") return null;
    if (!(isTelling(turn.state) || isOffered(turn.state)) || attachments.length === 0) return null;
    if (intake.stage === "contact") return askNext(turn, intake, texts.fileNotKept);
    const place = attachments.find((each) => each.kind === "location")?.label;
    if (place && intake.stage === "where") {
      const told = { ...intake, where: place, employer: null };
      return askNext(turn, { ...told, stage: nextStage(told, "where") }, texts.noted);
    }
    const isKept = attachments.some((each) => EVIDENCE.has(each.kind)) || place !== undefined;
    if (!isKept) return askNext(turn, intake, sentFileTexts.sticker);
    return askNext(turn, withMessage(intake, turn.circumstances.inboundMessageId), texts.fileKept);
  };
}
