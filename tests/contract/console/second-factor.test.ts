import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountTexts, signInTexts } from "../../../src/texts/console-sign-in.ts";
import { createSignInLink } from "../../../src/console/index.ts";
import { cookiesIn, MORNING, openVisit, startConsole, type StaffConsole } from "../../support/console.ts";

let desk: StaffConsole;
beforeAll(async () => {
  desk = await startConsole();
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const codeOf = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at.getTime() });

/** Turns the second factor on; answers with its secret and the codes to keep on paper. */
async function enrol(staffId: number) {
  desk.clock.now = MORNING;
  const visit = await desk.signIn(staffId);
  await visit.post("/staff/tai-khoan/hai-buoc");
  const page = await visit.text("/staff/tai-khoan/hai-buoc");
  const secret = (/<code class="key">([^<]+)/u.exec(page)?.[1] ?? "").replaceAll(" ", "");
  const wrong = await visit.post("/staff/tai-khoan/hai-buoc/bat", { ma: "000000" });
  const right = await visit.post("/staff/tai-khoan/hai-buoc/bat", { ma: codeOf(secret, MORNING) });
  const recovery = [...(await right.text()).matchAll(/<code>([A-Z2-9]{5}-[A-Z2-9]{5})<\/code>/gu)].map(
    ([, code = ""]) => code,
  );
  return { visit, page, secret, wrong, recovery };
}

/** The first step of signing in: what the browser then holds. */
async function firstStep(staffId: number) {
  const link = await createSignInLink(desk.db, staffId, { publicUrl: desk.baseUrl, now: desk.clock.now });
  const response = await fetch(`${desk.baseUrl}/staff/vao`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: desk.baseUrl, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ma: new URL(link).searchParams.get("ma") ?? "" }),
  });
  const cookie = cookiesIn(response);
  const typed = (ma: string) =>
    fetch(`${desk.baseUrl}/staff/xac-thuc`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: desk.baseUrl, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ma, ve: "/staff/tai-khoan" }),
    });
  return { location: response.headers.get("location"), visit: openVisit(desk.baseUrl, cookie), typed };
}
const afterHalfMinutes = (count: number) => (desk.clock.now = new Date(MORNING.getTime() + count * 30_000));

describe("the second factor", () => {
  it("is turned on by a first right code, with a QR code that needs nobody else and codes for paper", async () => {
    const { page, wrong, recovery } = await enrol(await desk.hire("officer", "kcn", "An"));
    expect(page).toContain('<svg class="qr"');
    expect(wrong.headers.get("location")).toContain("sai=1");
    expect(new Set(recovery).size).toBe(10);
  });

  it("is asked for from then on, before anything is shown, and takes each code once", async () => {
    const staffId = await desk.hire("officer", "kcn", "Bình");
    const { secret } = await enrol(staffId);
    const now = afterHalfMinutes(2);
    const step = await firstStep(staffId);
    expect(step.location).toContain("/staff/xac-thuc");
    expect((await step.visit.get("/staff/tai-khoan")).headers.get("location")).toContain("/staff/dang-nhap");
    expect((await step.typed("123")).status).toBe(422);
    const entered = await step.typed(codeOf(secret, now));
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/staff/tai-khoan"]);
    expect(await step.visit.text("/staff/tai-khoan")).toContain("Bình");
    const again = await firstStep(staffId);
    expect((await again.typed(codeOf(secret, now))).status).toBe(422);
    expect((await again.typed(codeOf(secret, afterHalfMinutes(3)))).status).toBe(303);
  });

  it("takes a code from paper once, in any case", async () => {
    const staffId = await desk.hire("officer", "kcn", "Chi");
    const { recovery } = await enrol(staffId);
    const [paper = ""] = recovery;
    expect((await (await firstStep(staffId)).typed(paper.toLowerCase())).status).toBe(303);
    expect((await (await firstStep(staffId)).typed(paper)).status).toBe(422);
    const visit = await firstStep(staffId);
    await visit.typed(recovery[1] ?? "");
    expect(await visit.visit.text("/staff/tai-khoan")).toContain(accountTexts.secondFactor.left(8));
  });

  it("ends the attempt after five wrong codes", async () => {
    const staffId = await desk.hire("officer", "kcn", "Dung");
    const { secret } = await enrol(staffId);
    const step = await firstStep(staffId);
    for (let tried = 0; tried < 4; tried++) {
      expect(await (await step.typed("000000")).text()).toContain(signInTexts.secondFactor.title);
    }
    await step.typed("000000");
    expect((await step.typed(codeOf(secret, afterHalfMinutes(2)))).headers.get("location")).toBe("/staff");
    expect((await step.visit.get("/staff")).headers.get("location")).toContain("/staff/dang-nhap");
  });

  it("is turned off only with a right code", async () => {
    const staffId = await desk.hire("officer", "kcn", "Giang");
    const { visit, secret } = await enrol(staffId);
    const off = async (ma: string) =>
      (await visit.post("/staff/tai-khoan/hai-buoc/tat", { ma })).headers.get("location");
    expect(await off("000000")).toContain("second-factor-wrong");
    expect(await off(codeOf(secret, afterHalfMinutes(2)))).toContain("second-factor-off");
    expect((await firstStep(staffId)).location).toBe("/staff");
  });
});
