import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import type { Request, Response } from "express";

const FOLDER = new URL("./public/", import.meta.url);
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The page's own files, read once. Their address changes with their content, so a browser may keep them for ever. */
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
  const packed = new Map([...files].map(([name, content]) => [name, gzipSync(content, { level: 9 })]));

  return {
    version,
    hrefOf: (name: string) => `/web/assets/${version}/${name}`,
    read: (name: string): string => files.get(name)?.toString("utf8") ?? "",

    /** Sends one file; false when there is none of this name. */
    send(request: Request, response: Response, name: string, askedVersion: string): boolean {
      const content = files.get(name);
      if (!content) return false;
      const isPacked = request.acceptsEncodings("gzip") === "gzip";
      response.set({
        "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
        "Cache-Control": askedVersion === version ? "public, max-age=31536000, immutable" : "no-cache",
        Vary: "Accept-Encoding",
      });
      if (isPacked) response.set("Content-Encoding", "gzip");
      response.end(isPacked ? packed.get(name) : content);
      return true;
    },
  };
}
export type Assets = ReturnType<typeof loadAssets>;
