import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptStaffTexts as texts } from "../../../src/texts/console-staff.ts";
import { staffActTexts } from "../../../src/texts/console-staff-acts.ts";
import { createSignInLink } from "../../../src/console/index.ts";
import { findStaff } from "../../../src/union/index.ts";
import { cookiesIn, startConsole, type StaffConsole, type Visit } from "../../support/console.ts";

let desk: StaffConsole;
let admin: Visit;
let adminId: number;
let isMailDown = false;
const letters: { subject: string; text: string }[] = [];
beforeAll(async () => {
  desk = await startConsole({
    more: {
      writeToStaff: async (_staff, letter) => {
        if (isMailDown) throw new Error("the mail server is down");
        letters.push(letter);
        return true;
      },
    },
  });
  adminId = await desk.hire("administrator", "kcn", "Quản trị khu");
  admin = await desk.signIn(adminId);
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const pathOf = (id: number) => `/staff/to-chuc/can-bo/${id}`;
const TODAY = "2026-11-23";
const protect = (id: number) =>
  desk.db.query("INSERT INTO second_factors (staff_id, secret, confirmed_at) VALUES ($1, 'JBSWY3DPEHPK3PXP', now())", [
    id,
  ]);
const hasFactor = async (id: number) =>
  (await desk.db.query("SELECT 1 FROM second_factors WHERE staff_id = $1", [id])).rows.length === 1;

describe("a second factor that was lost", () => {
  it("is taken off by an administrator: logged, told by letter, everything open ends", async () => {
    const id = await desk.hire("officer", "may", "Lan");
    const open = await desk.signIn(id);
    await protect(id);
    expect(await admin.text(pathOf(id))).toContain(texts.secondFactor.says);
    const unticked = await admin.post(`${pathOf(id)}/hai-buoc`);
    expect([unticked.headers.get("location"), await hasFactor(id)]).toEqual([`${pathOf(id)}?xong=not-ticked`, true]);

    const reset = await admin.post(`${pathOf(id)}/hai-buoc`, { hieu: "1" });
    expect(reset.headers.get("location")).toBe(`${pathOf(id)}?xong=second-factor-reset`);
    expect(await hasFactor(id)).toBe(false);
    expect((await open.get("/staff/tai-khoan")).headers.get("location")).toContain("/staff/dang-nhap");
    expect(letters.at(-1)).toMatchObject({ subject: texts.letter.subject });
    expect(letters.at(-1)?.text).toContain("Quản trị khu");
    const again = await desk.signIn(id);
    expect(await again.text("/staff/tai-khoan")).toContain("Quản trị khu đã tắt xác thực hai bước của anh/chị");

    const auditor = await desk.signIn(await desk.hire("auditor", "kcn"));
    expect(await auditor.text("/staff/nhat-ky/quan-tri")).toContain("tắt xác thực hai bước của Lan");
    const stranger = await desk.signIn(await desk.hire("auditor", "xa"));
    expect(await stranger.text("/staff/nhat-ky/quan-tri")).toContain(staffActTexts.emptyTitle);
  });

  it("stays with whoever also works outside the administrator's units, and with the administrator", async () => {
    const id = await desk.hire("officer", "may", "Tỉnh và xưởng");
    await desk.db.query(
      "INSERT INTO staff_roles (staff_id, role, unit_id, effective_from) VALUES ($1, 'custodian', 'tinh', '2026-01-01')",
      [id],
    );
    await protect(id);
    await protect(adminId);
    for (const each of [id, adminId]) {
      const { headers } = await admin.post(`${pathOf(each)}/hai-buoc`, { hieu: "1" });
      expect(headers.get("location")).toBe(`${pathOf(each)}?xong=not-done`);
      expect(await hasFactor(each)).toBe(true);
    }
    expect(await admin.text(pathOf(id))).toContain(texts.notWholly);
    expect(await admin.text(pathOf(adminId))).toContain(texts.self);
  });

  it("does not exist for an administrator of other units", async () => {
    const id = await desk.hire("officer", "may", "Hòa");
    await protect(id);
    const other = await desk.signIn(await desk.hire("administrator", "xa"));
    const nowhere = await (await other.get("/staff/khong-co")).text();
    for (const response of [
      await other.get(pathOf(id)),
      await other.post(`${pathOf(id)}/hai-buoc`, { hieu: "1" }),
      await other.post(`${pathOf(id)}/vai-tro`, { "vai-tro": "officer", "don-vi": "may" }),
      await other.post(`${pathOf(id)}/thoi-lam`, { hieu: "1" }),
    ]) {
      expect([response.status, (await response.text()) === nowhere]).toEqual([404, true]);
    }
    expect(await hasFactor(id)).toBe(true);
  });

  it("is taken off also when the letter cannot be sent, and the administrator is told to call", async () => {
    isMailDown = true;
    const id = await desk.hire("officer", "may", "Không thư");
    await protect(id);
    const reset = await admin.post(`${pathOf(id)}/hai-buoc`, { hieu: "1" });
    isMailDown = false;
    expect(reset.headers.get("location")).toContain("second-factor-reset-untold");
    expect(await hasFactor(id)).toBe(false);
    expect(desk.errors.splice(0)).toHaveLength(1);
  });
});

describe("ending roles and work", () => {
  it("ends one role and leaves the other", async () => {
    const id = await desk.hire("officer", "may", "Hai vai");
    await desk.db.query(
      "INSERT INTO staff_roles (staff_id, role, unit_id, effective_from) VALUES ($1, 'editor', 'kcn', '2026-01-01')",
      [id],
    );
    const end = (role: string, unitId: string) =>
      admin.post(`${pathOf(id)}/vai-tro`, { "vai-tro": role, "don-vi": unitId });
    expect((await end("officer", "may")).headers.get("location")).toBe(`${pathOf(id)}?xong=role-ended`);
    expect((await end("officer", "may")).headers.get("location")).toContain("not-done");
    expect((await end("auditor", "kcn")).headers.get("location")).toContain("not-done");
    const visit = await desk.signIn(id);
    expect((await visit.get("/staff/mau-tra-loi")).status).toBe(404);
    expect((await visit.get("/staff/to-chuc")).status).toBe(200);
  });

  it("says what will happen before somebody's work ends, then signs them out and lets no link in again", async () => {
    const id = await desk.hire("officer", "may", "Thôi làm");
    const visit = await desk.signIn(id);
    const link = await createSignInLink(desk.db, id, { publicUrl: desk.baseUrl, now: desk.clock.now });
    const page = await admin.text(pathOf(id));
    for (const line of texts.leave.says) expect(page).toContain(line);
    expect((await admin.post(`${pathOf(id)}/thoi-lam`)).headers.get("location")).toContain("not-ticked");
    expect((await visit.get("/staff/tai-khoan")).status).toBe(200);

    const ended = await admin.post(`${pathOf(id)}/thoi-lam`, { hieu: "1" });
    expect(ended.headers.get("location")).toBe("/staff/to-chuc?don-vi=may&xong=work-ended");
    expect((await findStaff(desk.db, id, TODAY))?.isActive).toBe(false);
    expect((await visit.get("/staff/tai-khoan")).headers.get("location")).toContain("/staff/dang-nhap");
    const entering = await fetch(`${desk.baseUrl}/staff/vao`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: desk.baseUrl, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ma: new URL(link).searchParams.get("ma") ?? "" }),
    });
    expect(cookiesIn(entering)).toBe("");
    expect((await admin.get(pathOf(id))).status).toBe(404);
    expect(await admin.text("/staff/to-chuc?don-vi=may&xong=work-ended")).toContain(texts.done["work-ended"]);
  });

  it("keeps administrators from ending their own", async () => {
    const own = await admin.post(`${pathOf(adminId)}/thoi-lam`, { hieu: "1" });
    expect(own.headers.get("location")).toContain("not-done");
    expect((await admin.get("/staff/to-chuc")).status).toBe(200);
  });
});

describe("a platform that refuses our token", () => {
  it("is told on every page: the steps to administrators, whom to call to all others", async () => {
    await desk.db.query("INSERT INTO channel_troubles (channel, code, since) VALUES ('zalo', 'ZALO_TOKEN', $1)", [
      new Date(desk.clock.now.getTime() - 3 * 86_400_000),
    ]);
    const officer = await desk.signIn(await desk.hire("officer", "kcn"));
    for (const path of ["/staff?xem=all", "/staff/tai-khoan", "/staff/khong-co"]) {
      const page = await officer.text(path);
      expect(page).toContain("Zalo đang không gửi được tin từ 09:00 thứ Sáu.");
      expect(page).not.toContain("docs/zalo.md");
    }
    expect(await admin.text("/staff/to-chuc")).toContain("docs/zalo.md, bước 6");
    await desk.db.query("DELETE FROM channel_troubles");
    expect(await officer.text("/staff?xem=all")).not.toContain("đang không gửi được tin");
  });
});
