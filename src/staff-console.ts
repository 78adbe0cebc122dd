import { createAnswering, sourceLines } from "./answering/index.ts";
import type { Acting } from "./casework/index.ts";
import { createSendAttachment, listAttachments } from "./channels/index.ts";
import { type ConsoleDependencies, type ConsoleRouter, createConsoleRouter, type SendSignIn } from "./console/index.ts";
import {
  enqueueOutbound,
  listAnswered,
  listChannelTroubles,
  listInboxMessages,
  listUnanswered,
  listUndelivered,
  readTalk,
  resend,
} from "./intake/index.ts";
import { type KnowledgeStore, listUnfavourableClauses } from "./knowledge/index.ts";
import type { ModelChain } from "./model-chain.ts";
import { createMailer } from "./notices/index.ts";
import type { Config } from "./platform/config.ts";
import type { Database } from "./platform/database/index.ts";
import { errorFields } from "./platform/error-code.ts";
import type { Log } from "./platform/log.ts";
import { signInTexts } from "./texts/console-sign-in.ts";
import { outboundMessage } from "./vocabulary/message.ts";

type Wiring = {
  config: Config;
  db: Database;
  log: Log;
  knowledge: KnowledgeStore;
  model: ModelChain;
  notify: Acting["notify"];
  /** Where files that came with messages lie; `null`: they cannot be opened. */
  attachmentDir: string | null;
  now: () => Date;
};

/** The staff console with the rooms it may not see behind it. */
export function createStaffConsole(wiring: Wiring): ConsoleRouter {
  const { config, db, log, knowledge, model, notify, attachmentDir, now } = wiring;
  const answer = createAnswering({ knowledge: knowledge.current, ...model });
  const send = attachmentDir === null ? null : createSendAttachment({ dir: attachmentDir });
  return createConsoleRouter({
    db,
    config: {
      publicUrl: config.server.publicUrl,
      oidc: config.oidc,
      signInBy: { email: config.smtpUrl !== null, zalo: config.zalo !== null },
      hasHumanAgent: config.messenger?.humanAgent ?? false,
    },
    sendSignIn: createSendSignIn({ config, db }),
    writeToStaff: createWriteToStaff({ config, db }),
    say: enqueueOutbound,
    notify,
    readMessages: {
      ...readTalk,
      async platformInbox(_db, person, since) {
        const said = await listInboxMessages(db, person);
        return said.filter(({ at }) => at >= since).map(({ text, at }) => ({ text, saidAt: at }));
      },
    },
    async draftReply(question, on) {
      const { answer: found } = await answer(knowledge.current().read(question), on);
      if (found.kind !== "answered") return null;
      const { text, citations, confidence } = found;
      return { text: text.replaceAll("**", ""), sources: sourceLines(citations, on), confidence };
    },
    sendFile:
      send &&
      (async (response, inboundMessageId, position) => {
        const files = await listAttachments(db, [inboundMessageId]);
        const file = files.find((each) => each.position === position && each.state === "kept");
        if (!file) return false;
        await send(response, file);
        return true;
      }),
    listUndelivered,
    listChannelTroubles,
    listUnfavourableClauses: (on) => listUnfavourableClauses(knowledge.current().text, on),
    listAnswered,
    listUnanswered,
    knowledge: () => knowledge.current().text,
    resend,
    onError: (error) => log.error("a page of the console failed", errorFields(error)),
    now,
  });
}

/**
 * Takes a way in to its owner. A letter holds code and link. On Zalo the code alone is sent: what is said there is
 * kept in the database, and the code is worth nothing without the browser that asked for it.
 */
function createSendSignIn({ config, db }: Pick<Wiring, "config" | "db">): SendSignIn {
  const { smtpUrl, server } = config;
  const sendMail = smtpUrl === null ? null : createMailer({ smtpUrl, publicUrl: server.publicUrl });
  const { subject, text, shortText } = signInTexts.message;
  return async ({ staff, by, code, link, validMinutes }) => {
    if (by === "email") {
      await sendMail?.({ to: staff.email, subject, text: text(code, link, validMinutes) });
      return;
    }
    const { zaloUserId } = staff;
    if (zaloUserId === null) return;
    const message = outboundMessage({ channel: "zalo", recipientId: zaloUserId, text: shortText(code, validMinutes) });
    await db.transaction((tx) => enqueueOutbound(tx, message));
  };
}

/** By e-mail where that is set up, else on Zalo; false where neither is. */
function createWriteToStaff({ config, db }: Pick<Wiring, "config" | "db">): ConsoleDependencies["writeToStaff"] {
  const { smtpUrl, server, zalo } = config;
  const sendMail = smtpUrl === null ? null : createMailer({ smtpUrl, publicUrl: server.publicUrl });
  return async ({ email, zaloUserId }, { subject, text }) => {
    if (sendMail) {
      await sendMail({ to: email, subject, text });
      return true;
    }
    if (zalo === null || zaloUserId === null) return false;
    const message = outboundMessage({ channel: "zalo", recipientId: zaloUserId, text });
    await db.transaction((tx) => enqueueOutbound(tx, message));
    return true;
  };
}
