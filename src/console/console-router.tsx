import { type NextFunction, type Request, type RequestHandler, type Response, Router } from "express";
import { rateLimit } from "express-rate-limit";
import { ZodError } from "zod";
import { consoleFrameTexts as texts } from "../texts/console-frame.ts";
import { accountRoutes } from "./account/account-routes.tsx";
import { agreementRoutes } from "./agreements/agreement-routes.tsx";
import { auditRoutes } from "./audit/audit-routes.tsx";
import { cannedRoutes } from "./canned/canned-routes.tsx";
import { caseRoutes } from "./case/case-routes.tsx";
import { fileRoutes } from "./case/file-routes.ts";
import { deadlineRoutes } from "./deadlines/deadline-routes.tsx";
import { loadPageAssets } from "../platform/page-assets.ts";
import { createCookies } from "./door/cookies.ts";
import { createDoor } from "./door/create-door.ts";
import { isFromOurPages } from "./door/request-origin.ts";
import { createSecurityHeaders } from "./door/security-headers.ts";
import { sendPage } from "./door/send-page.ts";
import type { Route, Visitor } from "./door/visitor.ts";
import { feedbackRoutes } from "./feedback/feedback-routes.tsx";
import { createChangeWatch } from "./live/change-watch.ts";
import { createLiveRoutes } from "./live/live-routes.ts";
import { noticeRoutes } from "./notices/notice-routes.tsx";
import { keptStaffRoutes } from "./organisation/kept-staff-routes.tsx";
import { organisationRoutes } from "./organisation/organisation-routes.tsx";
import { StaffPage } from "./page/frame.tsx";
import { queueRoutes } from "./queue/queue-routes.tsx";
import { createOidc } from "./sign-in/oidc.ts";
import { createOidcRoutes } from "./sign-in/oidc-routes.ts";
import { createSetUpRoutes } from "./sign-in/set-up-routes.tsx";
import { SayPage } from "./sign-in/sign-in-pages.tsx";
import { createSignInRoutes } from "./sign-in/sign-in-routes.tsx";
import type { ConsoleDependencies } from "./types.ts";
import { undeliveredRoutes } from "./undelivered/undelivered-routes.tsx";

export type ConsoleRouter = Router & {
  /** Every address behind the door, for the tests that try each as everybody. */
  routes: readonly Route[];
  /** Ends the open streams, so that the server can stop. */
  closeStreams: () => void;
};

const QUARTER_HOUR_MS = 15 * 60_000;

/** The staff console: everything under /staff. */
export function createConsoleRouter(dependencies: ConsoleDependencies): ConsoleRouter {
  const { db, config, onError = () => {}, now = () => new Date(), signInsPerAddress = 60 } = dependencies;
  const { publicUrl } = config;
  const isHttps = publicUrl.startsWith("https:");
  const assets = loadPageAssets(new URL("./public/", import.meta.url), "/staff/assets");
  const { hrefOf } = assets;
  const cookies = createCookies({ isHttps });
  const oidc = config.oidc ? createOidc(config.oidc, publicUrl) : null;

  const say = ({ title, text }: { title: string; text: string }) => (
    <SayPage title={title} text={text} href="/staff" label={texts.notFound.back} hrefOf={hrefOf} />
  );
  const notFound = (visitor: Visitor, response: Response): void =>
    sendPage(
      response,
      <StaffPage title={texts.notFound.title} tab={null} visitor={visitor} hrefOf={hrefOf}>
        <div class="empty">
          <h1>{texts.notFound.title}</h1>
          <p>{texts.notFound.text}</p>
          <p>
            <a class="button" href="/staff">
              {texts.notFound.back}
            </a>
          </p>
        </div>
      </StaffPage>,
      404,
    );
  const refused = (response: Response): void => sendPage(response, say(texts.refused), 403);
  const door = createDoor({ ...dependencies, cookies, publicUrl, now, notFound, refused });

  const fromOurPages: RequestHandler = (request, response, next) => {
    if (isFromOurPages(request, publicUrl)) return next();
    refused(response);
  };
  const notTooMany = rateLimit({
    windowMs: QUARTER_HOUR_MS,
    limit: signInsPerAddress,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, response) =>
      sendPage(response, say({ title: texts.refused.title, text: texts.refused.tooMany }), 429),
  });
  const takeForm = [notTooMany, door.readForm, fromOurPages];
  const ways = { ...config.signInBy, oidc: oidc !== null };
  const shared = { db, cookies, hrefOf, now, takeForm, onError };
  const live = createLiveRoutes({
    db,
    watch: createChangeWatch({ db, onError }),
    findVisitor: door.findVisitor,
    onError,
  });
  const pages = { db, hrefOf, notFound };
  const routes = [
    ...queueRoutes(pages),
    ...live.routes,
    ...caseRoutes({
      ...pages,
      ...dependencies,
      hasHumanAgent: config.hasHumanAgent,
      canOpenFiles: dependencies.sendFile !== null,
    }),
    ...(dependencies.sendFile ? fileRoutes({ ...pages, ...dependencies, sendFile: dependencies.sendFile }) : []),
    ...noticeRoutes(pages),
    ...undeliveredRoutes({ ...pages, ...dependencies }),
    ...cannedRoutes(pages),
    ...organisationRoutes({ ...pages, publicUrl }),
    ...keptStaffRoutes({ ...pages, writeToStaff: dependencies.writeToStaff, onError }),
    ...agreementRoutes({ ...pages, ...dependencies }),
    ...deadlineRoutes(pages),
    ...feedbackRoutes({ ...pages, ...dependencies }),
    ...auditRoutes(pages),
    ...accountRoutes({ db, cookies, hrefOf }),
  ];

  const router = Router();
  router.use("/staff", createSecurityHeaders({ isHttps, signInHost: oidc?.host ?? null }));
  router.get("/staff/assets/:version/:name", (request, response, next) => {
    const { version = "", name = "" } = request.params;
    const takesGzip = request.acceptsEncodings("gzip") === "gzip";
    const file = assets.find(String(name), { version: String(version), takesGzip });
    if (!file) return next();
    response.set(file.headers).end(file.content);
  });
  router.use(createSignInRoutes({ ...shared, publicUrl, ways, sendSignIn: dependencies.sendSignIn }));
  router.use(createSetUpRoutes(shared));
  if (oidc) router.use(createOidcRoutes({ ...shared, oidc }));
  router.use(door.mount(routes));
  router.use("/staff", door.answerUnknown);
  router.use("/staff", answerFailure);
  return Object.assign(router, { routes, closeStreams: live.closeStreams });

  /** Whatever went wrong below is said in plain words; what we did not foresee is also reported. */
  function answerFailure(error: unknown, _request: Request, response: Response, next: NextFunction): void {
    if (response.headersSent) return next(error);
    const status =
      error instanceof ZodError ? 400 : error instanceof Error && "status" in error ? Number(error.status) : 500;
    const isTheirs = status >= 400 && status < 500;
    if (!isTheirs) onError(error);
    const page = isTheirs ? { title: texts.refused.title, text: texts.refused.malformed } : texts.failed;
    sendPage(response, say(page), isTheirs ? status : 500);
  }
}
