import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type FakeDraft = { answerable: boolean; text: string; citations: { passageId: string; quote: string }[] };
export type FakeRewriting = { isLabourLaw: boolean; question: string };
/**
 * What the fake does with the next requests: answers with a draft or a message put in other words (true or lying),
 * each where it is asked for it, or misbehaves on the wire.
 */
export type FakeAnswer =
  | { draft: FakeDraft; rewriting?: FakeRewriting }
  | { rewriting: FakeRewriting | ((message: string) => FakeRewriting) }
  | { wire: keyof typeof WIRE_FAULTS };

type Fault = (response: ServerResponse, request: { count: number; draft: FakeDraft | null }) => void;

/** An OpenAI-compatible server on loopback: chat completions (json_schema, json_object, tools, plain) and embeddings. */
export async function startFakeOpenAi() {
  const requests: { path: string; body: Record<string, unknown> }[] = [];
  let answer: FakeAnswer = { wire: "http 500" };
  let spare: FakeDraft | null = null;
  let count = 0;
  let embeddingsFail = false;

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ path: request.url ?? "", body });
      count += 1;
      if (request.url?.endsWith("/embeddings")) {
        if (embeddingsFail) return fail(response, 500);
        return sendJson(response, embeddingsFor(body));
      }
      if ("wire" in answer) return WIRE_FAULTS[answer.wire](response, { count, draft: spare });
      const isRewriting = asksForRewriting(body);
      const filled = isRewriting ? rewritingOf(answer, body) : "draft" in answer ? answer.draft : null;
      return filled === null ? fail(response, 500) : sendJson(response, completion(JSON.stringify(filled), body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    /** `draft` is what a fault that recovers answers with in the end. */
    use(next: FakeAnswer, draft: FakeDraft | null = null): void {
      answer = next;
      spare = draft;
      count = 0;
      requests.length = 0;
    },
    failEmbeddings(fails: boolean): void {
      embeddingsFail = fails;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The form that is to be filled in tells which of the two is wanted; in JSON mode only the prompt names it. */
function asksForRewriting(body: Record<string, unknown>): boolean {
  return JSON.stringify(body).includes("isLabourLaw");
}

function rewritingOf(answer: Exclude<FakeAnswer, { wire: unknown }>, body: Record<string, unknown>) {
  if (!("rewriting" in answer) || answer.rewriting === undefined) return null;
  if (typeof answer.rewriting !== "function") return answer.rewriting;
  const messages = body["messages"] as { role: string; content: string }[];
  const [, message = ""] = /<tin_nhan>\n([^]*)\n<\/tin_nhan>/u.exec(messages.at(-1)?.content ?? "") ?? [];
  return answer.rewriting(message);
}

export const WIRE_FAULTS = {
  "never answers": () => {},
  "streams slowly and never ends": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(
      '{"id":"x","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"',
    );
  },
  "http 500": (response) => fail(response, 500),
  "http 400": (response) => fail(response, 400),
  "http 401": (response) => fail(response, 401),
  "http 429": (response) => fail(response, 429),
  "429, then good": (response, { count, draft }) =>
    count === 1 ? fail(response, 429) : sendJson(response, completion(JSON.stringify(draft))),
  "500, then good": (response, { count, draft }) =>
    count === 1 ? fail(response, 500) : sendJson(response, completion(JSON.stringify(draft))),
  "closes the connection": (response) => response.socket?.destroy(),
  "is not JSON": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end("<html>gateway</html>");
  },
  "content is garbage": (response) => sendJson(response, completion("}{ không phải json")),
  "content is cut off": (response, { draft }) => sendJson(response, completion(JSON.stringify(draft).slice(0, 40))),
  "content is cut off by length": (response, { draft }) =>
    sendJson(response, completion(JSON.stringify(draft).slice(0, 40), {}, "length")),
  "is stopped by a filter": (response) => sendJson(response, completion("", {}, "content_filter")),
  "wrong shape": (response) => sendJson(response, completion(JSON.stringify({ answer: "150%", sources: [] }))),
  "wrong types": (response) =>
    sendJson(response, completion(JSON.stringify({ answerable: "yes", text: 150, citations: "p1" }))),
  "empty content": (response) => sendJson(response, completion("")),
  "no choices": (response) => sendJson(response, { ...completion(""), choices: [] }),
  refuses: (response) => sendJson(response, refusal()),
  "huge answer": (response, { draft }) =>
    sendJson(
      response,
      completion(JSON.stringify({ ...draft, text: "Anh/chị được trả ít nhất bằng 150%. ".repeat(5000) })),
    ),
  "blank text": (response, { draft }) => sendJson(response, completion(JSON.stringify({ ...draft, text: "  " }))),
} satisfies Record<string, Fault>;

function completion(content: string, body: Record<string, unknown> = {}, finish = "stop") {
  const tools = body["tools"] as { function: { name: string } }[] | undefined;
  const name = tools?.[0]?.function.name;
  const message = name
    ? {
        role: "assistant",
        content: null,
        tool_calls: [{ id: "call-1", type: "function", function: { name, arguments: content } }],
      }
    : { role: "assistant", content };
  return {
    id: "fake-1",
    object: "chat.completion",
    created: 0,
    model: "fake",
    choices: [{ index: 0, finish_reason: name ? "tool_calls" : finish, message }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

function refusal() {
  const message = { role: "assistant", content: null, refusal: "Tôi không thể trả lời." };
  return { ...completion(""), choices: [{ index: 0, finish_reason: "stop", message }] };
}

/** A vector that counts letters: equal texts are near, and nothing more is promised. */
function embeddingsFor(body: Record<string, unknown>) {
  const inputs = Array.isArray(body["input"]) ? (body["input"] as string[]) : [String(body["input"])];
  const data = inputs.map((input, index) => {
    const vector = Array.from({ length: 64 }, () => 0);
    for (const letter of input.toLowerCase()) vector[(letter.codePointAt(0) ?? 0) % 64]! += 1;
    const bytes = Buffer.from(Float32Array.from(vector).buffer).toString("base64");
    return { object: "embedding", index, embedding: body["encoding_format"] === "base64" ? bytes : vector };
  });
  return { object: "list", model: "fake", data, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { message: "said with the question in it", type: "fake" } }));
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}") as Record<string, unknown>;
}
