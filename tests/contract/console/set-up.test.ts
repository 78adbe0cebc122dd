import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSetUpLink } from "../../../src/console/index.ts";
import { listStaff, listUnits } from "../../../src/union/index.ts";
import { cookiesIn, MORNING, openVisit, startConsole, type StaffConsole } from "../../support/console.ts";

let desk: StaffConsole;
beforeAll(async () => {
  desk = await startConsole();
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const setUp = (link: string | null, fields: Record<string, string>) =>
  fetch(`${desk.baseUrl}/staff/bat-dau`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: desk.baseUrl, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ma: new URL(link ?? "").searchParams.get("ma") ?? "", ...fields }),
  });
const newLink = () => createSetUpLink(desk.db, { publicUrl: desk.baseUrl, now: desk.clock.now });
const someone = { ten: "Đỗ Quản Trị", email: "Quan.Tri@example.vn" };

describe("the first start", () => {
  it("has no way in but the printed link, which ends after a day", async () => {
    const link = await newLink();
    desk.clock.now = new Date(MORNING.getTime() + 25 * 3_600_000);
    expect((await fetch(link ?? "")).status).toBe(410);
    expect((await setUp(link, { ...someone, "don-vi": "tinh" })).status).toBe(410);
    expect((await setUp(`${desk.baseUrl}/?ma=`, { ...someone, "don-vi": "tinh" })).status).toBe(410);
    desk.clock.now = MORNING;
    expect(await listStaff(desk.db)).toEqual([]);
  });

  it("makes whoever holds the link the administrator of the unit at the top, once, and signs them in", async () => {
    const [earlier, link] = [await newLink(), await newLink()];
    expect(await (await fetch(link ?? "")).text()).toContain("Liên đoàn Lao động tỉnh");
    const done = await setUp(link, { ...someone, "don-vi": "tinh" });
    expect([done.status, done.headers.get("location")]).toEqual([303, "/staff"]);
    expect(await openVisit(desk.baseUrl, cookiesIn(done)).text("/staff/to-chuc")).toContain("Đỗ Quản Trị");
    expect(await listStaff(desk.db)).toMatchObject([
      { email: "quan.tri@example.vn", assignments: [{ role: "administrator", unitId: "tinh" }] },
    ]);
    for (const spent of [earlier, link]) expect((await fetch(spent ?? "")).status).toBe(410);
    expect((await setUp(earlier, { ...someone, "don-vi": "tinh" })).status).toBe(410);
    expect(await newLink()).toBeNull();
  });

  it("names the union itself where no tree was imported yet", async () => {
    await desk.db.execute("TRUNCATE staff, units CASCADE");
    const link = await newLink();
    expect(await (await fetch(link ?? "")).text()).toContain('name="ten-don-vi"');
    const done = await setUp(link, { ...someone, "ten-don-vi": "Liên đoàn Lao động tỉnh Quảng Ngãi" });
    expect(done.status).toBe(303);
    expect(await listUnits(desk.db, "2026-11-23")).toMatchObject([
      { id: "lien-doan-lao-dong-tinh-quang-ngai", name: "Liên đoàn Lao động tỉnh Quảng Ngãi", level: "provincial" },
    ]);
  });
});
