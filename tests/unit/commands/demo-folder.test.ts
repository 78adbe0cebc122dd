import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ForeignFolderError, markWhole, prepareDemoFolder } from "../../../src/commands/demo/demo-folder.ts";

describe("the folder of the demonstration", () => {
  let dir: string;
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), "demo-folder-"))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const put = () => writeFileSync(join(dir, "phones.json"), "{}");

  it("is filled once, and left as it is by later starts", async () => {
    expect(await prepareDemoFolder(dir, { fresh: false })).toBe("empty");
    await markWhole(dir);
    put();
    expect(await prepareDemoFolder(dir, { fresh: false })).toBe("whole");
    expect(existsSync(join(dir, "phones.json"))).toBe(true);
  });

  it("is emptied where filling it was interrupted, and where it is to begin anew", async () => {
    await prepareDemoFolder(dir, { fresh: false });
    put();
    expect(await prepareDemoFolder(dir, { fresh: false })).toBe("empty");
    await markWhole(dir);
    put();
    expect(await prepareDemoFolder(dir, { fresh: true })).toBe("empty");
    expect(readdirSync(dir)).toEqual(["demo.json"]);
  });

  it("is never one that holds anything else, not even to begin anew", async () => {
    put();
    await expect(prepareDemoFolder(dir, { fresh: true })).rejects.toThrow(ForeignFolderError);
    expect(readdirSync(dir)).toEqual(["phones.json"]);
  });
});
