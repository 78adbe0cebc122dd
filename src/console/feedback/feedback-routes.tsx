import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";
import { queryText } from "../door/query-text.ts";
import { sendPage } from "../door/send-page.ts";
import type { Route } from "../door/visitor.ts";
import { FeedbackPage, MOST_GROUPS } from "./feedback-page.tsx";
import { readPeriod } from "./feedback-period.ts";
import { FEEDBACK_READERS } from "./feedback-readers.ts";
import { type FeedbackRooms, loadFeedback } from "./load-feedback.ts";
import { renderFeedbackCsv } from "./render-feedback-csv.ts";

export const FEEDBACK_PATH = "/staff/phan-hoi";

/** What workers said of answers and what went unanswered, as a page and as a file. */
export function feedbackRoutes(rooms: FeedbackRooms & { hrefOf: (name: string) => string }): Route[] {
  return [
    {
      method: "get",
      path: FEEDBACK_PATH,
      for: FEEDBACK_READERS,
      async handle(visitor, request, response) {
        const period = readPeriod(queryText(request.query["ky"]), visitor.now);
        const view = await loadFeedback(rooms, visitor, period, { withWords: MOST_GROUPS });
        sendPage(response, <FeedbackPage visitor={visitor} hrefOf={rooms.hrefOf} view={view} />);
      },
    },
    {
      method: "get",
      path: `${FEEDBACK_PATH}/tai-ve`,
      for: FEEDBACK_READERS,
      async handle(visitor, request, response) {
        const period = readPeriod(queryText(request.query["ky"]), visitor.now);
        const file = renderFeedbackCsv(await loadFeedback(rooms, visitor, period, { withWords: Infinity }));
        response
          .set("Cache-Control", "no-store")
          .set("X-Content-Type-Options", "nosniff")
          .attachment(texts.fileName(period.id))
          .type("text/csv; charset=utf-8")
          .send(file);
      },
    },
  ];
}
