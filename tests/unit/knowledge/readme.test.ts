import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COMPARABLES } from "../../../src/knowledge/index.ts";
import { NOTES } from "../../../src/knowledge/legal-markers.ts";
import { ScopeKind } from "../../../src/knowledge/scope.ts";
import { formatDate } from "../../../src/texts/format.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const readme = readFileSync("knowledge/README.md", "utf8");

it("the officers' guide names the source and period of every document", () => {
  for (const { file, meta } of realKnowledge().text.documents) {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${file}\` |`));
    const until = meta.effectiveUntil ? formatDate(meta.effectiveUntil) : "nay";
    expect(row, file).toContain(`| ${formatDate(meta.effectiveFrom)} – ${until} |`);
    expect(row, file).toContain(meta.provenance);
  }
});

it("the officers' guide explains every note and every kind of message", () => {
  for (const note of Object.values(NOTES)) expect(readme).toContain(`\`> ${note}:`);
  for (const kind of ScopeKind.options) expect(readme).toContain(`\`${kind}\``);
});

it("the officers' guide lists everything of an agreement that can be compared, with its unit", () => {
  for (const { name, unit } of COMPARABLES) expect(readme).toContain(`${name} (${unit})`);
});
