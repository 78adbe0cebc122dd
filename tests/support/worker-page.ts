import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openPage } from "./web-chat.ts";

const Reply = z.object({
  from: z.enum(["assistant", "officer"]),
  /** Who wrote it, where a person did. */
  officer: z.string().nullable(),
  id: z.number(),
  text: z.string(),
  choices: z.array(z.object({ title: z.string(), payload: z.string() })),
  sources: z.array(z.object({ label: z.string(), href: z.string() })),
});
export type PageReply = z.infer<typeof Reply>;

const Sent = z.object({ from: z.literal("worker"), text: z.string() });
const Listed = z.object({ entries: z.array(z.discriminatedUnion("from", [Reply, Sent])), typing: z.boolean() });

let numbered = 0;

/** A worker with the page open: sends, and reads what came of it. Each has a session of their own. */
export async function openWorkerPage(baseUrl: string) {
  const page = await openPage({ baseUrl });

  async function list() {
    let response = await page.list();
    // A test reads oftener than a page does; told to slow down, it does as a page would.
    for (let tries = 0; response.status === 429 && tries < 20; tries++) {
      await response.arrayBuffer();
      await sleep(1_000);
      response = await page.list();
    }
    if (response.status !== 200) throw new Error(`the talk cannot be read: ${response.status}`);
    return Listed.parse(await response.json());
  }

  async function replies(): Promise<PageReply[]> {
    return (await list()).entries.filter((entry) => entry.from !== "worker");
  }

  /** Sends without waiting for an answer; fails unless it was acknowledged. */
  async function send(text: string, payload: string | null = null): Promise<void> {
    const response = await page.post({ clientId: `client-${String(++numbered).padStart(6, "0")}`, text, payload });
    if (response.status !== 202) throw new Error(`not taken: ${response.status}`);
    await response.arrayBuffer();
  }

  /** Sends, and gives back the reply that came of it, heard as the page hears it. */
  async function ask(text: string, payload: string | null = null): Promise<PageReply> {
    const seen = (await replies()).at(-1)?.id ?? 0;
    const events = await page.events(`?after=${seen}`);
    await send(text, payload);
    const heard = await events.nextOf("reply");
    events.close();
    return Reply.parse(heard?.data);
  }

  return { page, list, replies, send, ask };
}
export type WorkerPage = Awaited<ReturnType<typeof openWorkerPage>>;
