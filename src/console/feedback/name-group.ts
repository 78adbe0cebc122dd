import { articleName } from "../../knowledge/index.ts";
import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";
import type { Place, Subject } from "./answer-subject.ts";
import type { UnansweredGroup } from "./group-unanswered.ts";

/** "Khoản 1, Điều 98, Bộ luật Lao động 2019" */
export const namePlace = ({ article, clause, lawTitle }: Place): string =>
  texts.wrong.place(articleName(article), clause, lawTitle);

/** What heads a group of answers. */
export function nameSubject(subject: Subject): string {
  switch (subject.kind) {
    case "curated":
      return subject.question;
    case "quoted":
    case "calculated":
    case "agreement":
      return subject.place.title || namePlace(subject.place);
    case "elsewhere":
      return texts.wrong.elsewhere;
    case "gone":
      return texts.wrong.gone;
  }
}

export function nameUnanswered({ kind, nearest }: UnansweredGroup): string {
  if (nearest) return nearest.title || namePlace(nearest);
  return texts.unanswered.kinds[kind === "elsewhere" ? "elsewhere" : "nothing"];
}
