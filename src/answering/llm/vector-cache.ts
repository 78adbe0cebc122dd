import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Line = z.object({ hash: z.string(), vector: z.string() });

/**
 * Vectors kept on disk, one line each, under the hash of the text they stand
 * for: a changed wording is another text, and another model another file.
 * A line that cannot be read is skipped; its text is embedded again.
 */
export function openVectorCache({ directory, model }: { directory: string; model: string }) {
  const file = join(directory, `embeddings-${hashOf(model).slice(0, 16)}.jsonl`);
  const vectors = new Map<string, Float32Array>(existsSync(file) ? readLines(file) : []);

  return {
    find: (text: string): Float32Array | null => vectors.get(hashOf(text)) ?? null,
    /** Keeps a vector for each text, on disk before it is used. */
    keep: (texts: readonly string[], embedded: readonly (readonly number[])[]): void => {
      const entries = texts.flatMap((text, at) => {
        const numbers = embedded[at];
        return numbers && numbers.length > 0 ? [{ hash: hashOf(text), vector: Float32Array.from(numbers) }] : [];
      });
      mkdirSync(directory, { recursive: true });
      appendFileSync(
        file,
        entries.map(({ hash, vector }) => `${JSON.stringify({ hash, vector: encode(vector) })}\n`).join(""),
      );
      for (const { hash, vector } of entries) vectors.set(hash, vector);
    },
  };
}

function readLines(file: string): [string, Float32Array][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line): [string, Float32Array][] => {
      const read = Line.safeParse(parseJson(line));
      return read.success ? [[read.data.hash, decode(read.data.vector)]] : [];
    });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function encode(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64");
}

function decode(text: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(text, "base64"));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.byteLength / 4));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
