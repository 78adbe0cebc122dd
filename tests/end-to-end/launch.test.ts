import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCompiled, placeForCompiled } from "../../src/launch/compiled.js";
import { runCommandFile } from "../support/run-command.ts";

const run = promisify(execFile);
const launch = (...words: string[]) =>
  run(process.execPath, ["src/launch.js", ...words], { env: { ...process.env, LOG_LEVEL: "error" } });

describe("a program that was compiled", () => {
  // What an installation does; nothing where it was done for these very sources.
  beforeAll(async () => void (await launch("--prepare", "commands/prepare")));

  it("is found for the sources as they are", () => expect(findCompiled()).not.toBeNull());

  it("says what the uncompiled one says", async () => {
    const questions = [
      "làm thêm ngày lễ được trả bao nhiêu",
      "Thông tư 09/2020 nói gì về việc nhẹ",
      "con toi 2 tuoi om nghi may ngay",
    ];
    const given = ["--json", "--all", "--on", "2026-09-01", ...questions.flatMap((question) => ["--turn", question])];
    const [compiled, plain] = await Promise.all([
      launch("commands/ask", ...given),
      runCommandFile("ask", given, {}, { isCompiled: false }),
    ]);
    const said = ({ stdout }: { stdout: string }) =>
      stdout
        .trim()
        .split("\n")
        .map((line) => ({ ...(JSON.parse(line) as object), tookMs: 0 }));
    expect(said(compiled)).toHaveLength(questions.length);
    expect(said(compiled)).toEqual(said(plain));
  });

  it("names the source of what went wrong unexpectedly", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", BROKEN]);
    expect(stdout).toMatch(/at fold \(src\/language\/fold\.ts, compiled:\d+:\d+\)/u);
  });

  it("is refused by a name that is no program", async () => {
    await expect(launch("commands/nothing")).rejects.toMatchObject({ code: 2 });
  });
});

describe("what was compiled", () => {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  const sources = `${join(folder, "src")}/`;
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    mkdirSync(sources);
    writeFileSync(join(sources, "main.ts"), "export {};");
    writeFileSync(join(folder, "package-lock.json"), "{}");
  });

  it("is of other sources once a line of them, or a package, has changed", () => {
    const before = placeForCompiled(sources);
    expect(placeForCompiled(sources)).toEqual(before);
    writeFileSync(join(sources, "main.ts"), "export {}; // another day");
    const changed = placeForCompiled(sources);
    expect(changed).not.toEqual(before);
    writeFileSync(join(folder, "package-lock.json"), "{ }");
    expect(placeForCompiled(sources)).not.toEqual(changed);
  });

  it("is not taken where nothing of these sources was kept", () => expect(findCompiled(sources)).toBeNull());
});

/** Throws where the compiled `fold` stands, as a fault of ours would. */
const BROKEN = `
  import { findCompiled } from "./src/launch/compiled.js";
  import { showSourcesInStacks } from "./src/launch/source-stacks.js";
  import { readFileSync } from "node:fs";
  import vm from "node:vm";
  const files = findCompiled();
  showSourcesInStacks(files);
  const places = JSON.parse(readFileSync(files.places, "utf8"));
  const line = places.findLast(([, source]) => source === "src/language/fold.ts")[0];
  const script = new vm.Script("\\n".repeat(line) + "(function fold() { throw new RangeError('x'); })", { filename: files.program });
  try { script.runInThisContext()(); } catch (error) { console.log(error.stack); }
`;
