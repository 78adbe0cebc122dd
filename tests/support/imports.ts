import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from "docx";
import { importAgreement, type Imported, ImportRefusedError } from "../../src/knowledge/import/index.ts";
import { parseAgreement } from "../../src/knowledge/agreements/parse-agreement.ts";

const UNIT = "cdcs-thu-nghiem";

/** A paragraph of a Word file: plain words, or an item of a list that Word numbers itself. */
export type Written = string | { item: string; level: 0 | 1 };

/** Real bytes of a .docx with these paragraphs. */
export async function docxOf(paragraphs: readonly Written[]): Promise<Buffer> {
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: "%2)", alignment: AlignmentType.LEFT },
  ];
  const children = paragraphs.map((each) =>
    typeof each === "string"
      ? new Paragraph(each)
      : new Paragraph({ text: each.item, numbering: { reference: "list", level: each.level } }),
  );
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: "list", levels }] }, sections: [{ children }] }),
  );
}

/** Imports a file of this name and content into an empty folder; what was written is read again. */
export async function importBytes(name: string, bytes: Buffer | string, over: { today?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const imported = await importAgreement(path, { unit: UNIT, folder, today: "2026-11-30", ...over });
    const text = readFileSync(imported.file, "utf8");
    return { imported, text, lines: text.split("\n"), agreement: parseAgreement("agreements/a.md", text) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Why a file is refused. */
export async function refusalOf(name: string, bytes: Buffer | string): Promise<string> {
  try {
    await importBytes(name, bytes);
  } catch (error) {
    if (error instanceof ImportRefusedError) return error.refusal;
    throw error;
  }
  return "none";
}

export const doubtsOf = (imported: Imported, doubt: string) => imported.doubts.filter((each) => each.doubt === doubt);
