import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { cookiesIn, openVisit, type Visit } from "./console.ts";
import { findFreePorts } from "./free-port.ts";
import { type Program, startServing } from "./program.ts";
import { copySmallKnowledge } from "./small-real-knowledge.ts";

const LAST_LINE = "Ctrl+C";

/** `npm run demo` as a process, in a folder of its own, at the same addresses after every kill. */
export async function openDemo() {
  const root = mkdtempSync(join(tmpdir(), "demo-"));
  const dataDir = join(root, "data");
  const knowledgeDir = copySmallKnowledge();
  const [port = 0, programPort = 0] = await findFreePorts(2);
  const given = ["--data", dataDir, "--port", String(port), "--program-port", String(programPort)];
  const start = () =>
    startServing({ KNOWLEDGE_DIR: knowledgeDir }, { command: "commands/demo", given, until: LAST_LINE });
  let program: Program = await start();

  return {
    dataDir,
    baseUrl: `http://127.0.0.1:${programPort}`,
    phonesUrl: `http://127.0.0.1:${port}`,
    stdout: () => program.stdout(),
    /** Ends it as a power cut does, and starts it again. */
    async killAndStart(): Promise<void> {
      await program.end("SIGKILL");
      program = await start();
    },
    stop: async (): Promise<number | null> => program.end("SIGTERM"),
    /** Signs in as whom the terminal named, as a browser would. */
    async signInAs(name: string): Promise<Visit> {
      const link = new RegExp(`${name}[^\\n]*\\n\\s*(http\\S+)`, "u").exec(program.stdout())?.[1] ?? "";
      const { origin, searchParams } = new URL(link);
      const response = await fetch(`${origin}/staff/vao`, {
        method: "POST",
        redirect: "manual",
        headers: { origin, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ ma: searchParams.get("ma") ?? "" }),
      });
      return openVisit(origin, cookiesIn(response));
    },
    remove(): void {
      rmSync(root, { recursive: true, force: true });
      rmSync(knowledgeDir, { recursive: true, force: true });
    },
  };
}

const Button = z.object({ title: z.string(), tap: z.object({ title: z.string(), payload: z.string() }).nullable() });
const Look = z.object({
  zalo: z.object({
    entries: z.array(z.object({ from: z.string(), text: z.string(), buttons: z.array(Button) })),
  }),
});

/** A worker's telephone on the page of the simulation. */
export function openZaloPhone(phonesUrl: string) {
  const act = (what: Record<string, unknown>) =>
    fetch(`${phonesUrl}/do`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ channel: "zalo", ...what }),
    });
  const entries = async () => Look.parse(await (await fetch(`${phonesUrl}/look`)).json()).zalo.entries;
  return {
    entries,
    say: async (text: string): Promise<void> => void (await act({ act: "say", text })),
    /** What was said to it, in order. */
    heard: async (): Promise<string[]> =>
      (await entries()).filter(({ from }) => from !== "worker").map(({ text }) => text),
    async tap(title: string): Promise<void> {
      const buttons = (await entries()).flatMap((entry) => entry.buttons).reverse();
      const tap = buttons.find((button) => button.title === title)?.tap;
      if (!tap) throw new Error(`no button "${title}": ${buttons.map((each) => each.title).join(", ")}`);
      await act({ act: "tap", ...tap });
    },
  };
}
