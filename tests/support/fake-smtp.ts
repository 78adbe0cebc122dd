import { createServer, type Socket } from "node:net";

/** A mail server that keeps what it is sent; `answer` what it says to the next recipients (250 takes them). */
export type FakeSmtp = { url: string; letters: string[]; answer: (code: number) => void; stop: () => Promise<void> };

export async function startFakeSmtp(): Promise<FakeSmtp> {
  const letters: string[] = [];
  const sockets = new Set<Socket>();
  let recipientCode = 250;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let buffered = "";
    let letter: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (letter !== null) {
        if (line !== ".") letter += `${line}\n`;
        else {
          letters.push(letter);
          letter = null;
          say("250 taken");
        }
        return;
      }
      const command = line.slice(0, 4).toUpperCase();
      if (command === "EHLO" || command === "HELO") say("250 fake");
      else if (command === "RCPT") say(`${recipientCode} recipient`);
      else if (command === "DATA") {
        letter = "";
        say("354 go on");
      } else if (command === "QUIT") socket.end("221 bye\r\n");
      else say("250 ok");
    };
    socket.on("data", (chunk) => {
      buffered += chunk.toString("utf8");
      for (let end = buffered.indexOf("\r\n"); end !== -1; end = buffered.indexOf("\r\n")) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        hear(line);
      }
    });
    say("220 fake");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    answer: (code) => void (recipientCode = code),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The words of a letter, whatever its encoding. */
export function readLetter(letter: string): { subject: string; body: string } {
  const [head = "", ...rest] = letter.split("\n\n");
  const subject = /^Subject: ((?:.|\n )*)$/mu.exec(head)?.[1] ?? "";
  const body = rest.join("\n\n");
  const words = (encoded: string): string =>
    encoded
      .replace(/\?=\s+=\?/gu, "?==?")
      .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu, (_, kind: string, text: string) =>
        kind.toUpperCase() === "B" ? Buffer.from(text, "base64").toString("utf8") : unquote(text.replaceAll("_", " ")),
      );
  const isBase64 = /^Content-Transfer-Encoding: base64/imu.test(head);
  return { subject: words(subject), body: isBase64 ? Buffer.from(body, "base64").toString("utf8") : unquote(body) };
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\n/gu, "")
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
