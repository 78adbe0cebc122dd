import type { Baseline } from "../../evaluation/index.ts";

/** The baseline as it is kept: a line a figure and a line a question, so that a change shows as a change of lines. */
export function formatBaseline({ figures, outcomes }: Baseline): string {
  const entries = (record: Record<string, unknown>) =>
    Object.entries(record)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${spaced(value)}`)
      .join(",\n");
  return `{\n  "figures": {\n${entries(figures)}\n  },\n  "outcomes": {\n${entries(outcomes)}\n  }\n}\n`;
}

/** On one line, with the spaces the formatter would put. */
function spaced(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${JSON.stringify(each)}`);
  return `{ ${fields.join(", ")} }`;
}
