import fs, { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLateSync, type LateSync } from "../../../src/platform/database/late-sync.ts";
import { keepLogBeforeData } from "../../../src/platform/database/log-before-data.ts";

const LOG = "pg_wal/000000010000000000000002";
const SEGMENT = 16 * 1024 * 1024;

let root: string;
let late: LateSync;
let done: string[];
let files: ReturnType<typeof createFiles>;
const { fsync, fsyncSync } = fs;

/** The file system's operations that the engine calls, with a record of what reached the disk and when. */
function createFiles() {
  const NODEFS = {
    realPath: (node: unknown) => join(root, (node as { name: string }).name),
    stream_ops: {
      write: (stream: { node: { name: string } }, _buffer: Uint8Array, _offset: number, length: number) => {
        done.push(`write ${stream.node.name}`);
        return length;
      },
    } as Record<string, unknown>,
    node_ops: { rename: () => done.push("rename"), unlink: () => done.push("unlink"), setattr: () => 0 } as Record<
      string,
      unknown
    >,
  };
  keepLogBeforeData({ NODEFS }, late);
  const node = (name: string) => ({ node: { name }, nfd: openSync(join(root, "any"), "r+") });
  const write = NODEFS.stream_ops.write as (...args: unknown[]) => number;
  const flush = NODEFS.stream_ops.fsync as (stream: unknown) => number;
  return {
    log: (position: number, bytes: number) => write(node(LOG), new Uint8Array(bytes), 0, bytes, position),
    flushLog: () => flush(node(LOG)),
    page: (name: string, upTo: number) => {
      const page = new Uint8Array(8_192);
      new DataView(page.buffer).setUint32(4, upTo, true);
      write(node(name), page, 0, page.length, 0);
    },
    flush: (name: string) => flush(node(name)),
    remove: () => (NODEFS.node_ops.unlink as () => void)(),
  };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "log-before-data-"));
  fs.mkdirSync(join(root, "pg_wal"));
  for (const name of [LOG, "any"]) writeFileSync(join(root, name), "");
  done = [];
  fs.fsyncSync = () => void done.push("disk");
  fs.fsync = ((_fd: number, answered: () => void) =>
    setTimeout(() => {
      done.push("disk");
      answered();
    }, 5)) as unknown as typeof fs.fsync;
  syncBuiltinESMExports();
  late = createLateSync();
  files = createFiles();
  files.log(0, 1_000);
  files.flushLog();
  done = [];
});
afterEach(() => {
  Object.assign(fs, { fsync, fsyncSync });
  syncBuiltinESMExports();
  rmSync(root, { recursive: true });
});

describe("the log of the embedded engine", () => {
  it("is not waited for by the engine, and by who committed only until the disk has it", async () => {
    expect(done).toEqual([]);
    await late.durable();
    expect(done).toEqual(["disk"]);
    await late.durable();
    expect(done).toEqual(["disk"]);
  });

  it("is on the disk before a page whose change it tells of, and before a file is removed", () => {
    files.page("base/5/16384", 2 * SEGMENT + 900);
    expect(done).toEqual(["disk", "write base/5/16384"]);
    files.log(1_000, 500);
    files.flushLog();
    files.remove();
    expect(done.slice(2)).toEqual([`write ${LOG}`, "disk", "unlink"]);
  });

  it("is not waited for by a page that is older than what the disk has, nor by a new one", async () => {
    await late.durable();
    files.log(1_000, 500);
    files.flushLog();
    done = [];
    files.page("base/5/16384", 2 * SEGMENT + 900);
    files.page("base/5/16384", 0);
    expect(done).toEqual(["write base/5/16384", "write base/5/16384"]);
    files.page("base/5/16384", 2 * SEGMENT + 1_400);
    expect(done.slice(2)).toEqual(["disk", "write base/5/16384"]);
  });

  it("is on the disk before any other file is written or synced", () => {
    files.page("global/pg_control", 0);
    expect(done).toEqual(["disk", "write global/pg_control"]);
    files.log(1_000, 500);
    files.flushLog();
    done = [];
    files.flush("base/5/16384");
    expect(done).toEqual(["disk", "disk"]);
  });

  it("that the disk refuses is believed no more, not by who waits for it and not by a page", async () => {
    fs.fsync = ((_fd: number, answered: (error: Error) => void) =>
      setTimeout(() => answered(new Error("no space")), 5)) as unknown as typeof fs.fsync;
    syncBuiltinESMExports();
    await expect(late.durable()).rejects.toThrow("no space");
    await expect(late.durable()).rejects.toThrow("refused");
    expect(() => files.page("base/5/16384", 2 * SEGMENT + 900)).toThrow("refused");
    expect(done).toEqual([]);
  });
});
