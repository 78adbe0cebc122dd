import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig, readEnvironment } from "../../../src/platform/config.ts";
import { Environment } from "../../../src/platform/environment.ts";

const zalo = { ZALO_APP_ID: "1", ZALO_APP_SECRET: "s", ZALO_OA_ID: "2", ZALO_OA_SECRET_KEY: "k" };
const messenger = {
  MESSENGER_APP_ID: "1",
  MESSENGER_APP_SECRET: "s",
  MESSENGER_VERIFY_TOKEN: "v",
  MESSENGER_PAGE_ID: "2",
  MESSENGER_PAGE_ACCESS_TOKEN: "t",
};

describe("the configuration", () => {
  it("needs nothing: the embedded database, the web chat, no channel and no model", () => {
    expect(loadConfig({})).toMatchObject({
      server: { host: "127.0.0.1", port: 3000, publicUrl: "http://127.0.0.1:3000", widgetAllowedOrigins: [] },
      database: { kind: "embedded" },
      displayTimeZone: "Asia/Ho_Chi_Minh",
      zalo: null,
      messenger: null,
      model: null,
      smtpUrl: null,
      oidc: null,
    });
  });

  it("takes a setting without a value for not set", () => {
    expect(loadConfig({ PORT: "", ZALO_APP_ID: "", OPENAI_API_KEY: " " })).toMatchObject({
      server: { port: 3000 },
      zalo: null,
      model: null,
    });
  });

  it("reads whole channels", () => {
    const config = loadConfig({ ...zalo, ...messenger, MESSENGER_HUMAN_AGENT: "true" });
    expect(config.zalo).toMatchObject({
      appId: "1",
      webhookSecret: "k",
      firstTokens: null,
      apiUrl: "https://openapi.zalo.me",
    });
    expect(config.messenger).toMatchObject({ pageId: "2", humanAgent: true });
    const tokens = { ZALO_ACCESS_TOKEN: "a", ZALO_REFRESH_TOKEN: "r" };
    expect(loadConfig({ ...zalo, ...tokens }).zalo?.firstTokens).toEqual({ accessToken: "a", refreshToken: "r" });
  });

  it.each([...Object.keys(zalo), ...Object.keys(messenger)])(
    "does not start with a channel that lacks %s, and names it",
    (name) => {
      const group = name.startsWith("ZALO") ? zalo : messenger;
      expect(() => loadConfig({ ...group, [name]: undefined })).toThrow(new RegExp(`set ${name},`));
      expect(() => loadConfig(group)).not.toThrow();
    },
  );

  it("does not start with tokens for a channel that is not set up, or with half a pair", () => {
    expect(() => loadConfig({ ZALO_ACCESS_TOKEN: "a", ZALO_REFRESH_TOKEN: "r" })).toThrow("ZALO_APP_ID");
    expect(() => loadConfig({ ...zalo, ZALO_ACCESS_TOKEN: "a" })).toThrow("ZALO_REFRESH_TOKEN");
  });

  it("takes a model with a key, or at an address of one's own, and names what is missing", () => {
    expect(loadConfig({ OPENAI_API_KEY: "k", OPENAI_MODEL: "m" }).model).toMatchObject({
      chatModel: "m",
      deadlineMs: 15_000,
    });
    expect(loadConfig({ OPENAI_BASE_URL: "http://localhost:1234/v1", OPENAI_MODEL: "m" }).model).toMatchObject({
      apiKey: null,
    });
    expect(() => loadConfig({ OPENAI_MODEL: "m" })).toThrow("OPENAI_API_KEY");
    expect(() => loadConfig({ OPENAI_API_KEY: "k" })).toThrow("OPENAI_MODEL");
  });

  it("takes one sign-in for staff whole or not at all", () => {
    const oidc = { OIDC_ISSUER: "https://id.example.vn", OIDC_CLIENT_ID: "console", OIDC_CLIENT_SECRET: "s" };
    expect(loadConfig(oidc).oidc).toEqual({ issuer: "https://id.example.vn", clientId: "console", clientSecret: "s" });
    expect(() => loadConfig({ ...oidc, OIDC_CLIENT_SECRET: "" })).toThrow("OIDC_CLIENT_SECRET");
  });

  it.each([
    ["PORT", "http"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["TZ_DISPLAY", "Hà Nội"],
    ["LOG_LEVEL", "loud"],
    ["MESSENGER_HUMAN_AGENT", "perhaps"],
    ["WIDGET_ALLOWED_ORIGINS", "congdoan.vn"],
    ["WIDGET_ALLOWED_ORIGINS", "javascript:alert(1)"],
  ])("does not start with a wrong %s, and does not repeat the value", (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(name);
    expect(() => loadConfig({ [name]: value })).not.toThrow(value);
  });

  it("reads the origins a widget may be embedded in", () => {
    const { server } = loadConfig({ WIDGET_ALLOWED_ORIGINS: "https://a.vn/, https://b.vn:8443" });
    expect(server.widgetAllowedOrigins).toEqual(["https://a.vn", "https://b.vn:8443"]);
  });
});

describe("the .env file", () => {
  it("stands below the environment of the process, also where that one is empty", async () => {
    const directory = await mkdtemp(join(tmpdir(), "env-"));
    const file = join(directory, ".env");
    await writeFile(file, 'PORT=4000\nHOST=0.0.0.0\nSMTP_URL="smtp://mail"\n');
    expect(readEnvironment(file, { HOST: "::1", SMTP_URL: "" })).toEqual({ PORT: "4000", HOST: "::1", SMTP_URL: "" });
    expect(readEnvironment(join(directory, "absent"), { HOST: "::1" })).toEqual({ HOST: "::1" });
    await rm(directory, { recursive: true });
  });

  it("has an example that lists every setting, in the same order, and starts the program as it is", async () => {
    const example = await readFile(".env.example", "utf8");
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(Environment.shape));
    expect(loadConfig(readEnvironment(".env.example", {}))).toEqual(loadConfig({}));
  });
});
