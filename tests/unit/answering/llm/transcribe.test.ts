import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createTranscribe } from "../../../../src/answering/llm/index.ts";

type Heard = { path: string; body: string };
const NOTE = { bytes: new Uint8Array([1, 2, 3]), name: "Lan-gui-sep.m4a", contentType: "audio/mp4" };

describe("a voice note", () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  /** A server that hears every note as `text`, or fails with a status. */
  async function serve(answer: { text: string } | { status: number }) {
    const heard: Heard[] = [];
    const server = createServer((request, response) => {
      void read(request).then((body) => {
        heard.push({ path: request.url ?? "", body });
        response.writeHead("status" in answer ? answer.status : 200, { "content-type": "application/json" });
        response.end(JSON.stringify("text" in answer ? { text: answer.text } : { error: { message: "no" } }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stops.push(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    const settings = { apiKey: null, baseUrl: `http://127.0.0.1:${port}/v1`, model: "hears", deadlineMs: 5_000 };
    return { transcribe: createTranscribe(settings), heard };
  }

  it("becomes words, and goes under a name of ours", async () => {
    const { transcribe, heard } = await serve({ text: " tăng ca ngày lễ được bao nhiêu " });
    expect(await transcribe(NOTE)).toEqual({ kind: "heard", text: "tăng ca ngày lễ được bao nhiêu" });
    expect(heard[0]?.path).toBe("/v1/audio/transcriptions");
    expect(heard[0]?.body).toContain('filename="voice.m4a"');
    expect(heard[0]?.body).not.toContain("Lan-gui-sep");
  });

  it.each([
    ["no words are heard in it", { text: "  " }, "empty"],
    ["the server is down", { status: 500 }, "unavailable"],
    ["the key is wrong", { status: 401 }, "unauthorised"],
  ] as const)("is given up, and nothing is thrown, when %s", async (_when, answer, reason) => {
    const { transcribe } = await serve(answer);
    expect(await transcribe(NOTE)).toEqual({ kind: "failed", reason });
  });

  it("that is empty is not sent at all", async () => {
    const { transcribe, heard } = await serve({ text: "x" });
    expect(await transcribe({ ...NOTE, bytes: new Uint8Array() })).toMatchObject({ kind: "failed" });
    expect(heard).toEqual([]);
  });
});

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}
