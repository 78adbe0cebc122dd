import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { CACHE_FOLDER, placeForCompiled, removeOldest } from "./compiled.js";
import { PROGRAMS, SOURCES } from "./programs.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What brings machine code or files of its own along, or is found by its place. */
const LEFT_OUT = ["@electric-sql/pglite", "sharp", "pg-native", "mammoth", "pdf-parse", "esbuild", "tsx"];

/**
 * Compiles every program, with the packages it uses, into one file, and keeps it for later starts of the same sources.
 * Everything runs when it is first imported, as it does uncompiled, and source files keep their own address.
 */
export async function compile() {
  const files = placeForCompiled();
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: `exports.programs = {${PROGRAMS.map((name) => `"${name}": () => import("./${name}.ts")`).join()}};`,
      resolveDir: SOURCES,
    },
    bundle: true,
    write: false,
    outfile: files.program,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    jsx: "automatic",
    jsxImportSource: "preact",
    keepNames: true,
    external: LEFT_OUT,
    logLevel: "silent",
    plugins: [addresses, lateRecognisers],
  });
  mkdirSync(CACHE_FOLDER, { recursive: true });
  const program = outputFiles[0].text;
  writeWhole(files.places, JSON.stringify(findPlaces(program)));
  writeWhole(files.program, program);
  removeOldest();
  return files;
}

/** Which line each part of what was compiled begins in, and of which source: esbuild says so above every part. */
function findPlaces(program) {
  const places = [];
  program.split("\n").forEach((text, at) => {
    const source = /^\s*\/\/ (\S+\.[cm]?[jt]sx?)$/u.exec(text)?.[1];
    if (source) places.push([at + 1, source]);
  });
  return places;
}

/** Written beside its place and moved there whole, so that nobody reads half of it. */
export function writeWhole(path, contents) {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, contents, { flush: true }); // what a power cut left half written would be run
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

const addresses = {
  name: "source files keep their own address",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.tsx?$/, namespace: "file" }, ({ path }) =>
      path.startsWith(SOURCES)
        ? {
            contents: readFileSync(path, "utf8").replaceAll(
              "import.meta.url",
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: path.endsWith("x") ? "tsx" : "ts",
          }
        : undefined,
    );
  },
};

/**
 * Botkit's dialogs, of which we run none, bring along five megabytes that recognise dates and numbers in a dozen
 * languages: those are loaded when one is first asked for, from where they are installed.
 */
const lateRecognisers = {
  name: "recognisers of dialogs are loaded late",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@microsoft\/recognizers-text/ }, ({ path, namespace }) =>
      namespace === "late" ? { path, external: true } : { path, namespace: "late" },
    );
    onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
      contents: `let loaded;
        module.exports = new Proxy({}, {
          get: (_, name) => name === "__esModule" || (loaded ??= require(${JSON.stringify(path)}))[name],
        });`,
      loader: "js",
    }));
  },
};
