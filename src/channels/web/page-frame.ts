import { webTexts } from "../../texts/web.ts";
import type { PageAssets } from "../../platform/page-assets.ts";
import { html, type Markup } from "./html.ts";

type PageFrame = { title: string; description?: string; head?: Markup; body: Markup; bodyClass: string };

/** What every page of ours begins and ends with. */
export function renderFrame(assets: PageAssets, { title, description = "", head, body, bodyClass }: PageFrame): string {
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <title>${title}</title>
        ${description && html`<meta name="description" content="${description}" />`}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#8f2a1c" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" type="image/svg+xml" href="${assets.hrefOf("icon.svg")}" />
        <link rel="stylesheet" href="${assets.hrefOf("base.css")}" />
        <link rel="stylesheet" href="${assets.hrefOf("sheet.css")}" />
        ${head ?? null}
      </head>
      <body class="${bodyClass}">
        ${body}
      </body>
    </html>`;
  return page.text.replace(/\n\s+/g, "\n");
}

/** A short page that says what happened and leads back to the chat. */
export function renderNotice(assets: PageAssets, { title, text }: { title: string; text: string }): string {
  return renderFrame(assets, {
    title: `${title} – ${webTexts.name}`,
    bodyClass: "reading",
    body: html`<main class="sheet notice">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/">${webTexts.notFound.home}</a></p>
    </main>`,
  });
}
