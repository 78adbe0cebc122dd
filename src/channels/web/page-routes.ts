import { type Request, type RequestHandler, type Response, Router } from "express";
import { webTexts } from "../../texts/web.ts";
import { CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { renderArticlePage } from "./article-page.ts";
import { toArticleView } from "./article-view.ts";
import type { PageAssets } from "../../platform/page-assets.ts";
import { renderChatPage } from "./chat-page.ts";
import type { Limits } from "./limits.ts";
import { renderNotice } from "./page-frame.ts";
import { refuseForNow } from "./refusal.ts";
import type { createSecurityHeaders } from "./security-headers.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { WebDependencies } from "./types.ts";
import { renderWidgetScript, type WidgetRules } from "./widget.ts";

type PageRoutes = Pick<WebDependencies, "findArticle" | "now"> & {
  /** Whether the page offers to send photos and recordings. */
  takesFiles: boolean;
  assets: PageAssets;
  cookie: SessionCookie;
  limits: Limits;
  widgetRules: WidgetRules;
  securityHeaders: ReturnType<typeof createSecurityHeaders>;
};

/** What a browser opens: the chat, its widget, its files, and each article on a page of its own. */
export function createPageRoutes(options: PageRoutes): Router {
  const {
    findArticle,
    takesFiles,
    now = () => new Date(),
    assets,
    cookie,
    limits,
    widgetRules,
    securityHeaders,
  } = options;
  const router = Router();
  const ownPage = securityHeaders();
  const framedPage = securityHeaders({ frameAncestors: widgetRules.frameAncestors });

  const withinReads: RequestHandler = (request, response, next) => {
    const wait = limits.waitToRead(request, null);
    return wait === 0 ? next() : refuseForNow(response, wait, "read");
  };

  router.get("/", withinReads, (request, response, next) => {
    const headers = request.query["widget"] === "1" ? framedPage : ownPage;
    headers(request, response, next);
  });
  router.get("/", (request, response) => {
    const isFramed = request.query["widget"] === "1";
    const frame = isFramed ? widgetRules.readFrame(request) : null;
    if (isFramed && !frame) return sendPage(response, 403, renderNotice(assets, webTexts.widgetRefused));
    cookie.findOrIssue(request, response);
    sendPage(response, 200, renderChatPage(assets, { widget: frame, takesFiles }));
  });

  const widgetScript = renderWidgetScript(assets);
  router.get("/widget.js", securityHeaders({ isForOtherSites: true }), (_request, response) => {
    response.set("Cache-Control", "public, max-age=3600").type("text/javascript").send(widgetScript);
  });

  router.get("/web/assets/:version/:name", ownPage, (request, response) => {
    const { version = "", name = "" } = request.params;
    const takesGzip = request.acceptsEncodings("gzip") === "gzip";
    const file = assets.find(String(name), { version: String(version), takesGzip });
    if (!file) return response.status(404).end();
    response.set(file.headers).end(file.content);
  });

  router.get("/van-ban/:law/:article", withinReads, ownPage, async (request, response) => {
    const { law, article } = request.params;
    const today = vietnamDate(now());
    const on = readDay(request) ?? today;
    const record = await findArticle(String(law).normalize("NFC"), String(article).normalize("NFC"), on);
    const wantsJson = request.accepts(["html", "json"]) === "json";
    response.vary("Accept");
    if (!record) {
      const notFound = { title: webTexts.notFound.title, text: webTexts.notFound.article };
      if (wantsJson) return void response.status(404).json({ error: "not-found", message: notFound.text });
      return sendPage(response, 404, renderNotice(assets, notFound));
    }
    const view = toArticleView(record, on, today);
    const status = record.inForce ? 200 : 404;
    if (wantsJson) return void response.status(status).json(view);
    sendPage(response, status, renderArticlePage(assets, view));
  });

  router.get("/van-ban{/*rest}", withinReads, ownPage, (_request, response) => {
    sendPage(response, 404, renderNotice(assets, { title: webTexts.notFound.title, text: webTexts.notFound.article }));
  });

  return router;
}

function sendPage(response: Response, status: number, page: string): void {
  response.status(status).set("Cache-Control", "no-store").type("html").send(page);
}

function readDay(request: Request): CalendarDate | null {
  const day = CalendarDate.safeParse(request.query["on"]);
  return day.success ? day.data : null;
}
