import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleFrameTexts } from "../../../src/texts/console-frame.ts";
import { createSignInLink } from "../../../src/console/index.ts";
import { cookiesIn, MORNING, openVisit, startConsole, type StaffConsole } from "../../support/console.ts";
import { until } from "../../support/until.ts";

let console_: StaffConsole;
let lan: number;
const email = async () => {
  const { rows } = await console_.db.query<{ email: string }>("SELECT email FROM staff WHERE id = $1", [lan]);
  return rows[0]?.email ?? "";
};
beforeAll(async () => {
  console_ = await startConsole();
  lan = await console_.hire("officer", "kcn", "Trần Thị Lan");
});
afterAll(async () => {
  expect(console_.errors).toEqual([]);
  await console_.stop();
});

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(console_.baseUrl + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: console_.baseUrl, "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields),
  });
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);

/** Asks for a code; answers with what the browser then holds and what was sent. */
async function askForCode(address: string) {
  const before = console_.sent.length;
  const response = await post("/staff/dang-nhap", { email: address, qua: "email", ve: "/staff" });
  return { response, cookie: cookiesIn(response), sentBefore: before };
}

async function codeFor(address: string) {
  const { cookie, sentBefore } = await askForCode(address);
  await until(() => console_.sent.length > sentBefore, "a code is sent");
  return { cookie, message: console_.sent.at(-1) };
}

