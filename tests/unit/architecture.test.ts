import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOUNDATION = ["language", "platform", "texts", "vocabulary"];

/** Each room, and the rooms it may import. A room missing here may not exist. */
const MAY_IMPORT: Record<string, string[]> = {
  vocabulary: [],
  texts: ["vocabulary"],
  platform: ["vocabulary"],
  language: ["vocabulary"],
  knowledge: FOUNDATION,
  entitlements: ["knowledge", "language", "texts", "vocabulary"],
  answering: ["knowledge", ...FOUNDATION],
  union: FOUNDATION,
  casework: ["union", ...FOUNDATION],
  feedback: FOUNDATION,
  notices: ["casework", "union", ...FOUNDATION],
  conversation: ["answering", "casework", "entitlements", "knowledge", "union", ...FOUNDATION],
  evaluation: ["language", "vocabulary"],
  training: ["answering", "evaluation", "knowledge", ...FOUNDATION],
  intake: ["platform", "texts", "vocabulary"],
  channels: FOUNDATION,
  console: ["answering", "casework", "feedback", "knowledge", "notices", "union", ...FOUNDATION],
};

/** Like `app.ts`, the commands wire rooms together. */
const WIRING = new Set(["commands"]);

/** Imported file by file; every other room is entered through its index.ts. */
const FOUNDATIONS = new Set(FOUNDATION);

/** Looks inside the search on purpose: it trains it. */
const INSIDERS: Record<string, string> = { training: "knowledge answering" };

/** A vendor's package may be named only in its own place, so it can be replaced there. */
const VENDOR_DOOR: Record<string, RegExp> = {
  botkit: /^channels\//,
  "botbuilder-core": /^channels\//,
  express: /^(channels|console|app|lazy-console)/,
  langchain: /^answering\/llm\//,
  "@langchain/core": /^answering\/llm\//,
  "@langchain/openai": /^answering\/llm\//,
  "@langchain/community": /^(answering\/llm|knowledge\/import)\//,
  openai: /^answering\/llm\//,
  "@electric-sql/pglite": /^platform\/database\//,
  pg: /^platform\/database\//,
  pino: /^platform\/log/,
  "prom-client": /^platform\/metrics/,
  yaml: /^(knowledge\/front-matter|answering\/llm\/prompt)/,
  preact: /^console\//,
  "preact-render-to-string": /^console\//,
  otpauth: /^console\//,
  "openid-client": /^console\//,
  qrcode: /^console\//,
  nodemailer: /^notices\//,
  sharp: /^channels\/attachments\//,
  "file-type": /^channels\/attachments\//,
  "ipaddr.js": /^channels\/attachments\//,
  "csv-parse": /^union\//,
  "csv-stringify": /^union\//,
  "read-excel-file": /^union\//,
  "write-excel-file": /^union\//,
  mammoth: /^knowledge\/import\//,
  "pdf-parse": /^knowledge\/import\//,
};

/** Where Vietnamese words may stand outside `texts/`: the grammar of legal documents, and word lists that read or check text. */
const VIETNAMESE_ALLOWED =
  /^(texts\/|language\/|knowledge\/legal-markers|knowledge\/(agreements\/|import\/|answers|lexicon|references|reference-grammar|resolve-reference)|knowledge\/(check|search)\/|answering\/(verify|llm)\/|conversation\/follow-up|entitlements\/|evaluation\/|training\/|main\.ts|commands\/)/;
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/u;

const MOST_LINES = 300;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => path.replaceAll("\\", "/"));

const sourceOf = (file: string) => readFileSync(`src/${file}`, "utf8");

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

/** What breaks the import rule in one file's source. */
function violations(file: string, source: string): string[] {
  const [room = ""] = file.split("/");
  const atRoot = !file.includes("/");
  const found: string[] = [];
  if (!atRoot && !WIRING.has(room) && !MAY_IMPORT[room]) found.push(`room ${room} is not in the table`);
  for (const [, specifier = ""] of source.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
    const door = VENDOR_DOOR[packageOf(specifier)];
    if (door && !door.test(file)) found.push(`only ${door} may import ${specifier}`);
    if (atRoot || WIRING.has(room) || !specifier.startsWith(".")) continue;
    const [target = ""] = new URL(specifier, `file:///${file}`).pathname.slice(1).split("/");
    if (target === room || target.endsWith(".json")) continue;
    if (!MAY_IMPORT[room]?.includes(target)) found.push(`${room} may not import ${target}`);
    const isInsider = INSIDERS[room]?.includes(target) ?? false;
    if (!FOUNDATIONS.has(target) && !isInsider && !specifier.endsWith(`/${target}/index.ts`)) {
      found.push(`enter ${target} by its front door`);
    }
  }
  return found;
}

describe("the house", () => {
  it.each(files)("%s imports only what its room may", (file) => {
    expect(violations(file, sourceOf(file))).toEqual([]);
  });

  it("notices a planted upward import, a side door and a vendor out of place", () => {
    expect(violations("knowledge/x.ts", 'import { a } from "../conversation/index.ts";')).toEqual([
      "knowledge may not import conversation",
    ]);
    expect(violations("answering/x.ts", 'import { a } from "../knowledge/document.ts";')).toEqual([
      "enter knowledge by its front door",
    ]);
    expect(violations("answering/x.ts", 'import express from "express";')).toHaveLength(1);
    expect(violations("helpers/x.ts", "")).toEqual(["room helpers is not in the table"]);
  });

  it("keeps every sentence a person reads in texts/", () => {
    const strings = /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu;
    const outside = files
      .filter((file) => !VIETNAMESE_ALLOWED.test(file))
      .filter((file) => [...withoutComments(sourceOf(file)).matchAll(strings)].some(([text]) => VIETNAMESE.test(text)));
    expect(outside).toEqual([]);
  });

  it("keeps files short", () => {
    const long = files.filter((file) => sourceOf(file).split("\n").length > MOST_LINES);
    expect(long).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/(^|\s)\/\/.*$/gmu, "$1");
}
