import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOutbound } from "../../src/intake/index.ts";
import { openEmbedded } from "../../src/platform/database/index.ts";
import { createDataDirectory } from "../support/data-directory.ts";
import { startFakeOpenAi } from "../support/fake-openai.ts";
import { type Program, startRefused, startServing } from "../support/program.ts";
import { until } from "../support/until.ts";
import { openWorkerPage } from "../support/worker-page.ts";

/** Words of questions asked below that must never stand in the log. */
const ASKED = ["ngày lễ", "ngay le", "Vượt đèn đỏ", "bảo vệ mẹ", "0912345678", "Trần Thị Bưởi"];
const LABOUR_CODE = "law/45-2019-QH14.md";
/** No answer is written to this one: the model would be asked. */
const NAMED_BY_NOBODY = "chị Trần Thị Bưởi 0912345678 hỏi nhà nước có chính sách gì về lao động";

describe("the program, started as a person starts it", () => {
  let [dataDir, knowledgeDir] = ["", ""];
  let model: Awaited<ReturnType<typeof startFakeOpenAi>>;
  let program: Program;
  const settings = () => ({
    DATA_DIR: dataDir,
    KNOWLEDGE_DIR: knowledgeDir,
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "fake",
    MODEL_DEADLINE_MS: "1500",
  });
  const page = () => openWorkerPage(program.baseUrl);
  const get = (path: string) => fetch(program.baseUrl + path);

  beforeAll(async () => {
    dataDir = await createDataDirectory();
    knowledgeDir = mkdtempSync(join(tmpdir(), "knowledge-"));
    cpSync("knowledge", knowledgeDir, { recursive: true });
    model = await startFakeOpenAi();
    program = await startServing(settings());
  });
  afterAll(async () => {
    await program.end("SIGKILL");
    await model.stop();
    for (const directory of [dataDir, knowledgeDir]) rmSync(directory, { recursive: true, force: true });
  });

  it("says where it serves and where the first officer begins, is alive, ready, and counts", async () => {
    await expect
      .poll(() => program.stdout().trim().split("\n"))
      .toEqual([expect.stringContaining(program.baseUrl), expect.stringContaining("/staff/bat-dau?ma=")]);
    const [health, ready] = [await get("/healthz"), await get("/readyz")];
    expect([health.status, ready.status]).toEqual([200, 200]);
    const metrics = await get("/metrics");
    expect(metrics.headers.get("content-type")).toMatch(/^text\/plain/u);
    expect(await metrics.text()).toMatch(/^# TYPE messages_received_total counter$/mu);
  });

  it.each(["Làm thêm ngày lễ được trả lương thế nào?", "tang ca ngay le duoc tra bao nhieu"])(
    "answers a worker on the page, with the article: %s",
    async (question) => {
      const reply = await (await page()).ask(question);
      expect(reply.text).toContain("300%");
      const source = reply.sources.find(({ label }) => label.startsWith("Điều 98"));
      expect(source?.label).toContain("Bộ luật Lao động 2019");
      const article = await get(source?.href ?? "");
      expect(article.status).toBe(200);
      expect(await article.text()).toContain("ít nhất bằng 300%");
      expect(await (await get("/metrics")).text()).toMatch(/^messages_received_total\{channel="web"\} [1-9]/mu);
    },
  );

  it("gives the whole article as a message too, at a tap", async () => {
    const worker = await page();
    const { choices } = await worker.ask("Làm thêm ngày lễ được trả lương thế nào?");
    const choice = choices.find(({ title }) => title.startsWith("Xem toàn văn"));
    const reply = await worker.ask(choice?.title ?? "", choice?.payload);
    expect(reply.text).toMatch(/^Điều 98\. /u);
    const rest = await worker.ask("Xem thêm");
    expect(rest.text).toContain("3. Người lao động làm thêm giờ vào ban đêm");
  });

  it("cites nothing for a question of another field", async () => {
    const reply = await (await page()).ask("Vượt đèn đỏ phạt bao nhiêu?");
    expect(reply.sources).toEqual([]);
    expect(reply.text).not.toMatch(/Điều \d/u);
  });

  it("forgets a worker when the page asks it to", async () => {
    const [leaving, staying] = [await page(), await page()];
    for (const worker of [leaving, staying]) await worker.ask("phép năm được mấy ngày");
    expect((await leaving.page.forget()).status).toBe(204);
    expect((await leaving.list()).entries).toEqual([]);
    expect((await staying.list()).entries).toHaveLength(2);
  });

  it("forgets a worker who asks for it in the talk, says so once, and begins anew", async () => {
    const worker = await page();
    await worker.ask("phép năm được mấy ngày");
    await worker.ask("xóa dữ liệu của tôi");
    await worker.send("xóa hết");
    await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, 250)); // the page may not be read more often for long
      return (await worker.list()).entries.length === 1;
    }, "only the word that all is gone");
    expect((await worker.replies()).map(({ text }) => text)).toEqual([expect.stringContaining("đã xóa")]);
    expect((await worker.ask("phép năm được mấy ngày")).text).toContain("12 ngày");
  });

  it("keeps serving what it knows when the knowledge is broken, and takes up what is mended", async () => {
    const path = join(knowledgeDir, LABOUR_CODE);
    const sound = readFileSync(path, "utf8");
    writeFileSync(path, sound.replace("---", "--"));
    program.process.kill("SIGHUP");
    await until(() => program.stderr().includes("not reloaded"), "the refusal of the broken knowledge");
    expect(lastLine(program.stderr())).toMatchObject({ level: 50, code: "KNOWLEDGE_FILE" });
    expect((await (await page()).ask("tang ca ngay le duoc tra bao nhieu")).text).toContain("300%");

    writeFileSync(path, sound.replace("### Điều 98. Tiền lương làm thêm giờ", "### Điều 98. Tiền công làm thêm giờ"));
    program.process.kill("SIGHUP");
    await until(() => program.stderr().includes("knowledge reloaded"), "the mended knowledge");
    expect(await (await get("/van-ban/45%2F2019%2FQH14/98")).text()).toContain("Tiền công làm thêm giờ");
    expect((await get("/readyz")).status).toBe(200);
  });

  it("is refused a second time on the same data, in one clear line", async () => {
    const second = await startRefused(settings());
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr.trim().split("\n")[0]).toContain(dataDir);
    expect(second.stderr).not.toMatch(/\n\s+at /u);
    expect((await get("/readyz")).status).toBe(200);
  });

  it("does not start half set up, and names what is missing", async () => {
    const halves = { ZALO_APP_ID: "1", ZALO_APP_SECRET: "2", ZALO_OA_ID: "3" };
    const own = join(dataDir, "never-made");
    const refused = await startRefused({ DATA_DIR: own, ...halves });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("ZALO_OA_SECRET_KEY");
    expect(refused.stderr).not.toContain("ZALO_APP_ID,");
    expect(existsSync(own)).toBe(false);
  });

  it("asked to stop, finishes the turn it is at and leaves the next for its next start", async () => {
    model.use({ wire: "never answers" });
    const worker = await page();
    await worker.send(NAMED_BY_NOBODY, `#HOI:${NAMED_BY_NOBODY}`); // tapped: answered, however sure the program is
    await until(() => model.requests.length > 0, "the model to be asked");
    await worker.send("phép năm được mấy ngày");
    expect(await program.end("SIGTERM")).toBe(0);

    const db = await openEmbedded(dataDir);
    const { rows: inbound } = await db.query<{ sender_id: string; status: string }>(
      "SELECT sender_id, status FROM inbound_messages ORDER BY id DESC LIMIT 2",
    );
    expect(inbound.map(({ status }) => status)).toEqual(["waiting", "answered"]);
    const replies = await listOutbound(db, { channel: "web", recipientId: inbound[0]?.sender_id ?? "" });
    expect(replies.map(({ message }) => message.text)).toEqual([expect.stringContaining("Điều 4 ")]);
    const { rows: running } = await db.query("SELECT 1 FROM jobs WHERE status = 'running'");
    expect(running).toEqual([]);
    await db.close();
  });

  it("has written nothing of what was asked into its log", () => {
    expect(program.stderr()).toContain("knowledge reloaded");
    for (const words of ASKED) expect(program.stderr()).not.toContain(words);
    // the address, and for as long as there is no staff the link that makes the first administrator
    expect(program.stdout().trim().split("\n")).toEqual([
      expect.stringContaining(program.baseUrl),
      expect.stringContaining("/staff/bat-dau?ma="),
    ]);
  });
});

function lastLine(log: string): unknown {
  return JSON.parse(log.trimEnd().split("\n").at(-1) ?? "null");
}
