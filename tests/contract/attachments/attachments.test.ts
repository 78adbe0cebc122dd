import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  attachmentMigrations,
  createFetchAttachments,
  createKeepUpload,
  createSendAttachment,
  createSweepAttachments,
  FETCH_ATTACHMENTS,
  findAttachment,
  listAttachments,
  recordAttachments,
} from "../../../src/channels/attachments/index.ts";
import { forgetSender } from "../../../src/intake/index.ts";
import { type Database } from "../../../src/platform/database/index.ts";
import { startWorker } from "../../../src/platform/jobs/index.ts";
import { silentLog } from "../../../src/platform/log.ts";
import type { Attachment, ChannelName } from "../../../src/vocabulary/message.ts";
import { durableTables, emptyTables, openTestDatabase } from "../../support/database.ts";
import { startFileServer } from "../../support/file-server.ts";
import { until } from "../../support/until.ts";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
const AMR = Buffer.concat([Buffer.from("#!AMR\n"), Buffer.alloc(64, 1)]);

/** A photo as a phone takes it: lying on its side, with the place, the device and the owner beside it. */
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#884422" } })
    .withExif({
      IFD0: { Make: "Xiaomi", Artist: "Nguyen Van A" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "14/1 21/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "108/1 0/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const box = (type: string, ...inside: Buffer[]) => {
  const body = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
};
/** A recording whose phone wrote where it was made. */
const recording = Buffer.concat([
  box("ftyp", Buffer.from("isom\0\0\u0002\0isomiso2mp41", "latin1")),
  box(
    "moov",
    box("mvhd", Buffer.alloc(100, 7)),
    box("udta", box("\u00a9xyz", Buffer.from("\0\u0012\u0015\u00c7+14.3500+108.0000/", "latin1"))),
  ),
  box("mdat", Buffer.alloc(50, 9)),
]);

describe("files that come with messages", () => {
  let db: Database;
  let dir: string;
  let files: Awaited<ReturnType<typeof startFileServer>>;
  let nextId = 1;

  beforeAll(async () => {
    db = await openTestDatabase([...durableTables, attachmentMigrations]);
    files = await startFileServer();
  });
  afterAll(async () => {
    await files.stop();
    await db.close();
  });
  beforeEach(async () => {
    await emptyTables(db);
    dir = join(await mkdtemp(join(tmpdir(), "files-")), "attachments");
  });
  afterEach(() => rm(join(dir, ".."), { recursive: true }));

  /** A message with attachments, stored as intake stores it. */
  async function receive(attachments: Partial<Attachment>[], channel: ChannelName = "messenger"): Promise<number> {
    return db.transaction(async (tx) => {
      const { rows } = await tx.query<{ id: number }>(
        `INSERT INTO inbound_messages (channel, external_id, sender_id, text, sent_at)
         VALUES ($1, $2, 'lan', '', now()) RETURNING id`,
        [channel, `m${nextId++}`],
      );
      const inboundMessageId = rows[0]?.id ?? 0;
      const whole = attachments.map((each) => ({ kind: "image" as const, url: null, label: null, ...each }));
      await recordAttachments(tx, { inboundMessageId, channel, attachments: whole });
      return inboundMessageId;
    });
  }

  type Options = Partial<Parameters<typeof createFetchAttachments>[0]>;
  /** Runs the jobs until nothing waits; gives the files of the message. */
  async function fetchAll(inboundMessageId: number, options: Options = {}) {
    const job = createFetchAttachments({ db, dir, extraHosts: [files.host], ...options });
    const handler = { ...job, backoff: { firstMs: 1, maxMs: 2 } };
    const worker = await startWorker({ db, log: silentLog, handlers: { [FETCH_ATTACHMENTS]: handler }, pollMs: 20 });
    await until(async () => {
      const { rows } = await db.query("SELECT 1 FROM jobs WHERE status <> 'dead'");
      return rows.length === 0;
    });
    await worker.stop();
    return listAttachments(db, [inboundMessageId]);
  }

  const bytesOf = (storedName: string | null | undefined) => readFile(join(dir, storedName ?? "none"));

  it("are kept under random names, and a photo loses its place, its device and its owner, and stands upright", async () => {
    const taken = await photo();
    const before = await sharp(taken).metadata();
    expect([before.orientation, before.exif?.includes("Nguyen Van A"), before.width]).toEqual([6, true, 60]);
    const url = files.answer("/luong-thang-10.jpg", taken);
    const [kept] = await fetchAll(await receive([{ url }]));
    expect(kept).toMatchObject({ state: "kept", kind: "image", mime: "image/jpeg", url: null });
    expect(kept?.storedName).toMatch(/^[0-9a-f]{32}\.jpg$/u);
    const bytes = await bytesOf(kept?.storedName);
    const found = await sharp(bytes).metadata();
    expect(found.exif).toBeUndefined();
    expect([found.width, found.height]).toEqual([40, 60]);
    for (const trace of ["Exif", "GPS", "Xiaomi", "Nguyen"]) expect(bytes.includes(trace)).toBe(false);
  });

  it("are voice, documents and recordings too, the recording without its place", async () => {
    const ids = await receive([
      { kind: "audio", url: files.answer("/a.amr", AMR) },
      { kind: "file", url: files.answer("/b.pdf", PDF) },
      { kind: "video", url: files.answer("/c.mp4", recording) },
      { kind: "location", label: "14.35,108.00" },
      { kind: "sticker", url: files.answer("/sticker.png", PDF) },
    ]);
    const kept = await fetchAll(ids);
    expect(kept.map(({ state, mime }) => [state, mime])).toEqual([
      ["kept", "audio/amr"],
      ["kept", "application/pdf"],
      ["kept", "video/mp4"],
    ]);
    const video = await bytesOf(kept[2]?.storedName);
    expect(video.length).toBe(recording.length);
    expect(video.includes("108.0000")).toBe(false);
    expect(files.asked).not.toContain("/sticker.png");
  });

  it.each([
    ["a page that calls itself a photo", Buffer.from("<html><script>alert(1)</script>"), "type"],
    [
      "a drawing that can run scripts",
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "type",
    ],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "type"],
    ["nothing", Buffer.alloc(0), "type"],
    ["a broken photo", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100, 3)]), "unreadable"],
  ])("are not kept when they are %s", async (_what, bytes, reason) => {
    const [refused] = await fetchAll(await receive([{ url: files.answer("/x.jpg", bytes) }]));
    expect(refused).toMatchObject({ state: "refused", reason, storedName: null });
    expect(await readdir(dir).catch(() => [])).toEqual([]);
  });

  it("are not kept when they are too large, whatever they say of their length", async () => {
    const said = files.answer("/said.jpg", (_request, response) => {
      response.writeHead(200, { "content-length": 30_000_000 }).write("x");
    });
    const unsaid = files.answer("/unsaid.jpg", (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1_000_000)));
      };
      response.on("drain", more);
      more();
    });
    const refused = await fetchAll(await receive([{ url: said }, { url: unsaid }]));
    expect(refused.map(({ reason }) => reason)).toEqual(["too-large", "too-large"]);
  });

  it("are fetched from the platforms alone, and from no private address, whatever name leads there", async () => {
    const inside = new URL(files.answer("/secret.jpg", await photo()));
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const refused = await fetchAll(
      await receive([
        { url: "http://169.254.169.254/latest/meta-data" },
        { url: inside.href },
        { url: "https://scontent.xx.fbcdn.net/a.jpg" },
      ]),
      { extraHosts: [], resolve },
    );
    expect(refused.map(({ state, reason }) => [state, reason])).toEqual([
      ["refused", "host"],
      ["refused", "host"],
      ["refused", "address"],
    ]);
    expect(files.asked).not.toContain("/secret.jpg");
  });

  it("are not fetched when a name has a public and a private address", async () => {
    const resolve = async () => [
      { address: "157.240.7.26", family: 4 },
      { address: "10.0.0.7", family: 4 },
    ];
    const [refused] = await fetchAll(await receive([{ url: "https://scontent.xx.fbcdn.net/a.jpg" }]), { resolve });
    expect(refused).toMatchObject({ state: "refused", reason: "address" });
  });

  it("come over the address that was checked: the name is looked up once for a connection", async () => {
    const [, port = ""] = files.host.split(":");
    files.answer("/once.jpg", await photo());
    const lookedUp: string[] = [];
    const resolve = async (hostname: string) => {
      lookedUp.push(hostname);
      return [{ address: lookedUp.length === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    };
    const url = `http://files.example:${port}/once.jpg`;
    const [kept] = await fetchAll(await receive([{ url }]), { extraHosts: [`files.example:${port}`], resolve });
    expect(kept?.state).toBe("kept");
    expect(lookedUp).toEqual(["files.example"]);
  });

  it("follow a redirect between trusted hosts, and none to anywhere else", async () => {
    const there = files.answer("/there.jpg", await photo());
    const redirect = (to: string, path: string) =>
      files.answer(path, (_request, response) => void response.writeHead(302, { location: to }).end());
    const found = await fetchAll(
      await receive([
        { url: redirect(there, "/r1") },
        { url: redirect("http://127.0.0.1:1/x", "/r2") },
        { url: redirect("http://[::1]/x", "/r3") },
        { url: redirect("/r4", "/r4") },
      ]),
    );
    expect(found.map(({ state, reason }) => [state, reason])).toEqual([
      ["kept", null],
      ["refused", "host"],
      ["refused", "host"],
      ["refused", "host"],
    ]);
  });

  it("are asked for again when the platform fails, and shown as failed in the end", async () => {
    const taken = await photo();
    let asked = 0;
    const shaky = files.answer("/shaky.jpg", (_request, response) => {
      asked += 1;
      if (asked === 1) response.destroy();
      else if (asked === 2) response.writeHead(503).end();
      else response.end(taken);
    });
    expect((await fetchAll(await receive([{ url: shaky }])))[0]?.state).toBe("kept");
    const down = files.answer("/down.jpg", (_request, response) => void response.writeHead(503).end());
    const both = await fetchAll(await receive([{ url: down }, { url: shaky }]), { maxAttempts: 3 });
    expect(both.map(({ state, reason }) => [state, reason])).toEqual([
      ["failed", "ATTACHMENT_UNAVAILABLE"],
      ["kept", null],
    ]);
    const [gone] = await fetchAll(await receive([{ url: `http://${files.host}/expired.jpg` }]));
    expect(gone).toMatchObject({ state: "refused", reason: "gone" });
  });

  it("go with the person who sent them, and what a crash left behind goes too", async () => {
    const url = files.answer("/mine.jpg", await photo());
    const [kept] = await fetchAll(await receive([{ url }]));
    await writeFile(join(dir, `${"0".repeat(32)}.jpg`), "left behind");
    await writeFile(join(dir, `${"1".repeat(32)}.jpg.part`), "half");
    const sweep = createSweepAttachments({ db, dir });
    expect(await sweep()).toBe(0); // nothing is old enough, nobody was forgotten
    for (const name of await readdir(dir)) await utimes(join(dir, name), 1, 1);
    expect(await sweep()).toBe(2);
    expect(await readdir(dir)).toEqual([kept?.storedName]);

    await db.transaction((tx) => forgetSender(tx, "messenger", "lan"));
    expect(await sweep()).toBe(1);
    expect(await readdir(dir)).toEqual([]);
    expect(await findAttachment(db, kept?.id ?? 0)).toBeNull();
  });

  it("leave nothing when their sender is forgotten while they are fetched", async () => {
    const taken = await photo();
    const url = files.answer("/late.jpg", (_request, response) => {
      void db.transaction((tx) => forgetSender(tx, "messenger", "lan")).then(() => response.end(taken));
    });
    await fetchAll(await receive([{ url }]));
    await createSweepAttachments({ db, dir })();
    expect(await readdir(dir)).toEqual([]);
  });

  it("given to the web chat are cleaned, belong to the message they are sent with, and to one only", async () => {
    const keepUpload = createKeepUpload({ db, dir });
    const uploaded = await keepUpload(await photo());
    if ("refused" in uploaded) throw new Error(uploaded.refused);
    expect(await keepUpload(Buffer.from("<html>"))).toEqual({ refused: "type" });

    const attachment = { kind: uploaded.kind, url: uploaded.reference };
    const first = await receive([attachment], "web");
    expect(await listAttachments(db, [first])).toMatchObject([{ state: "kept", mime: "image/jpeg" }]);
    expect(await listAttachments(db, [await receive([attachment], "web")])).toEqual([]);
    const never = await keepUpload(PDF);
    await db.query("UPDATE attachments SET created_at = now() - interval '2 hours'");
    expect(await createSweepAttachments({ db, dir })()).toBe(1);
    expect(never).toMatchObject({ kind: "file" });
    expect(await readdir(dir)).toHaveLength(1);
  });

  describe("when they are shown", () => {
    let server: Server;
    let baseUrl: string;

    beforeEach(async () => {
      const sendAttachment = createSendAttachment({ dir });
      const app = express().get("/:id", async (request, response) => {
        const found = await findAttachment(db, Number(request.params["id"]));
        await sendAttachment(response, { ...(found as NonNullable<typeof found>), ...override });
      });
      server = createServer(app);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      override = {};
    });
    afterEach(() => void server.close());
    let override: { storedName?: string; mime?: string } = {};

    it("can never become a page of ours, and a photo is shown while a document is saved", async () => {
      const photoUrl = files.answer("/p.jpg", await photo());
      const [image, document] = await fetchAll(
        await receive([{ url: photoUrl }, { kind: "file", url: files.answer("/d.pdf", PDF) }]),
      );
      const shown = await fetch(`${baseUrl}/${image?.id}`);
      const expected = {
        "content-type": "image/jpeg",
        "content-disposition": `inline; filename="anh-${image?.id}.jpg"`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      };
      for (const [name, value] of Object.entries(expected)) expect(shown.headers.get(name)).toBe(value);
      expect(shown.headers.get("content-security-policy")).toContain("sandbox");
      const saved = await fetch(`${baseUrl}/${document?.id}`);
      expect(saved.headers.get("content-type")).toBe("application/octet-stream");
      expect(saved.headers.get("content-disposition")).toMatch(/^attachment/u);
      expect(Buffer.from(await saved.arrayBuffer())).toEqual(PDF);
    });

    it("are never a file beside them", async () => {
      const [image] = await fetchAll(await receive([{ url: files.answer("/p.jpg", await photo()) }]));
      for (const storedName of ["../../../etc/passwd", "/etc/passwd", "a.jpg", `${"0".repeat(32)}.jpg`]) {
        override = { storedName };
        expect((await fetch(`${baseUrl}/${image?.id}`)).status).toBe(404);
      }
    });
  });
});
