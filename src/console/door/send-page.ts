import type { Response } from "express";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Sends a whole page. What stands in it is escaped by the renderer; nothing of it is kept by a browser or proxy. */
export function sendPage(response: Response, page: VNode, status = 200): void {
  response
    .status(status)
    .set("Cache-Control", "no-store")
    .type("html")
    .send(`<!doctype html>${renderToString(page)}`);
}

/** Shows another page after a form was taken, so that loading again sends nothing twice. */
export function goTo(response: Response, path: string): void {
  response.set("Cache-Control", "no-store").redirect(303, path);
}
