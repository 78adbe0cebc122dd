import { readFileSync } from "node:fs";

/**
 * From here on stacks name the source that a line of what was compiled comes from, besides that line. Where each
 * begins is read with the first stack.
 */
export function showSourcesInStacks({ program, places: path }) {
  let places = null;
  const sourceOf = (line) => {
    try {
      places ??= JSON.parse(readFileSync(path, "utf8"));
    } catch {
      places = []; // removed meanwhile
    }
    return places.findLast(([begins]) => begins <= line)?.[1] ?? "";
  };
  Error.prepareStackTrace = (error, frames) => {
    const lines = frames.map((frame) => {
      const text = String(frame);
      if (frame.getFileName() !== program) return `\n    at ${text}`;
      return `\n    at ${text.replace(program, () => `${sourceOf(frame.getLineNumber() ?? 0)}, compiled`)}`;
    });
    return `${String(error)}${lines.join("")}`;
  };
}
