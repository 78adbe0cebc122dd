import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkZalo, createZaloTokens } from "../../../src/channels/index.ts";
import { examineZalo } from "../../../src/commands/doctor/examine-zalo.ts";
import { loadConfig } from "../../../src/platform/config.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { emptyTables } from "../../support/database.ts";
import { startZaloChannel, type ZaloChannel } from "../../support/zalo.ts";

let zalo: ZaloChannel;
beforeAll(async () => void (zalo = await startZaloChannel()));
afterAll(() => zalo.stop());
beforeEach(async () => {
  await emptyTables(zalo.db);
  zalo.fake.faults.clear();
});

const check = () => checkZalo({ config: zalo.config, db: zalo.db });
/** Tokens of a program that starts now. */
const running = () => createZaloTokens({ db: zalo.db, config: zalo.config, log: silentLog });
const examine = (more: Record<string, string | undefined> = {}) =>
  examineZalo(loadConfig({ DATA_DIR: "/nowhere/at/all", ...zalo.fake.settings, ...more }));

describe("checking Zalo", () => {
  it("tries the pair in the settings without taking it up", async () => {
    expect(await check()).toMatchObject({
      tokens: { kind: "new" },
      account: { kind: "known", isOurs: true, account: { isVerified: true, packageName: "Tăng trưởng", kind: 4 } },
    });
    expect((await zalo.db.query("SELECT 1 FROM zalo_first_pairs")).rows).toEqual([]);
  });

  it("tries the pair in use once there is one, and renews nothing", async () => {
    const tokens = running();
    await tokens.replaceToken((await tokens.getAccessToken()) ?? "");
    expect(await check()).toMatchObject({ tokens: { kind: "alive" }, account: { kind: "known" } });
    const { refreshed } = zalo.fake.oauth.counts;
    zalo.fake.oauth.expireAccess();
    expect(await check()).toMatchObject({ account: { kind: "failed", code: "-216" } });
    expect(zalo.fake.oauth.counts.refreshed).toBe(refreshed);
  });

  it("says since when the pair is dead", async () => {
    const { accessToken, refreshToken } = zalo.fake.oauth.authorise();
    const config = { ...zalo.config, firstTokens: { accessToken, refreshToken } };
    zalo.fake.oauth.killRefresh();
    const tokens = createZaloTokens({ db: zalo.db, config, log: silentLog });
    await tokens.replaceToken(accessToken);
    expect(await checkZalo({ config, db: zalo.db })).toMatchObject({ tokens: { kind: "dead", code: "-14014" } });
  });
});

describe("doctor on Zalo", () => {
  const states = async (more = {}) => (await examine(more)).map(({ name, state, text }) => `${state} ${name}: ${text}`);

  beforeAll(() => {
    const { accessToken, refreshToken } = zalo.fake.oauth.authorise();
    Object.assign(zalo.fake.settings, { ZALO_ACCESS_TOKEN: accessToken, ZALO_REFRESH_TOKEN: refreshToken });
  });

  it("says in one line that it is off", async () => {
    expect(await examineZalo(loadConfig({}))).toEqual([
      { name: "Zalo", state: "fine", text: "chưa cài đặt (không bắt buộc)" },
    ]);
  });

  it("goes through it step by step", async () => {
    expect(await states()).toEqual([
      "fine Zalo: mã truy cập: cặp mã mới trong .env, chương trình sẽ nhận khi khởi động",
      "fine Zalo: tài khoản OA: “Công đoàn thử nghiệm”, gói Tăng trưởng",
      expect.stringMatching(/^attention Zalo: nhận tin: Zalo cần địa chỉ https/u),
    ]);
  });

  it("says which step is missing", async () => {
    const none = await states({ ZALO_ACCESS_TOKEN: undefined, ZALO_REFRESH_TOKEN: undefined });
    expect(none[0]).toMatch(/^broken Zalo: mã truy cập: chưa có: cấp quyền/u);
    expect((await states({ ZALO_OA_ID: "1" }))[1]).toMatch(/^broken .*mã truy cập là của OA khác/u);
    zalo.fake.faults.plan({ kind: "error", code: -224 });
    expect((await states())[1]).toMatch(/^broken .*Zalo trả lỗi -224: gói dịch vụ chưa có API/u);
    zalo.fake.faults.plan({ kind: "error", code: -999 });
    expect((await states())[1]).toMatch(/^broken .*-999: xem bảng mã lỗi/u);
    zalo.fake.faults.plan({ kind: "drop-before" });
    expect((await states())[1]).toMatch(/^broken .*không gọi được Zalo/u);
  });
});
