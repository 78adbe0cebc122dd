import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachmentMigrations, createKeepUpload, recordAttachments } from "../../../src/channels/attachments/index.ts";
import { hearingVoices } from "../../../src/hear-voice.ts";
import { createReceive, intakeMigrations, listInbound } from "../../../src/intake/index.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { jobMigrations } from "../../../src/platform/jobs/index.ts";
import type { AnswerTurn } from "../../../src/vocabulary/outcome.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anAnswer, anInbound, anOutbound } from "../../support/turns.ts";

let db: Database;
let dir: string;
beforeAll(async () => {
  db = await openTestDatabase([jobMigrations, intakeMigrations, attachmentMigrations]);
  dir = await mkdtemp(join(tmpdir(), "voices-"));
});
afterAll(async () => {
  await db.close();
  await rm(dir, { recursive: true });
});

const echo: AnswerTurn = async (message) => ({
  outcome: { answer: anAnswer({ text: message.text }), state: {}, changes: [] },
  outbound: [anOutbound({ text: `Trả lời: ${message.text}` })],
});

/** A voice note on the web, kept; its message and where it is stored. */
async function sendVoice(text = "") {
  const voice = await createKeepUpload({ db, dir })(Buffer.concat([Buffer.from("#!AMR\n"), Buffer.alloc(64, 60)]));
  if ("refused" in voice) throw new Error(voice.refused);
  const attachments = [{ kind: voice.kind, url: voice.reference, label: null }];
  const message = anInbound({ channel: "web", text, attachments });
  await createReceive({ db, keepAttachments: recordAttachments })(message);
  const id = (await listInbound(db, message)).find(({ externalId }) => externalId === message.externalId)?.id ?? 0;
  return { message, circumstances: { isTakenOver: false, inboundMessageId: id } };
}

describe("a voice note", () => {
  it("is answered by its words, which are shown back", async () => {
    const heard: string[] = [];
    const turn = hearingVoices(echo, {
      db,
      dir,
      transcribe: async ({ contentType }) => {
        heard.push(contentType);
        return { kind: "heard", text: "tăng ca ngày lễ" };
      },
    });
    const { message, circumstances } = await sendVoice();
    const { outbound } = await turn(message, {}, circumstances);
    expect(heard).toEqual(["audio/amr"]);
    expect(outbound[0]?.text).toMatch(/^Tôi nghe được: “tăng ca ngày lễ”[\s\S]*Trả lời: tăng ca ngày lễ$/u);
  });

  it("goes on as it came where nothing was heard, and is not listened to where words stand beside it", async () => {
    let asked = 0;
    const turn = hearingVoices(echo, {
      db,
      dir,
      transcribe: async () => {
        asked++;
        return { kind: "failed", reason: "timeout" } as never;
      },
    });
    const silent = await sendVoice();
    expect((await turn(silent.message, {}, silent.circumstances)).outbound[0]?.text).toBe("Trả lời: ");
    expect(asked).toBe(1);
    const written = await sendVoice("nghỉ cưới mấy ngày");
    expect((await turn(written.message, {}, written.circumstances)).outbound[0]?.text).toBe(
      "Trả lời: nghỉ cưới mấy ngày",
    );
    expect(asked).toBe(1);
  });
});
