import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "failed-run-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The exit code of a run of one test file, with the server that runs of tests share. */
async function codeOfRun(body: string): Promise<number> {
  const support = resolve("tests/support");
  const file = join(folder, "one.test.ts");
  writeFileSync(
    file,
    `import { expect, it } from ${JSON.stringify(resolve("node_modules/vitest/dist/index.js"))};
import { startTestPostgres } from ${JSON.stringify(join(support, "postgres.ts"))};
it("asks for the server", async () => {
  const server = await startTestPostgres();
  if ("stop" in server) await server.stop();
  ${body}
});
`,
  );
  const globalSetup = join(support, "shared-postgres.ts");
  const config = join(folder, "vitest.config.mjs");
  // as patient as this run: on a busy machine the server takes more than the usual five seconds to start
  const test = { globalSetup: [globalSetup], testTimeout: 60_000 };
  writeFileSync(config, `export default { test: ${JSON.stringify(test)} };\n`);
  const given = [resolve("node_modules/vitest/vitest.mjs"), "run", "--config", config, "--root", folder];
  const { TEST_POSTGRES_DOOR: _ours, ...env } = process.env;
  return new Promise((ended) => {
    const child = execFile(process.execPath, given, { env: { ...env, VITEST: "" } }, () => {});
    child.on("exit", (code) => ended(code ?? -1));
  });
}

it("a run in which a test fails says so by its exit code, whatever server it started", async () => {
  expect(await codeOfRun("expect(1).toBe(2);")).toBe(1);
  expect(await codeOfRun("expect(1).toBe(1);")).toBe(0);
});
