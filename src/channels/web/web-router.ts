import { type RequestHandler, Router } from "express";
import { webTexts } from "../../texts/web.ts";
import { loadPageAssets } from "../../platform/page-assets.ts";
import { createEventStreams } from "./event-streams.ts";
import { createFileRoutes } from "./file-routes.ts";
import { createGuards } from "./guards.ts";
import { createLimits, DEFAULT_LIMITS } from "./limits.ts";
import { createMessageRoutes } from "./message-routes.ts";
import { renderNotice } from "./page-frame.ts";
import { createPageRoutes } from "./page-routes.ts";
import { createErrorHandler } from "./refusal.ts";
import { createSecurityHeaders } from "./security-headers.ts";
import { createSessionCookie } from "./session-cookie.ts";
import { createSessions } from "./session.ts";
import type { WebDependencies } from "./types.ts";
import { createWidgetRules } from "./widget.ts";

export type WebRouter = Router & {
  /** Ends the open streams, so that the server can stop; their pages connect again by themselves. */
  closeStreams: () => void;
  /** Answers what no route knows with a page that leads back. Mount it last. */
  notFound: RequestHandler;
};

/**
 * The web chat: the page, its widget, its articles, and what its script talks to.
 *
 * It answers only its own paths and puts its headers only on those. Behind a proxy the application sets
 * Express's `trust proxy`, or every worker has the proxy's address and shares its limit.
 */
export function createWebRouter(dependencies: WebDependencies): WebRouter {
  const { config, metrics, onError = () => {}, findArticle, keepUpload, now } = dependencies;
  const isHttps = config.publicUrl.startsWith("https:");
  const settings = { ...DEFAULT_LIMITS, ...config.limits };
  const limits = createLimits(settings);
  const refused = (reason: string) => metrics?.refused?.(reason);
  const onCount = (open: number) => metrics?.streamsOpen?.(open);
  const streams = createEventStreams({ ...dependencies, limits: settings, onError, onCount });
  const cookie = createSessionCookie(createSessions(config.sessionSecret), { isHttps });
  const assets = loadPageAssets(new URL("./public/", import.meta.url), "/web/assets");
  const securityHeaders = createSecurityHeaders({ isHttps });
  const { publicUrl, widgetAllowedOrigins: allowedOrigins = [] } = config;
  const widgetRules = createWidgetRules({ publicUrl, allowedOrigins });
  const headers = securityHeaders();

  const router = Router();
  router.use(
    createPageRoutes({
      takesFiles: keepUpload !== undefined,
      findArticle,
      ...(now ? { now } : {}),
      assets,
      cookie,
      limits,
      widgetRules,
      securityHeaders,
    }),
  );
  const guards = createGuards({ publicUrl, cookie, limits, refused });
  router.use(createMessageRoutes({ dependencies, cookie, guards, streams, headers, refused }));
  if (keepUpload) router.use(createFileRoutes({ dependencies, keepUpload, cookie, guards, streams, refused }));
  router.use(createErrorHandler(onError, refused));

  const notFound: RequestHandler = (request, response) => {
    headers(request, response, () => {
      const page = renderNotice(assets, { title: webTexts.notFound.title, text: webTexts.notFound.page });
      response.status(404).type("html").send(page);
    });
  };
  return Object.assign(router, { closeStreams: streams.endAll, notFound });
}
