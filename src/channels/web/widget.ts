import type { Request } from "express";
import { webTexts } from "../../texts/web.ts";
import type { PageAssets } from "../../platform/page-assets.ts";
import type { WidgetFrame } from "./chat-page.ts";

/**
 * Which sites may show the chat. The browser enforces it by the page's own policy; what is asked for here is
 * checked as well, so that a stranger's site gets a plain refusal and no session.
 */
export function createWidgetRules({
  publicUrl,
  allowedOrigins,
}: {
  publicUrl: string;
  allowedOrigins: readonly string[];
}) {
  const allowed = new Set([...allowedOrigins, new URL(publicUrl).origin]);

  return {
    frameAncestors: allowedOrigins,

    /** What a request for the framed page asks for, or `null` when its site may not have it. */
    readFrame(request: Request): WidgetFrame | null {
      const host = readOrigin(request.query["host"]);
      const referrer = readOrigin(request.headers.referer);
      const own = `${request.protocol}://${request.headers.host}`;
      for (const origin of [host, referrer]) if (origin !== null && origin !== own && !allowed.has(origin)) return null;
      return { host, title: readTitle(request.query["title"]), colour: readColour(request.query["color"]) };
    },
  };
}
export type WidgetRules = ReturnType<typeof createWidgetRules>;

/** The script a union's site embeds, with the words it needs written into it. */
export function renderWidgetScript(assets: PageAssets): string {
  const texts = { name: webTexts.name, open: webTexts.openWidget, close: webTexts.closeWidget };
  return assets.read("widget.js").replace("__TEXTS__", () => JSON.stringify(texts));
}

/** The origin of an address; an address that is none is some stranger's, never nobody's. */
function readOrigin(value: unknown): string | null {
  if (typeof value !== "string" || value === "") return null;
  return URL.canParse(value) ? new URL(value).origin : "null";
}

function readTitle(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 60) : null;
}

function readColour(value: unknown): string | null {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value : null;
}
