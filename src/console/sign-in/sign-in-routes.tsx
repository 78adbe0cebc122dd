import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { signInTexts as texts } from "../../texts/console-sign-in.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Cookies } from "../door/cookies.ts";
import { queryText } from "../door/query-text.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import { createBeginSignIn, type SendSignIn } from "./begin-sign-in.ts";
import { enter } from "./enter.ts";
import { returnPath } from "./return-path.ts";
import { findSecondFactor, spendRecoveryCode, spendSecondFactor } from "./second-factor-repository.ts";
import { completeSession, findSession, recordWrongSecondFactor } from "./session-repository.ts";
import { CodePage, LinkPage, SecondFactorPage, SignInPage, type SignInWays } from "./sign-in-pages.tsx";
import { spendCode, spendLink } from "./sign-in-token-repository.ts";

const SignInForm = z.object({ email: z.email().max(200), qua: z.enum(["email", "zalo"]), ve: z.string().optional() });
const CodeForm = z.object({ ma: z.string().max(20), ve: z.string().optional() });
const LinkForm = z.object({ ma: z.string().max(100) });

export type SignInOptions = {
  db: Database;
  cookies: Cookies;
  hrefOf: (name: string) => string;
  publicUrl: string;
  now: () => Date;
  ways: SignInWays;
  sendSignIn: SendSignIn;
  /** A form of ours, read; and not too many from one address. */
  takeForm: readonly RequestHandler[];
  onError: (error: unknown) => void;
};

/** Signing in without a password: by link, by code, and by a second factor where somebody wants one. */
export function createSignInRoutes(options: SignInOptions): Router {
  const { db, cookies, hrefOf, now, ways, takeForm } = options;
  const beginSignIn = createBeginSignIn(options);
  const router = Router();

  const showCode = (response: Response, back: string, problem: string | null = null) =>
    sendPage(response, <CodePage hrefOf={hrefOf} back={back} problem={problem} />, problem === null ? 200 : 422);
  const showSignIn = (response: Response, back: string, said: string | null, problem: string | null = null) =>
    sendPage(
      response,
      <SignInPage hrefOf={hrefOf} ways={ways} back={back} said={said} problem={problem} />,
      problem === null ? 200 : 422,
    );

  router.get("/staff/dang-nhap", (request, response) => {
    const { ve, tin } = request.query;
    const said = tin === "da-thoat" ? texts.signedOut : ve !== undefined && ve !== "/staff" ? texts.expired : null;
    showSignIn(response, returnPath(ve), said, tin === "oidc" ? texts.oidcFailed : null);
  });

  router.post("/staff/dang-nhap", ...takeForm, (request, response) => {
    const form = SignInForm.safeParse(request.body);
    if (!form.success) return goTo(response, "/staff/dang-nhap");
    const { email, qua, ve } = form.data;
    const challenge = beginSignIn(email, qua, now());
    cookies.write(response, "challenge", challenge, 15 * 60);
    goTo(response, `/staff/dang-nhap/ma?ve=${encodeURIComponent(returnPath(ve))}`);
  });

  router.get("/staff/dang-nhap/ma", (request, response) => showCode(response, returnPath(request.query["ve"])));

  router.post("/staff/dang-nhap/ma", ...takeForm, async (request, response) => {
    const form = CodeForm.safeParse(request.body);
    const challenge = cookies.read(request, "challenge");
    const back = returnPath(form.data?.ve);
    const code = form.data?.ma.replace(/\s/gu, "") ?? "";
    const at = now();
    const staffId = challenge === null ? null : await spendCode(db, { code, challenge, now: at });
    if (staffId !== null && (await enter({ db, cookies, now: at }, { staffId, back }, request, response))) return;
    showCode(response, back, texts.code.wrong);
  });

  // Opening the link changes nothing: programs that look into mails would use it up.
  router.get("/staff/vao", (request, response) => {
    sendPage(response, <LinkPage hrefOf={hrefOf} link={queryText(request.query["ma"])} />);
  });

  router.post("/staff/vao", ...takeForm, async (request, response) => {
    const form = LinkForm.safeParse(request.body);
    const at = now();
    const staffId = form.success ? await spendLink(db, form.data.ma, at) : null;
    const back = "/staff";
    if (staffId !== null && (await enter({ db, cookies, now: at }, { staffId, back }, request, response))) return;
    showSignIn(response, back, null, texts.link.spent);
  });

  router.get("/staff/xac-thuc", (request, response) =>
    sendPage(response, <SecondFactorPage hrefOf={hrefOf} back={returnPath(request.query["ve"])} />),
  );

  router.post("/staff/xac-thuc", ...takeForm, async (request, response) => {
    const form = CodeForm.safeParse(request.body);
    const token = cookies.read(request, "session");
    const at = now();
    const session = token === null ? null : await findSession(db, token, at);
    if (!session?.isWaitingForSecondFactor) return goTo(response, "/staff");
    const { staffId } = session;
    const code = form.data?.ma.trim() ?? "";
    const secondFactor = await findSecondFactor(db, staffId);
    const isRight =
      secondFactor !== null &&
      ((await spendSecondFactor(db, staffId, secondFactor, code.replace(/\s/gu, ""), at)) ||
        (await spendRecoveryCode(db, staffId, code, at)));
    const back = returnPath(form.data?.ve);
    if (isRight) {
      await completeSession(db, session.id);
      return goTo(response, back);
    }
    await recordWrongSecondFactor(db, session.id, at);
    const page = <SecondFactorPage hrefOf={hrefOf} back={back} problem={texts.secondFactor.wrong} />;
    sendPage(response, page, 422);
  });

  return router;
}
