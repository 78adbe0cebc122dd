import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSigned } from "../../../../src/channels/zalo/signature.ts";

const APP = "360846524940903967";
const TIMESTAMP = "154390853474";
const BODY = Buffer.from('{"app_id":"360846524940903967","event_name":"user_send_text","timestamp":"154390853474"}');
const DIGEST = "73f2f7aa867059ab427c23d3d4de717d74e8e7b2c33783dc459894608bd5f927";
const check = (header: string | undefined, body: Buffer = BODY): boolean =>
  isSigned(header, { appId: APP, body, timestamp: TIMESTAMP }, "secret");

describe("Zalo's signature", () => {
  it("is SHA-256 of app id, body, timestamp and key", () => {
    expect(check(`mac=${DIGEST}`)).toBe(true);
  });

  it("may stand without mac= and in capitals", () => {
    expect(check(DIGEST)).toBe(true);
    expect(check(`mac=${DIGEST.toUpperCase()}`)).toBe(true);
    expect(check(` MAC=${DIGEST} `)).toBe(true);
  });

  it.each([
    ["none", undefined],
    ["an empty one", ""],
    ["one letter changed", `mac=${DIGEST.replace("7", "8")}`],
    ["cut short", `mac=${DIGEST.slice(0, 62)}`],
    ["too long", `mac=${DIGEST}00`],
    ["no hexadecimal", `mac=${"z".repeat(64)}`],
    ["an HMAC", createHmac("sha256", "secret").update(BODY).digest("hex")],
    ["made with another key", createHash("sha256").update(APP).update(BODY).update(`${TIMESTAMP}other`).digest("hex")],
  ])("is refused: %s", (_what, header) => expect(check(header)).toBe(false));

  it("is refused over other bytes that mean the same", () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(BODY.toString()), null, 1));
    expect(check(`mac=${DIGEST}`, rewritten)).toBe(false);
  });
});
