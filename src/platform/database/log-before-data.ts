import { fsyncSync } from "node:fs";
import type { LateSync } from "./late-sync.ts";

/** The part of Emscripten's file system that is stood in for. */
export type FileOperations = {
  NODEFS: {
    realPath: (node: unknown) => string;
    stream_ops: Record<string, unknown>;
    node_ops: Record<string, unknown>;
  };
};
type Stream = { nfd: number; node: unknown };
type Write = (stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) => number;
type Change = (...args: unknown[]) => unknown;

const LOG_FILE = /pg_wal[\\/][0-9A-F]{8}([0-9A-F]{8})([0-9A-F]{8})$/u;
const TABLE_FILE = /[\\/](?:base[\\/]\d+|global)[\\/]\d+(?:_[a-z]+)?(?:\.\d+)?$/u;
const LOG_FILE_BYTES = 16 * 1024 * 1024;
const PAGE_BYTES = 8_192;

/**
 * Gives the engine an fsync. That of its log is deferred to `late`; that of anything else is done at once.
 *
 * The engine counts on it that no page of a table reaches the disk before the log of its change: after a power cut
 * such a page could not be told from a broken one. So before a page is written whose log still waits, and before
 * any file is cut, renamed or removed, the log is put on the disk.
 */
export function keepLogBeforeData({ NODEFS }: FileOperations, late: LateSync): void {
  const { stream_ops: streams, node_ops: nodes, realPath } = NODEFS;
  const write = streams.write as Write;
  const names = new WeakMap<object, string>();
  const pathOf = (stream: Stream): string => {
    const node = stream.node as object;
    const known = names.get(node);
    if (known !== undefined) return known;
    const path = realPath(node);
    names.set(node, path);
    return path;
  };
  let writtenUpTo = 0;

  streams.write = ((stream, buffer, offset, length, position) => {
    const path = pathOf(stream);
    const log = LOG_FILE.exec(path);
    if (!log && !isLogDurable(path, buffer, offset, length)) late.settleNow();
    const written = write(stream, buffer, offset, length, position);
    if (log) writtenUpTo = Math.max(writtenUpTo, placeInLog(log) + position + length);
    return written;
  }) satisfies Write;

  streams.fsync = (stream: Stream): number => {
    const path = pathOf(stream);
    if (LOG_FILE.test(path)) {
      late.defer(path, writtenUpTo);
      return 0;
    }
    late.settleNow();
    fsyncSync(stream.nfd);
    return 0;
  };

  for (const name of ["rename", "unlink", "setattr"]) {
    const change = nodes[name] as Change;
    nodes[name] = (...args: unknown[]) => {
      late.settleNow();
      const changed = change(...args);
      if (name === "rename") names.delete(args[0] as object);
      return changed;
    };
  }

  /** A page says in its first eight bytes up to where the log must be on the disk before it. */
  function isLogDurable(path: string, buffer: Uint8Array, offset: number, length: number): boolean {
    if (late.isDurable(Infinity)) return true;
    if (!TABLE_FILE.test(path)) return false;
    const view = new DataView(buffer.buffer, buffer.byteOffset + offset, length);
    for (let at = 0; at + 8 <= length; at += PAGE_BYTES) {
      if (!late.isDurable(view.getUint32(at, true) * 2 ** 32 + view.getUint32(at + 4, true))) return false;
    }
    return length % PAGE_BYTES === 0;
  }
}

function placeInLog([, high = "0", segment = "0"]: RegExpExecArray): number {
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(segment, 16) * LOG_FILE_BYTES;
}
