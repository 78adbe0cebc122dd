import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cookiesIn, openVisit, startConsole, type StaffConsole } from "../../support/console.ts";
import { startFakeOidc } from "../../support/fake-oidc.ts";

const CLIENT = { clientId: "ban-lam-viec", clientSecret: "bi-mat" };
const FAILED = "/staff/dang-nhap?tin=oidc";

let service: Awaited<ReturnType<typeof startFakeOidc>>;
let desk: StaffConsole;
let email: string;
beforeAll(async () => {
  service = await startFakeOidc(CLIENT);
  desk = await startConsole({ config: { oidc: { issuer: service.issuer, ...CLIENT } } });
  const id = await desk.hire("officer", "kcn", "Trần Thị Lan");
  const { rows } = await desk.db.query<{ email: string }>("SELECT email FROM staff WHERE id = $1", [id]);
  email = rows[0]?.email ?? "";
});
afterAll(async () => {
  await desk.stop();
  await service.stop();
});
beforeEach(() => {
  service.switches.wrongNonce = false;
  service.switches.person = { email: email.toUpperCase(), email_verified: true };
});

/** To the service and back, as a browser goes. `meddle` changes the way back. */
async function goThere(meddle: (back: URL) => void = () => {}, origin = desk.baseUrl) {
  const begun = await fetch(`${desk.baseUrl}/staff/oidc`, { method: "POST", redirect: "manual", headers: { origin } });
  const location = begun.headers.get("location") ?? "";
  if (!location.startsWith(service.issuer)) return { begun, finished: begun };
  const { back } = (await (await fetch(location)).json()) as { back: string };
  const url = new URL(back);
  meddle(url);
  const finished = await fetch(url, { redirect: "manual", headers: { cookie: cookiesIn(begun) } });
  return { begun, finished };
}

describe("signing in at the union's own identity service", () => {
  it("lets in whoever is staff by the address the service vouches for", async () => {
    const { finished } = await goThere();
    expect(finished.headers.get("location")).toBe("/staff");
    expect(await openVisit(desk.baseUrl, cookiesIn(finished)).text("/staff/tai-khoan")).toContain("Trần Thị Lan");
    expect(await (await fetch(`${desk.baseUrl}/staff/dang-nhap`)).text()).toContain('action="/staff/oidc"');
  });

  it("makes nobody staff, and trusts no address the service does not vouch for", async () => {
    for (const person of [
      { email: "la@example.vn", email_verified: true },
      { email, email_verified: false },
      { email },
    ]) {
      service.switches.person = person;
      const { finished } = await goThere();
      expect([person, finished.headers.get("location")]).toEqual([person, FAILED]);
    }
  });

  it("refuses another state, another nonce, a code twice, and a return nobody set out for", async () => {
    expect((await goThere((back) => back.searchParams.set("state", "x"))).finished.headers.get("location")).toBe(
      FAILED,
    );
    service.switches.wrongNonce = true;
    expect((await goThere()).finished.headers.get("location")).toBe(FAILED);
    service.switches.wrongNonce = false;
    let seen = new URL(desk.baseUrl);
    await goThere((back) => (seen = new URL(back)));
    const again = await fetch(seen, { redirect: "manual" });
    expect(again.headers.get("location")).toBe(FAILED);
  });

  it("sets out only from a page of ours", async () => {
    expect((await goThere(undefined, "https://evil.example")).begun.status).toBe(403);
  });
});
