import { constants, existsSync } from "node:fs";
import { access, mkdtemp, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatNumber } from "../../texts/format.ts";
import { doctorTexts as texts } from "../../texts/doctor.ts";
import { attention, broken, type Diagnosis, fine } from "./diagnosis.ts";

const LEAST_NODE = "20.19";
const MEGABYTE = 1024 ** 2;
const LOW_MB = 1024;
const FULL_MB = 200;

export function examineNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE.split(".").map(Number);
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor);
  const { name } = texts.node;
  return isOld ? broken(name, texts.node.old(version, LEAST_NODE)) : fine(name, texts.node.fine(version));
}

/** Tries to write, and leaves nothing behind; a folder that is not there yet must be one that can be made. */
export async function examineDataDir(folder: string): Promise<Diagnosis> {
  const { name } = texts.dataDir;
  try {
    if (!existsSync(folder)) {
      await access(nearestExisting(folder), constants.W_OK);
      return fine(name, texts.dataDir.notYet(folder));
    }
    await rm(await mkdtemp(join(folder, ".doctor-")), { recursive: true });
    return fine(name, texts.dataDir.fine(folder));
  } catch {
    return broken(name, texts.dataDir.notWritable(folder));
  }
}

export async function examineDisk(folder: string): Promise<Diagnosis> {
  const { name } = texts.disk;
  try {
    const { bavail, bsize } = await statfs(nearestExisting(folder));
    return judgeFreeSpace((bavail * bsize) / MEGABYTE);
  } catch {
    return attention(name, texts.disk.unknown);
  }
}

export function judgeFreeSpace(megabytes: number): Diagnosis {
  const { name } = texts.disk;
  const free =
    megabytes >= 1024
      ? `${formatNumber(Math.round(megabytes / 102.4) / 10)} GB`
      : `${formatNumber(Math.round(megabytes))} MB`;
  if (megabytes < FULL_MB) return broken(name, texts.disk.full(free));
  return megabytes < LOW_MB ? attention(name, texts.disk.low(free)) : fine(name, texts.disk.fine(free));
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}
