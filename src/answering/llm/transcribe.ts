import OpenAI, { toFile } from "openai";
import { type FailureReason, reasonOf } from "./failure.ts";

export type VoiceNote = { bytes: Uint8Array; name: string; contentType: string };
export type Transcript = { kind: "heard"; text: string } | { kind: "failed"; reason: FailureReason };
export type Transcribe = (note: VoiceNote) => Promise<Transcript>;

const NO_KEY = "none";
/** Beyond this the servers refuse the file; a worker's voice note is far smaller. */
const MOST_BYTES = 24 * 1024 * 1024;
/** What the worker's message is read to: more was not said to us. */
const LONGEST_TEXT = 2_000;

/**
 * Makes words of a voice note, in Vietnamese, on any OpenAI-compatible server. Never throws, and takes no longer
 * than the deadline. A voice cannot be masked: without `OPENAI_TRANSCRIPTION_MODEL` it never leaves the process,
 * and the file goes under a name of ours, without its own.
 */
export function createTranscribe({
  apiKey,
  baseUrl,
  model,
  deadlineMs,
}: {
  apiKey: string | null;
  baseUrl: string | null;
  model: string;
  deadlineMs: number;
}): Transcribe {
  const client = new OpenAI({
    apiKey: apiKey ?? NO_KEY,
    maxRetries: 0,
    timeout: deadlineMs,
    ...(baseUrl ? { baseURL: baseUrl } : {}),
  });
  return async function transcribe({ bytes, name, contentType }) {
    if (bytes.byteLength === 0 || bytes.byteLength > MOST_BYTES) return { kind: "failed", reason: "rejected" };
    const extension = /\.([a-z0-9]{2,5})$/iu.exec(name)?.[1] ?? "m4a";
    try {
      const file = await toFile(bytes, `voice.${extension.toLowerCase()}`, { type: contentType });
      const { text } = await client.audio.transcriptions.create(
        { file, model, language: "vi" },
        { signal: AbortSignal.timeout(deadlineMs) },
      );
      const heard = text.trim().slice(0, LONGEST_TEXT);
      return heard === "" ? { kind: "failed", reason: "empty" } : { kind: "heard", text: heard };
    } catch (error) {
      return { kind: "failed", reason: reasonOf(error) };
    }
  };
}
