import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";

const LAUNCH = fileURLToPath(new URL("../launch.js", import.meta.url));
const AFTER_MS = 60_000;

/** Prepares the next start, beside a program that has run for a minute and goes first. */
export function prepareLater() {
  setTimeout(() => {
    const child = spawn(process.execPath, [LAUNCH, "--prepare", "commands/prepare"], { stdio: "ignore" });
    child.once("error", () => {}); // the next start is as slow as this one was
    child.once("spawn", () => setPriority(child.pid, constants.priority.PRIORITY_LOW));
    child.unref();
  }, AFTER_MS).unref();
}
