import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const LAUNCH = fileURLToPath(new URL("../launch.js", import.meta.url));

/**
 * Reads and indexes a knowledge folder in a process of its own, so that nobody who writes meanwhile waits for it: a
 * load after it finds the snapshot. Never rejects: what cannot be read is said by that load.
 */
export function indexAside(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, LAUNCH, "knowledge/index-folder", folder], {
      stdio: "ignore",
    });
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
}
