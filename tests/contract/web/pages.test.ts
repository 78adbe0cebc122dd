import { readdirSync, readFileSync } from "node:fs";
import { Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWebChat, type WebChat } from "../../support/web-chat.ts";

const ALLOWED = "https://congdoan.example.vn";
let chat: WebChat;
beforeAll(async () => {
  chat = await startWebChat({
    config: { widgetAllowedOrigins: [ALLOWED], limits: { readsPerAddress: { burst: 10_000, perSecond: 100 } } },
  });
});
afterAll(() => chat.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(chat.baseUrl + path, { headers });
const linkedFiles = (markup: string) =>
  [...markup.matchAll(/(?:src|href)="(\/web\/assets\/[^"]+)"/g)].map(([, href = ""]) => href);

describe("the page", () => {
  it("allows only its own files, nothing inline, and no frame", async () => {
    const { headers } = await get("/");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy.split(";")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("has nothing inline that its own policy would refuse", async () => {
    const markup = await (await get("/")).text();
    expect(markup).not.toMatch(/ style=| on\w+="/);
    const scripts = [...markup.matchAll(/<script([^>]*)>([^<]*)</g)];
    expect(scripts.length).toBeGreaterThan(1);
    for (const [, attributes = "", content = ""] of scripts) {
      if (content.trim() !== "") expect(attributes).toContain('type="application/json"');
    }
  });

  it("weighs less than a hundred kilobytes with everything it loads, uncompressed", async () => {
    const markup = await (await get("/")).text();
    const files = new Set(linkedFiles(markup));
    expect([...files].filter((file) => file.endsWith(".js"))).toHaveLength(9);
    let weight = Buffer.byteLength(markup);
    for (const file of files) {
      const response = await get(file, { "accept-encoding": "identity" });
      expect([file, response.status]).toEqual([file, 200]);
      weight += (await response.arrayBuffer()).byteLength;
    }
    expect(weight).toBeLessThan(100_000);
  });

  it("names every script it will load, so that none waits for another", async () => {
    const loaded = linkedFiles(await (await get("/")).text()).map((href) => href.split("/").at(-1));
    const modules = readdirSync("src/channels/web/public").filter(
      (name) => name.endsWith(".js") && name !== "widget.js",
    );
    expect(loaded).toEqual(expect.arrayContaining(modules));
  });

  it("asks nothing of anybody else", async () => {
    const markup = await (await get("/")).text();
    const sources = [
      markup,
      ...readdirSync("src/channels/web/public").map((name) => readFileSync(`src/channels/web/public/${name}`, "utf8")),
    ];
    for (const source of sources) {
      const addresses = (source.match(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`]*/gi) ?? []).filter(
        (address) => address !== "http://www.w3.org/2000/svg",
      );
      expect(addresses).toEqual([]);
    }
  });

  it("never makes markup out of words, and keeps no sentence in its scripts", () => {
    for (const name of readdirSync("src/channels/web/public")) {
      const source = readFileSync(`src/channels/web/public/${name}`, "utf8");
      expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
      expect(source).not.toMatch(/[À-ỹ]/u);
    }
  });

  it("sends its files packed, and lets a browser keep them until they change", async () => {
    const [file = ""] = linkedFiles(await (await get("/")).text());
    const packed = await get(file, { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("cache-control")).toContain("immutable");
    const old = await get(file.replace(/assets\/[^/]+/, "assets/an-older-one"));
    expect([old.status, old.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  });

  it.each(["/web/assets/x/..%2Fweb-router.ts", "/web/assets/x/nothing.js", "/web/assets/x/%2e%2e"])(
    "gives away no other file: %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("leaves the other rooms' paths and headers alone, and helps whoever is lost", async () => {
    const other = await get("/other-room");
    expect([other.status, await other.text()]).toEqual([200, "another room"]);
    expect(other.headers.get("content-security-policy")).toBeNull();
    const lost = await get("/khong-co");
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain(`href="/"`);
  });

  it("answers an address that cannot be read instead of failing", async () => {
    const response = await get("/van-ban/%E0%A4%A/1");
    expect([response.status, chat.errors]).toEqual([400, []]);
  });
});

describe("the widget", () => {
  const frame = (host: string, headers = {}) =>
    get(`/?widget=1&host=${encodeURIComponent(host)}&title=C%C3%B4ng%20%C4%91o%C3%A0n&color=%230b5ea8`, headers);

  it("is one script any page may load, with the words it needs", async () => {
    const script = await get("/widget.js");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(script.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const source = await script.text();
    expect(source).toContain("Trợ lý Công đoàn");
    expect(source).not.toContain("__TEXTS__");
    expect(() => new Script(source)).not.toThrow(); // it can be read as a script
  });

  it("may be framed by the sites that were allowed, and by no other", async () => {
    const { status, headers } = await frame(ALLOWED, { referer: `${ALLOWED}/tin-tuc` });
    expect(status).toBe(200);
    expect(headers.get("content-security-policy")).toContain(`frame-ancestors 'self' ${ALLOWED}`);
    expect(headers.get("x-frame-options")).toBeNull();
  });

  it.each([
    ["names itself", "https://evil.example", {}],
    ["names another", ALLOWED, { referer: "https://evil.example/" }],
    ["names nonsense", "javascript:alert(1)", {}],
    ["looks alike", `${ALLOWED}.evil.example`, {}],
  ])("is refused to a stranger's site that %s, and gives it no session", async (_what, host, headers) => {
    const refused = await frame(host, headers);
    expect([refused.status, refused.headers.get("set-cookie")]).toEqual([403, null]);
    expect((await frame(ALLOWED)).status).toBe(200);
  });

  it("takes its title and colour from the site, as words and a colour only", async () => {
    const plain = await (await frame(ALLOWED)).text();
    expect(plain).toContain("<h1>Công đoàn</h1>");
    expect(plain).toContain(`"colour":"#0b5ea8"`);
    const nasty = `/?widget=1&title=${encodeURIComponent("</h1><script>alert(1)</script>")}&color=${encodeURIComponent("red;}</script>")}`;
    const escaped = await (await get(nasty)).text();
    expect(escaped).not.toContain("<script>alert");
    expect(escaped).toContain(`"colour":null`);
  });
});

describe("an article", () => {
  const path = "/van-ban/45%2F2019%2FQH14/139";

  it("is shown whole as it reads today, with its document, period, cautions and other wordings", async () => {
    const response = await get(path);
    const markup = await response.text();
    expect(response.status).toBe(200);
    for (const words of [
      "Điều 139 Bộ luật Lao động 2019",
      "Nghỉ thai sản",
      "45/2019/QH14",
      "Áp dụng từ 01/07/2026 đến nay",
      "Áp dụng cho người sinh con",
      "07 tháng",
      "Luật Dân số",
    ]) {
      expect(markup).toContain(words);
    }
    expect(markup).toContain(`href="${path}?on=2021-01-01"`);
    expect(markup).toContain('<th scope="col">Trường hợp</th>');
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("is shown as it read on another day, saying that this is past, with its words escaped", async () => {
    const markup = await (await get(`${path}?on=2022-05-01`)).text();
    expect(markup).toContain("đến trước 01/07/2026 (nay không còn áp dụng)");
    expect(markup).toContain("&#60;b&#62;đậm");
    expect(markup).not.toContain("07 tháng");
  });

  it("is the same as JSON for the window in the chat", async () => {
    const view: unknown = await (await get(path, { accept: "application/json" })).json();
    expect(view).toMatchObject({
      heading: "Điều 139 Bộ luật Lao động 2019",
      isInForceToday: true,
      blocks: [
        { kind: "clause" },
        { kind: "text" },
        { kind: "clause" },
        { kind: "point" },
        { kind: "point" },
        { kind: "table" },
      ],
      wordings: [{ isShown: false }, { isShown: true }],
    });
  });

  it("that had no wording on a day says so and leads to those it had", async () => {
    const response = await get(`${path}?on=2019-01-01`);
    const markup = await response.text();
    expect(response.status).toBe(404);
    expect(markup).toContain("Ngày 01/01/2019");
    expect(markup).toContain(`href="${path}?on=2026-07-01"`);
  });

  it.each(["/van-ban/45%2F2019%2FQH14/999", "/van-ban/khong-co/1", "/van-ban/mot", "/van-ban", "/van-ban/a/b/c"])(
    "that we do not have leads back to the chat: %s",
    async (missing) => {
      const response = await get(missing);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`href="/"`);
    },
  );

  it("of a day that is none is shown as of today", async () => {
    expect(await (await get(`${path}?on=2026-99-99`)).text()).toContain("07 tháng");
  });
});
