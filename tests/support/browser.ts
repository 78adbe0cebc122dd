import { accessSync, constants } from "node:fs";
import { chromium } from "playwright-core";

const CANDIDATES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where this machine keeps a Chromium, or `null`: a test that needs one is then skipped, and says so. */
export function findChromium(): string | null {
  return CANDIDATES.find((path) => path !== undefined && isExecutable(path)) ?? null;
}

export function launchBrowser(executablePath: string) {
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
