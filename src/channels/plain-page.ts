import { html } from "./web/html.ts";

const STYLE =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1d2733;background:#fff}" +
  "h1{font-size:1.375rem;line-height:1.3;color:#0b4f8a}";

/** A page of a few sentences that needs nothing else: no script, no picture, no other address. */
export function renderPlainPage(title: string, lines: readonly string[]): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${lines.map((line) => html`<p>${line}</p>`)}
      </body>
    </html> `.text;
}