it("the console's files come packed, are kept until they change, and no other file is given away", async () => {
  const page = await (await fetch(`${console_.baseUrl}/staff/dang-nhap`)).text();
  const file = /\/staff\/assets\/[^"]+\.css/u.exec(page)?.[0] ?? "";
  const get = (path: string, headers = {}) => fetch(console_.baseUrl + path, { headers, redirect: "manual" });
  const [packed, plain] = [
    await get(file, { "accept-encoding": "gzip" }),
    await get(file, { "accept-encoding": "identity" }),
  ];
  expect([packed.headers.get("content-encoding"), plain.headers.get("content-encoding")]).toEqual(["gzip", null]);
  expect(packed.headers.get("cache-control")).toContain("immutable");
  expect(await packed.text()).toBe(await plain.text());
  const old = await get(file.replace(/assets\/[^/]+/u, "assets/an-older-one"));
  expect([old.status, old.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  expect((await get("/staff/assets/x/..%2Fconsole-router.tsx")).status).not.toBe(200);
});

describe("signing in", () => {
  it("leads everybody who is not signed in to the sign-in page, whatever they ask for", async () => {
    for (const path of ["/staff", "/staff/vu-viec/1", "/staff/nhat-ky", "/staff/khong-co"]) {
      const response = await fetch(console_.baseUrl + path, { redirect: "manual" });
      expect([path, response.status, response.headers.get("location")]).toEqual([
        path,
        303,
        `/staff/dang-nhap?ve=${encodeURIComponent(path)}`,
      ]);
    }
  });

  it("answers alike for an address that is staff and one that is not, and sends only to the first", async () => {
    const known = await askForCode(await email());
    const unknown = await askForCode("la@example.vn");
    await until(() => console_.sent.length > known.sentBefore, "a code is sent");
    const look = ({ response }: typeof known) => [response.status, response.headers.get("location")];
    expect(look(known)).toEqual(look(unknown));
    expect(known.cookie.replace(/=.*/u, "")).toBe(unknown.cookie.replace(/=.*/u, ""));
    const wrong = (cookie: string) => post("/staff/dang-nhap/ma", { ma: "000000" }, { cookie });
    const [one, other] = [await wrong(known.cookie), await wrong(unknown.cookie)];
    expect([one.status, await one.text()]).toEqual([other.status, await other.text()]);
    expect(console_.sent.map(({ staff }) => staff.name)).toEqual(["Trần Thị Lan"]);
  });

  it("takes the code once, in the browser that asked for it", async () => {
    const { cookie, message } = await codeFor(await email());
    const elsewhere = await post("/staff/dang-nhap/ma", { ma: message?.code ?? "" });
    expect(elsewhere.status).toBe(422);
    const here = await post("/staff/dang-nhap/ma", { ma: message?.code ?? "" }, { cookie });
    expect([here.status, here.headers.get("location")]).toEqual([303, "/staff"]);
    const session = here.headers.getSetCookie().find((each) => each.startsWith("can-bo-session="));
    expect(session).toMatch(/HttpOnly; SameSite=Lax/u);
    expect(await openVisit(console_.baseUrl, cookiesIn(here)).text("/staff/tai-khoan")).toContain("Trần Thị Lan");
    expect((await post("/staff/dang-nhap/ma", { ma: message?.code ?? "" }, { cookie })).status).toBe(422);
  });

  it("refuses the right code after five wrong ones, and after a quarter of an hour", async () => {
    const first = await codeFor(await email());
    const right = first.message?.code ?? "";
    const wrong = right === "111111" ? "222222" : "111111";
    for (let tried = 0; tried < 5; tried++) {
      await post("/staff/dang-nhap/ma", { ma: wrong }, { cookie: first.cookie });
    }
    expect((await post("/staff/dang-nhap/ma", { ma: right }, { cookie: first.cookie })).status).toBe(422);

    const second = await codeFor(await email());
    console_.clock.now = later(16);
    const late = await post("/staff/dang-nhap/ma", { ma: second.message?.code ?? "" }, { cookie: second.cookie });
    console_.clock.now = MORNING;
    expect(late.status).toBe(422);
  });

  it("sends at most six ways in an hour to one person, and says nothing of it", async () => {
    const minh = await console_.hire("officer", "xa", "Minh");
    const { rows } = await console_.db.query<{ email: string }>("SELECT email FROM staff WHERE id = $1", [minh]);
    const asked = [];
    for (let time = 0; time < 9; time++) asked.push((await askForCode(rows[0]?.email ?? "")).response.status);
    expect(new Set(asked)).toEqual(new Set([303]));
    const sentToMinh = () => console_.sent.filter(({ staff }) => staff.id === minh).length;
    await until(() => sentToMinh() === 6, "six are sent");
    await codeFor(await email()); // whatever was begun for Minh has ended by then
    expect(sentToMinh()).toBe(6);
  });

  it("takes a link once, only when its button is pressed, and only from a page of ours", async () => {
    const link = await createSignInLink(console_.db, lan, { publicUrl: console_.baseUrl, now: MORNING });
    const ma = new URL(link).searchParams.get("ma") ?? "";
    for (let looked = 0; looked < 2; looked++) expect((await fetch(link)).status).toBe(200);
    expect((await post("/staff/vao", { ma }, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post("/staff/vao", { ma })).headers.get("location")).toBe("/staff");
    expect((await post("/staff/vao", { ma })).status).toBe(422);
  });

  it("keeps no way in that could be read from the database", async () => {
    const link = await createSignInLink(console_.db, lan, { publicUrl: console_.baseUrl, now: MORNING });
    const { cookie, message } = await codeFor(await email());
    const visit = await console_.signIn(lan);
    const { rows } = await console_.db.query("SELECT to_jsonb(t) AS row FROM sign_in_tokens t");
    const { rows: sessions } = await console_.db.query("SELECT to_jsonb(s) AS row FROM staff_sessions s");
    const stored = JSON.stringify([rows, sessions]);
    const secrets = [
      new URL(link).searchParams.get("ma"),
      message?.code,
      cookie.split("=")[1],
      visit.cookie.split("=")[1],
    ];
    for (const secret of secrets) {
      expect(secret).toMatch(/^.{6,}$/u);
      expect(stored).not.toContain(`"${secret}"`);
    }
    expect(stored).toContain("token_hash");
  });

  it.each([
    ["/staff/vu-viec/12?x=1", "/staff/vu-viec/12?x=1"],
    ["https://evil.example/", "/staff"],
    ["//evil.example/", "/staff"],
    ["/staff//evil.example", "/staff"],
    ["/staffx", "/staff"],
    ["/", "/staff"],
  ])("goes on to %s only where that is a page of the console", async (wanted, expected) => {
    const page = await (await fetch(`${console_.baseUrl}/staff/dang-nhap?ve=${encodeURIComponent(wanted)}`)).text();
    expect(/name="ve" value="([^"]*)"/u.exec(page)?.[1]).toBe(expected);
  });
});

describe("behind https, and under attack", () => {
  let guarded: StaffConsole;
  beforeAll(async () => {
    guarded = await startConsole({
      config: { publicUrl: "https://congdoan.example.vn" },
      more: { signInsPerAddress: 3 },
    });
  });
  afterAll(() => guarded.stop());
  const from = (path: string, fields: Record<string, string>) =>
    fetch(guarded.baseUrl + path, {
      method: "POST",
      redirect: "manual",
      headers: { origin: "https://congdoan.example.vn", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    });

  it("sends cookies over https alone, and lets one network address try only so often", async () => {
    const asked = await from("/staff/dang-nhap", { email: "la@example.vn", qua: "email" });
    expect(asked.headers.getSetCookie()[0]).toMatch(
      /^__Host-can-bo-challenge=\S+; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/u,
    );
    expect(asked.headers.get("strict-transport-security")).toContain("max-age=");
    for (let tried = 0; tried < 2; tried++) {
      expect((await from("/staff/dang-nhap/ma", { ma: "123456" })).status).toBe(422);
    }
    const tooMany = await from("/staff/dang-nhap/ma", { ma: "123456" });
    expect([tooMany.status, (await tooMany.text()).includes(consoleFrameTexts.refused.tooMany)]).toEqual([429, true]);
  });

  it("allows only its own files, nothing inline, and no frame", async () => {
    const { headers } = await fetch(`${guarded.baseUrl}/staff/dang-nhap`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy.split(";")).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy).not.toMatch(/unsafe|\*/u);
    expect([headers.get("x-frame-options"), headers.get("cache-control")]).toEqual(["DENY", "no-store"]);
  });
});

describe("a session", () => {
  it("ends eight hours after the last page, and after seven days whatever happens", async () => {
    const idle = await console_.signIn(lan);
    console_.clock.now = later(7 * 60);
    expect((await idle.get("/staff/tai-khoan")).status).toBe(200);
    console_.clock.now = later(14 * 60);
    expect((await idle.get("/staff/tai-khoan")).status).toBe(200);
    console_.clock.now = later(22 * 60 + 1);
    expect((await idle.get("/staff/tai-khoan")).status).toBe(303);

    console_.clock.now = MORNING;
    const busy = await console_.signIn(lan);
    for (let hour = 7; hour < 7 * 24; hour += 7) {
      console_.clock.now = later(hour * 60);
      expect((await busy.get("/staff/tai-khoan")).status).toBe(200);
    }
    console_.clock.now = later(7 * 24 * 60 + 1);
    expect((await busy.get("/staff/tai-khoan")).status).toBe(303);
    console_.clock.now = MORNING;
  });

  it("is not kept alive by a page that only looks by itself", async () => {
    const visit = await console_.signIn(lan);
    console_.clock.now = later(5 * 60);
    expect((await visit.get("/staff", { "x-tu-xem-lai": "1" })).status).toBe(200);
    console_.clock.now = later(8 * 60 + 1);
    expect((await visit.get("/staff")).status).toBe(303);
    console_.clock.now = MORNING;
  });

  it("is listed, and ends on this device, on another, or on all others", async () => {
    const minh = await console_.hire("officer", "xa");
    const [here, there, third] = [
      await console_.signIn(minh),
      await console_.signIn(minh),
      await console_.signIn(minh),
    ];
    const ends = [...(await here.text("/staff/tai-khoan")).matchAll(/action="(\/staff\/tai-khoan\/phien\/\d+)"/gu)];
    expect(ends).toHaveLength(2);
    await here.post(ends[1]?.[1] ?? "");
    expect([(await there.get("/staff/tai-khoan")).status, (await third.get("/staff/tai-khoan")).status].sort()).toEqual(
      [200, 303],
    );
    await here.post("/staff/tai-khoan/phien-khac");
    expect([(await there.get("/staff")).status, (await third.get("/staff")).status]).toEqual([303, 303]);
    await here.post("/staff/dang-xuat");
    expect((await here.get("/staff/tai-khoan")).headers.get("location")).toContain("/staff/dang-nhap");
  });

  it("of somebody else cannot be ended", async () => {
    const minh = await console_.signIn(await console_.hire("officer", "xa"));
    const visit = await console_.signIn(lan);
    const { rows } = await console_.db.query<{ id: number }>(
      "SELECT max(id) AS id FROM staff_sessions WHERE staff_id = $1",
      [lan],
    );
    await minh.post(`/staff/tai-khoan/phien/${rows[0]?.id}`);
    expect((await visit.get("/staff/tai-khoan")).status).toBe(200);
  });

  it("ends with the post of whoever leaves", async () => {
    const minh = await console_.hire("officer", "xa");
    const visit = await console_.signIn(minh);
    await console_.db.query("UPDATE staff SET left_on = '2026-11-23' WHERE id = $1", [minh]);
    expect((await visit.get("/staff")).status).toBe(303);
  });

  it("changes nothing by a form of another site, or without its own token", async () => {
    const visit = await console_.signIn(lan);
    const fields = { _khoa: await visit.formToken() };
    const from = (headers: Record<string, string>, body: Record<string, string>) =>
      fetch(`${console_.baseUrl}/staff/tai-khoan/phien-khac`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: visit.cookie, "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams(body),
      });
    const own = { origin: console_.baseUrl };
    expect((await from({ origin: "https://evil.example" }, fields)).status).toBe(403);
    expect((await from({ origin: "null" }, fields)).status).toBe(403);
    expect((await from({}, fields)).status).toBe(403);
    expect((await from({ ...own, "sec-fetch-site": "cross-site" }, fields)).status).toBe(403);
    expect((await from(own, {})).status).toBe(403);
    expect((await from(own, { _khoa: "x".repeat(64) })).status).toBe(403);
    expect((await from(own, fields)).status).toBe(303);
  });
});
