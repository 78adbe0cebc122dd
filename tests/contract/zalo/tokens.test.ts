import { expect, it } from "vitest";
import { createZaloTokens, zaloMigrations, type ZaloTokens } from "../../../src/channels/index.ts";
import { type FakeZalo, startFakeZalo } from "../../../src/commands/simulate/fake-zalo/index.ts";
import { loadConfig } from "../../../src/platform/config.ts";
import { createLog, silentLog } from "../../../src/platform/log.ts";
import { startChild } from "../../support/child-process.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const HOUR_MS = 3600_000;
const RACES = Number(process.env.ZALO_REFRESH_RACES ?? 15);

function configOf(fake: FakeZalo, more: Record<string, string | undefined> = {}) {
  const { zalo } = loadConfig({ ...fake.settings, ...more });
  if (!zalo) throw new Error("the fake's settings must set up Zalo");
  return zalo;
}

await describeOnEachEngine(
  "Zalo's tokens",
  ({ db, url, another }) => {
    let fake: FakeZalo;
    let oa = 388613280878808000;
    const died: string[] = [];
    const keep = (fields: Partial<Parameters<typeof createZaloTokens>[0]> = {}): ZaloTokens =>
      createZaloTokens({
        db,
        config: configOf(fake),
        log: silentLog,
        httpTimeoutMs: 5_000,
        onDead: async ({ code }) => void died.push(code),
        ...fields,
      });
    const works = (token: string | null): boolean => token !== null && fake.oauth.verdict(token) === "valid";

    async function withFake(test: () => Promise<void>): Promise<void> {
      fake = await startFakeZalo({ oaId: `${(oa += 1000)}` });
      died.length = 0;
      try {
        await test();
      } finally {
        await fake.stop();
      }
    }

    it("begin with the pair of the settings, and go on with those Zalo gives", () =>
      withFake(async () => {
        const tokens = keep();
        const first = await tokens.getAccessToken();
        expect(first).toBe(fake.firstTokens.accessToken);
        const second = await tokens.replaceToken(first ?? "");
        expect(works(second)).toBe(true);
        expect(await keep().getAccessToken()).toBe(second); // after a restart, with the old pair in the settings
        expect(await tokens.getState()).toMatchObject({ kind: "alive" });
      }));

    it("are no reason to stop where there are none", () =>
      withFake(async () => {
        const config = configOf(fake, { ZALO_ACCESS_TOKEN: undefined, ZALO_REFRESH_TOKEN: undefined });
        const tokens = keep({ config });
        expect(await tokens.getAccessToken()).toBeNull();
        expect(await tokens.getState()).toEqual({ kind: "none" });
        await tokens.refreshIfDue();
      }));

    it("are not readable where they are stored, and of no use under another secret", () =>
      withFake(async () => {
        const tokens = keep();
        const token = await tokens.getAccessToken();
        const { rows } = await db.query("SELECT * FROM zalo_tokens");
        expect(JSON.stringify(rows)).not.toContain(token);
        expect(JSON.stringify(rows)).not.toContain(fake.firstTokens.refreshToken);
        const changed = keep({ config: configOf(fake, { ZALO_APP_SECRET: "changed" }) });
        expect(await changed.getState()).toEqual({ kind: "unreadable" });
        expect(await changed.getAccessToken()).toBeNull();
      }));

    it("are refreshed when half their time is over, not before", () =>
      withFake(async () => {
        let at = Date.now();
        const tokens = keep({ now: () => new Date(at) });
        await tokens.refreshIfDue();
        at += 12 * HOUR_MS;
        await tokens.refreshIfDue();
        expect(fake.oauth.counts.refreshed).toBe(0);
        at += HOUR_MS;
        await tokens.refreshIfDue();
        expect(fake.oauth.counts.refreshed).toBe(1);
        expect(works(await tokens.getAccessToken())).toBe(true);
        await tokens.refreshIfDue();
        expect(fake.oauth.counts.refreshed).toBe(1);
      }));

    it("are looked after until stopped, and it is said whether they live", () =>
      withFake(async () => {
        const told: unknown[] = [];
        const later = {
          now: () => new Date(Date.now() + 13 * HOUR_MS),
          metrics: { tokensAlive: (isAlive: boolean) => told.push(isAlive) },
        };
        await keep().getAccessToken();
        await keep(later).start().stop(); // waits for the refresh under way
        expect(fake.oauth.counts.refreshed).toBe(1);
        expect(told).toEqual([true]);
        await keep(later).replaceToken((await keep(later).getAccessToken()) ?? "");
        fake.oauth.killRefresh();
        told.length = 0;
        await keep({ ...later, now: () => new Date(Date.now() + 40 * HOUR_MS) })
          .start()
          .stop();
        expect(told).toEqual([false]);
        expect(died).toEqual(["-14014"]);
      }));

    it("are refreshed once however many ask at once, here and in another process", () =>
      withFake(async () => {
        const both = [keep(), keep({ db: await another() })] as const;
        const [used = ""] = await Promise.all(both.map((tokens) => tokens.getAccessToken()));
        const got = await Promise.all(
          Array.from({ length: 20 }, (_, index) => both[index % 2 === 0 ? 0 : 1].replaceToken(used ?? "")),
        );
        expect(new Set(got).size).toBe(1);
        expect(works(got[0] ?? null)).toBe(true);
        expect(fake.oauth.counts).toEqual({ refreshed: 1, refused: 0 });
      }));

    it("are read again, not refreshed, when somebody else has done it", () =>
      withFake(async () => {
        const [one, other] = [keep(), keep({ db: await another() })];
        const used = (await other.getAccessToken()) ?? "";
        const fresh = await one.replaceToken(used);
        expect(await other.replaceToken(used)).toBe(fresh);
        expect(fake.oauth.counts.refreshed).toBe(1);
      }));

    it("die when Zalo refuses the refresh token: said once, with the time, the old pair left alone", () =>
      withFake(async () => {
        const tokens = keep();
        const used = (await tokens.getAccessToken()) ?? "";
        fake.oauth.killRefresh();
        expect(await tokens.replaceToken(used)).toBeNull();
        expect(await tokens.replaceToken(used)).toBeNull();
        expect(died).toEqual(["-14014"]);
        expect(await tokens.getState()).toMatchObject({
          kind: "dead",
          code: "-14014",
          since: expect.any(Date) as Date,
        });
        expect(await keep().getAccessToken()).toBe(used); // an error under HTTP 200 has overwritten nothing
        expect(fake.oauth.counts.refused).toBe(1); // not asked again at once
      }));

    it("live again with a new pair in the settings, and are not thrown back by an old one", () =>
      withFake(async () => {
        const old = configOf(fake);
        const used = (await keep().getAccessToken()) ?? "";
        fake.oauth.killRefresh();
        await keep().replaceToken(used);
        const { accessToken, refreshToken } = fake.oauth.authorise();
        const config = configOf(fake, { ZALO_ACCESS_TOKEN: accessToken, ZALO_REFRESH_TOKEN: refreshToken });
        const tokens = keep({ config });
        expect(await tokens.getAccessToken()).toBe(accessToken);
        expect(await tokens.getState()).toMatchObject({ kind: "alive" });
        expect(works(await tokens.replaceToken(accessToken))).toBe(true);
        expect(works(await keep({ config: old }).getAccessToken())).toBe(true);
      }));

    it.each([
      ["does not answer", { kind: "stall" }],
      ["breaks the line", { kind: "drop-before" }],
      ["shows a gateway's page", { kind: "http", status: 502 }],
    ] as const)("outlive a Zalo that %s", (_what, fault) =>
      withFake(async () => {
        const tokens = keep();
        const used = (await tokens.getAccessToken()) ?? "";
        fake.faults.plan(fault, { path: /access_token/ });
        expect(await keep({ httpTimeoutMs: 300 }).replaceToken(used)).toBeNull();
        expect(await tokens.getState()).toMatchObject({ kind: "alive" });
        expect(died).toEqual([]);
        await db.query("UPDATE zalo_tokens SET retry_at = now()");
        expect(works(await tokens.replaceToken(used))).toBe(true);
      }),
    );

    it("are refreshed by another process when the one that held the right to it died", () =>
      withFake(async () => {
        const tokens = keep();
        const used = (await tokens.getAccessToken()) ?? "";
        await db.query("UPDATE zalo_tokens SET lease = 'gone', lease_until = clock_timestamp() + interval '200 ms'");
        expect(works(await tokens.replaceToken(used))).toBe(true);
      }));

    it("never stand in a log", () =>
      withFake(async () => {
        let written = "";
        const log = createLog({ level: "debug", destination: { write: (line) => void (written += line) } });
        const tokens = keep({ log });
        const fresh = (await tokens.replaceToken((await tokens.getAccessToken()) ?? "")) ?? "";
        fake.oauth.killRefresh();
        await tokens.replaceToken(fresh);
        expect(written).toContain("zalo refused the refresh token");
        for (const secret of [fresh, ...Object.values(fake.firstTokens), fake.names.appSecret]) {
          expect(written).not.toContain(secret);
        }
      }));

    if (url !== null) {
      it(`are refreshed exactly once each of ${RACES} times two processes race for it`, { timeout: 600_000 }, () =>
        withFake(async () => {
          const settings = JSON.stringify(fake.settings);
          const processes = [1, 2].map(() => startChild("./refresh-process.ts", [url, settings]));
          for (const child of processes) expect(await child.nextLine()).toBe("ready");
          let used = fake.firstTokens.accessToken;
          for (let race = 1; race <= RACES; race++) {
            for (const child of processes) child.process.stdin?.write(`${used}\n`);
            const got = await Promise.all(processes.map((child) => child.nextLine()));
            expect(new Set(got).size).toBe(1);
            expect(works(got[0] ?? null)).toBe(true);
            expect(fake.oauth.counts).toEqual({ refreshed: race, refused: 0 });
            used = got[0] ?? "";
          }
          for (const child of processes) await child.kill();
        }),
      );
    }
  },
  [zaloMigrations],
);
