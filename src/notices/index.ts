/**
 * Notices: lets staff know that a case needs them, in the console, by e-mail and on Zalo, in working hours unless it
 * is urgent. Knows a case by its code and facts alone: nothing it keeps or sends repeats a worker's words or name.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { MailError } from "./errors.ts";
export { createMailer, type Letter, type SendMail } from "./mailer.ts";
export { Notice, Tier, tierOf } from "./notice.ts";
export { countUnreadNotices, listNotices, markNoticesRead } from "./notice-repository.ts";
export { getNoticePreferences, NoticePreferences, setNoticePreferences } from "./preferences.ts";
export { recordNotice } from "./record-notice.ts";
export { createSendNotices, SEND_NOTICES } from "./send-notices.ts";

export const noticesMigrations: MigrationFolder = {
  room: "notices",
  folder: new URL("./migrations/", import.meta.url),
};
