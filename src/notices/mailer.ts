import type { Transporter } from "nodemailer";
import { noticeTexts } from "../texts/notices.ts";
import { MailError } from "./errors.ts";

export type Letter = { to: string; subject: string; text: string };
/** Sends one letter in plain words; throws a `MailError` when it could not. */
export type SendMail = (letter: Letter) => Promise<void>;

const TIMEOUT_MS = 15_000;

/**
 * Letters over the union's own mail server. They come from the user of `SMTP_URL` where that is an address, else from
 * an address at the site's own name. `?from=…` in the URL names another.
 */
export function createMailer({ smtpUrl, publicUrl }: { smtpUrl: string; publicUrl: string }): SendMail {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  const address =
    url.searchParams.get("from") ?? (user.includes("@") ? user : `khong-tra-loi@${new URL(publicUrl).hostname}`);
  let opening: Promise<Transporter> | null = null;
  // loaded with the first letter: the start of the program does not wait for it
  const open = () =>
    (opening ??= import("nodemailer").then(({ createTransport }) =>
      createTransport({
        host: url.hostname,
        port: Number(url.port) || (url.protocol === "smtps:" ? 465 : 587),
        secure: url.protocol === "smtps:",
        ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    ));
  return async ({ to, subject, text }) => {
    try {
      const transport = await open();
      await transport.sendMail({ from: { name: noticeTexts.sender, address }, to, subject, text });
    } catch (error) {
      throw new MailError(error);
    }
  };
}
