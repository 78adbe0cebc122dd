import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import type { RequestHandler } from "express";

const FOLDER = new URL("../public/", import.meta.url);
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The console's own files, read once. Their address changes with their content, so a browser may keep them for ever. */
export function loadAssets(folder: URL = FOLDER) {
  const files = new Map(
    readdirSync(folder)
      .filter((name) => extname(name) in TYPES)
      .sort()
      .map((name) => [name, readFileSync(new URL(name, folder))]),
  );
  const hash = createHash("sha256");
  for (const [name, content] of files) hash.update(name).update(content);
  const version = hash.digest("base64url").slice(0, 12);

  const send: RequestHandler = (request, response, next) => {
    const name = String(request.params["name"]);
    const content = files.get(name);
    if (!content) return next();
    response.set({
      "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
      "Cache-Control": request.params["version"] === version ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(content);
  };

  return { hrefOf: (name: string) => `/staff/assets/${version}/${name}`, send };
}
export type Assets = ReturnType<typeof loadAssets>;
