import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

export type SentAsset = { headers: Record<string, string>; content: Buffer };

/**
 * The files of a folder that a browser loads, read and packed once. Their address under `base` ("/web/assets")
 * changes with their content, so a browser may keep them for ever.
 */
export function loadPageAssets(folder: URL, base: string) {
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
    hrefOf: (name: string) => `${base}/${version}/${name}`,
    read: (name: string): string => files.get(name)?.toString("utf8") ?? "",

    /** One file as it is sent, `null` when there is none of this name. Another version's address is not kept. */
    find(name: string, asked: { version: string; takesGzip: boolean }): SentAsset | null {
      const plain = files.get(name);
      if (!plain) return null;
      const gzip = asked.takesGzip ? packed.get(name) : undefined;
      return {
        headers: {
          "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
          "Cache-Control": asked.version === version ? "public, max-age=31536000, immutable" : "no-cache",
          Vary: "Accept-Encoding",
          ...(gzip ? { "Content-Encoding": "gzip" } : {}),
        },
        content: gzip ?? plain,
      };
    },
  };
}
export type PageAssets = ReturnType<typeof loadPageAssets>;
