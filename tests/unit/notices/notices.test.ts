import { afterAll, beforeEach, expect, it } from "vitest";
import { type Acting, openCase, planCase, recordWorkerMessage } from "../../../src/casework/index.ts";
import { enqueueOutbound, listOutbound } from "../../../src/intake/index.ts";
import {
  countUnreadNotices,
  createMailer,
  createSendNotices,
  listNotices,
  markNoticesRead,
  noticesMigrations,
  recordNotice,
  setNoticePreferences,
} from "../../../src/notices/index.ts";
import type { Job } from "../../../src/platform/jobs/index.ts";
import { aDraft, type Casework, caseworkTables, MONDAY, prepareCasework } from "../../support/casework.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { readLetter, startFakeSmtp } from "../../support/fake-smtp.ts";

const smtp = await startFakeSmtp();
afterAll(() => smtp.stop());
const NIGHT = new Date("2026-11-23T16:00:00Z"); // 23:00, and the next day is a holiday

await describeOnEachEngine(
  "notices",
  ({ db }) => {
    let work: Casework;
    beforeEach(async () => {
      work = await prepareCasework(db);
      smtp.letters.length = 0;
      smtp.answer(250);
    });
    const say: Acting["say"] = (tx, message) => enqueueOutbound(tx, message);
    const acting = (now: Date): Acting => ({ now, say, notify: (tx, notice) => recordNotice(tx, notice, now) });
    const open = async (fields: Parameters<typeof aDraft>[0] = {}, now = MONDAY) => {
      const plan = await planCase(db, aDraft(fields), now);
      return db.transaction((tx) => openCase(tx, plan, acting(now)));
    };
    const jobs = async () => {
      const { rows } = await db.query<Job & { runAt: Date }>(
        `SELECT id, kind, key, payload, attempts, run_at AS "runAt", enqueued_at AS "enqueuedAt"
           FROM jobs WHERE kind = 'send-notices' ORDER BY id`,
      );
      return rows;
    };
    const sendDue = async (now: Date): Promise<void> => {
      const sendMail = createMailer({ smtpUrl: smtp.url, publicUrl: "https://congdoan.example.org" });
      const caseUrl = (caseId: number) => `https://congdoan.example.org/staff/vu-viec/${caseId}`;
      const { run } = createSendNotices({ db, sendMail, say, caseUrl, now: () => now });
      for (const job of (await jobs()).filter(({ runAt }) => runAt <= now)) {
        const finish = async (tx: Parameters<typeof say>[0]) =>
          void (await tx.query("DELETE FROM jobs WHERE id = $1", [job.id]));
        const finishWith = () => Promise.reject(new Error("a letter is kept in a transaction"));
        await run(job, { finish, finishWith, signal: new AbortController().signal });
      }
    };

    it("wait for the next half of a working day in one letter, unless they are urgent", async () => {
      const lan = await work.hire("Lan", "officer", "may");
      const [one, two] = [await open({}, NIGHT), await open({}, NIGHT)];
      const calm = await jobs();
      expect(calm.map(({ runAt }) => runAt)).toEqual([new Date("2026-11-25T00:30:00Z")]);
      await open({ topic: "accident" }, NIGHT);
      expect((await jobs()).map(({ runAt }) => runAt)).toContainEqual(NIGHT);
      await sendDue(NIGHT);
      expect(smtp.letters.map((letter) => readLetter(letter).subject)).toEqual(["KT-2611-0003: Có vụ việc mới"]);
      await sendDue(new Date("2026-11-25T00:30:00Z"));
      const digest = readLetter(smtp.letters[1] ?? "");
      expect(digest.subject).toBe("2 việc cần anh/chị xem");
      for (const { code, id } of [one, two]) {
        expect(digest.body).toContain(code);
        expect(digest.body).toContain(`/staff/vu-viec/${id}`);
      }
      expect(digest.body).toContain("CĐCS Công ty May");
      expect(await countUnreadNotices(db, await work.scope(lan))).toBe(3);
    });

    it("repeat neither a word nor a name of the worker, whatever they wrote", async () => {
      await work.hire("Lan", "officer", "may");
      const what = '=cmd|calc <script>alert(1)</script> [xem](http://lừa.vn) "Hạnh" đốt xưởng';
      const { id } = await open({ what, topic: "fire-leak", employer: "<b>Công ty Lửa</b>" });
      const inboundMessageId = await work.write(what);
      await db.transaction((tx) => recordWorkerMessage(tx, id, { inboundMessageId }, acting(MONDAY)));
      await sendDue(MONDAY);
      expect(smtp.letters.length).toBeGreaterThan(0);
      const all = smtp.letters.map((letter) => JSON.stringify(readLetter(letter))).join() + smtp.letters.join();
      for (const word of ["cmd", "script", "http://l", "Hạnh", "0905", "worker-1", "Lửa", "đốt"])
        expect(all).not.toContain(word);
      const { rows } = await db.query("SELECT n::text AS row FROM notices n");
      for (const word of ["script", "Hạnh", "worker-1", "Lửa"]) expect(JSON.stringify(rows)).not.toContain(word);
    });

    it("go to Zalo only for who asked for it, and to e-mail no more for who declined", async () => {
      const lan = await work.hire("Lan", "officer", "may");
      await db.query("UPDATE staff SET zalo_user_id = 'zalo-lan' WHERE id = $1", [lan]);
      const scope = await work.scope(lan);
      await open({ topic: "accident" });
      await sendDue(MONDAY);
      const chat = async () =>
        (await listOutbound(db, { channel: "zalo", recipientId: "zalo-lan" })).map(({ message }) => message.text);
      expect([await chat(), smtp.letters.length]).toEqual([[], 1]);
      await setNoticePreferences(db, scope, { email: "off", zalo: "urgent" });
      await open({ topic: "accident" });
      await open();
      await sendDue(new Date("2026-12-30T02:00:00Z"));
      expect([(await chat()).length, smtp.letters.length]).toEqual([1, 1]);
      expect((await chat())[0]).toContain("KT-2611-0002");
    });

    it("are not sent once they were read in the console, and are one's own alone", async () => {
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      const hoa = await work.scope(await work.hire("Hoa", "officer", "may"));
      const { id } = await open();
      await markNoticesRead(db, lan, { caseId: id, now: MONDAY });
      expect([await countUnreadNotices(db, lan), await countUnreadNotices(db, hoa)]).toEqual([0, 1]);
      expect(await listNotices(db, lan, { unreadOnly: true })).toEqual([]);
      expect(await listNotices(db, hoa, {})).toMatchObject([
        { staffId: hoa.staff.id, caseId: id, kind: "case-opened" },
      ]);
      await sendDue(new Date("2026-12-30T02:00:00Z"));
      expect(smtp.letters.map((letter) => /^To: .*$/mu.exec(letter)?.[0])).toEqual(["To: hoa@example.org"]);
    });

    it("are tried again while the mail server is down, and given up when it refuses the address", async () => {
      await work.hire("Lan", "officer", "may");
      await open({ topic: "accident" });
      smtp.answer(451);
      await expect(sendDue(MONDAY)).rejects.toMatchObject({ code: "MAIL_UNREACHABLE", retryable: true });
      expect(await jobs()).toHaveLength(1);
      smtp.answer(250);
      await sendDue(MONDAY);
      expect([smtp.letters.length, await jobs()]).toEqual([1, []]);
      await open({ topic: "accident" });
      smtp.answer(550);
      await sendDue(MONDAY);
      expect([smtp.letters.length, await jobs()]).toEqual([1, []]);
    });
  },
  [...caseworkTables, noticesMigrations],
);
