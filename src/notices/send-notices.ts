import { z } from "zod";
import type { Say } from "../casework/index.ts";
import type { Database } from "../platform/database/index.ts";
import { isRetryable } from "../platform/error-code.ts";
import type { Job, JobHandler } from "../platform/jobs/index.ts";
import { findStaff } from "../union/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import { outboundMessage } from "../vocabulary/message.ts";
import type { SendMail } from "./mailer.ts";
import { Tier, Way } from "./notice.ts";
import { listUnsent, markSent } from "./notice-repository.ts";
import { getNoticePreferences, isWanted } from "./preferences.ts";
import { describeNotices, renderChat, renderLetter } from "./render-notices.ts";

export const SEND_NOTICES = "send-notices";

const Payload = z.object({ staffId: z.number(), way: Way, tier: Tier });

/** What goes out with a job of each tier: what is more urgent never waits for what is less. */
const INCLUDES: Readonly<Record<Tier, readonly Tier[]>> = {
  urgent: ["urgent"],
  prompt: ["urgent", "prompt"],
  digest: ["urgent", "prompt", "digest"],
};

type SendingNotices = {
  db: Database;
  /** `null` where no mail server is set up: the console shows the notices all the same. */
  sendMail: SendMail | null;
  say: Say;
  /** Where a case is opened in the console. */
  caseUrl: (caseId: number) => string;
  now?: () => Date;
};

/**
 * The job that sends somebody what they have not read yet, by letter or on Zalo: one message, however many notices
 * there are. A letter that the mail server refuses for good is given up; the notices stay in the console.
 */
export function createSendNotices({ db, sendMail, say, caseUrl, now = () => new Date() }: SendingNotices): JobHandler {
  async function run(job: Job, { finish }: Parameters<JobHandler["run"]>[1]): Promise<void> {
    const { staffId, way, tier } = Payload.parse(job.payload);
    const at = now();
    const staff = await findStaff(db, staffId, vietnamDate(at));
    const unsent = await listUnsent(db, staffId, way, INCLUDES[tier]);
    const preferences = await getNoticePreferences(db, staffId);
    const wanted = unsent.filter((notice) => isWanted(preferences[way], notice.tier));
    const lines = staff?.isActive ? await describeNotices(db, wanted, caseUrl, at) : [];
    if (staff && way === "email" && sendMail && lines.length > 0) {
      await sendOrGiveUp(sendMail, { to: staff.email, ...renderLetter(staff.name, lines) });
    }
    await db.transaction(async (tx) => {
      await finish(tx);
      await markSent(
        tx,
        way,
        unsent.map(({ id }) => id),
        at,
      );
      const recipientId = staff?.zaloUserId;
      if (way !== "zalo" || !recipientId || lines.length === 0) return;
      await say(tx, outboundMessage({ channel: "zalo", recipientId, text: renderChat(lines) }));
    });
  }

  // some six hours of a mail server that is down
  return { run, maxAttempts: 14, timeoutMs: 60_000, backoff: { firstMs: 5_000, maxMs: 60 * 60_000 } };
}

async function sendOrGiveUp(sendMail: SendMail, letter: Parameters<SendMail>[0]): Promise<void> {
  try {
    await sendMail(letter);
  } catch (error) {
    if (isRetryable(error)) throw error;
  }
}
