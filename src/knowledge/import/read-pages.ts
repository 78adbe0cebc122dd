import { existsSync, readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { ImportRefusedError } from "./errors.ts";

/** The text of a document: a page holds its lines; Word and plain text are one page. */
export type Pages = {
  pages: readonly (readonly string[])[];
  /** True where lines end at the edge of the paper. */ isPaged: boolean;
};

const MOST_BYTES = 20 * 1024 * 1024;
/** A page with fewer letters than this, on average, is a picture. */
const LEAST_LETTERS = 40;
const MAGIC = { pdf: "%PDF-", zip: "PK\u0003\u0004", ole: "\u00d0\u00cf\u0011\u00e0" };

/** Reads a .docx, .pdf, .txt or .md file. Throws `ImportRefusedError` with the reason when it cannot be read as text. */
export async function readPages(path: string): Promise<Pages> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new ImportRefusedError("not-found");
  if (statSync(path).size > MOST_BYTES) throw new ImportRefusedError("too-big");
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new ImportRefusedError("empty");
  const begin = bytes.subarray(0, 8).toString("latin1");
  switch (extname(path).toLowerCase()) {
    case ".pdf":
      if (!bytes.subarray(0, 1024).toString("latin1").includes(MAGIC.pdf))
        throw new ImportRefusedError("not-what-it-says");
      return readPdf(path, bytes);
    case ".docx":
      if (begin.startsWith(MAGIC.ole))
        throw new ImportRefusedError(isEncryptedOffice(bytes) ? "encrypted" : "old-word");
      if (!begin.startsWith(MAGIC.zip)) throw new ImportRefusedError("not-what-it-says");
      return readDocx(path);
    case ".doc":
      throw new ImportRefusedError("old-word");
    case ".txt":
    case ".md":
      return readText(bytes);
    default:
      throw new ImportRefusedError("unknown-kind");
  }
}

async function readPdf(path: string, bytes: Buffer): Promise<Pages> {
  const { PDFLoader } = await import("@langchain/community/document_loaders/fs/pdf");
  let documents;
  try {
    documents = await new PDFLoader(path, { splitPages: true }).load();
  } catch (error) {
    throw new ImportRefusedError(bytes.includes("/Encrypt") ? "encrypted" : "damaged", { cause: error });
  }
  const pages = documents.map(({ pageContent }) => pageContent.split("\n"));
  const total = Number((documents[0]?.metadata as { pdf?: { totalPages?: number } } | undefined)?.pdf?.totalPages ?? 1);
  const letters = pages.flat().join("").match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS * total) throw new ImportRefusedError("scanned");
  return { pages, isPaged: true };
}

async function readDocx(path: string): Promise<Pages> {
  const { DocxLoader } = await import("@langchain/community/document_loaders/fs/docx");
  const { restoreNumbers } = await import("./restore-numbers.ts");
  try {
    const documents = await new DocxLoader(path).load();
    const lines = documents.flatMap(({ pageContent }) => pageContent.split("\n"));
    if (!/\p{L}/u.test(lines.join(""))) throw new ImportRefusedError("empty");
    return { pages: [await restoreNumbers(path, lines)], isPaged: false };
  } catch (error) {
    if (error instanceof ImportRefusedError) throw error;
    throw new ImportRefusedError("damaged", { cause: error });
  }
}

function readText(bytes: Buffer): Pages {
  if (bytes.includes(0)) throw new ImportRefusedError("not-what-it-says");
  const text = bytes.toString("utf8").replace(/^\ufeff/u, "");
  if (text.includes("\ufffd")) throw new ImportRefusedError("legacy-font");
  if (!/\p{L}/u.test(text)) throw new ImportRefusedError("empty");
  return { pages: [text.split(/\r?\n/u)], isPaged: false };
}

/** A Word file with a password is a container that holds an encrypted package, its names in UTF-16. */
function isEncryptedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}
