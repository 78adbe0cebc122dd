import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleNoticeTexts as texts } from "../../../src/texts/console-notices.ts";
import { startConsole, type StaffConsole, type Visit } from "../../support/console.ts";

let desk: StaffConsole;
let lan: Visit;
let minh: Visit;
beforeAll(async () => {
  desk = await startConsole();
  lan = await desk.signIn(await desk.hire("officer", "kcn", "Trần Thị Lan"));
  minh = await desk.signIn(await desk.hire("officer", "kcn", "Lê Văn Minh"));
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const bell = async (visit: Visit) =>
  /class="bell"[^>]*aria-label="([^"]*)"/u.exec(await visit.text("/staff/tai-khoan"))?.[1];

describe("notices in the console", () => {
  it("say what happened to which case, never what a worker wrote, and are read by opening it", async () => {
    const one = await desk.report({ unitId: "kcn", what: "bí mật của tôi", name: "Nguyễn Văn Bình" });
    const two = await desk.report({ unitId: "kcn" });
    expect(await bell(lan)).toBe(texts.bell(2));
    const page = await lan.text("/staff/thong-bao");
    expect(page).toContain(`Có vụ việc mới: ${one.code}`);
    for (const secret of ["bí mật của tôi", "Nguyễn Văn Bình"]) expect(page).not.toContain(secret);
    await lan.text(`/staff/vu-viec/${one.id}`);
    expect(await bell(lan)).toBe(texts.bell(1));
    await lan.post("/staff/thong-bao/da-doc");
    expect(await bell(lan)).toBe(texts.bell(0));
    expect(await bell(minh)).toBe(texts.bell(2));
    expect(await minh.text("/staff/thong-bao")).toContain(`href="/staff/vu-viec/${two.id}"`);
  });

  it("lead nowhere once the case is out of sight", async () => {
    const { id, code } = await desk.report({ unitId: "kcn" });
    await minh.post(`/staff/vu-viec/${id}/chuyen`, { "don-vi": "xa", "ly-do": "Thuộc địa bàn xã" });
    const page = await lan.text("/staff/thong-bao");
    expect(page).toContain(code);
    expect(page).not.toContain(`/staff/vu-viec/${id}"`);
    expect(page).toContain(texts.out);
  });

  it("go where one wants them, for oneself only", async () => {
    await lan.post("/staff/thong-bao/cach-nhan", { email: "urgent", zalo: "off" });
    expect(await lan.text("/staff/thong-bao")).toMatch(/name="email" value="urgent" checked/u);
    expect(await minh.text("/staff/thong-bao")).toMatch(/name="email" value="all" checked/u);
    expect((await lan.post("/staff/thong-bao/cach-nhan", { email: "khong", zalo: "off" })).status).toBe(400);
  });
});
