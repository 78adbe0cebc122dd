import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appsecretProof, isSignedBy, readSignedRequest } from "../../../../src/channels/messenger/signature.ts";

const BODY = String.raw`{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1,"message":{"mid":"m","text":"l\u01b0\u01a1ng"}}]}]}`;
const SIGNATURE = "sha256=af106f663dee8f181d658159f2e6cd078f3906b270015be5f21003fe3634c970";

describe("Meta's signatures", () => {
  it("accept the bytes Meta signed, escaped as they came", () => {
    expect(isSignedBy("appsecret", Buffer.from(BODY), SIGNATURE)).toBe(true);
    expect(
      isSignedBy(
        "appsecret",
        Buffer.from(BODY),
        SIGNATURE.replace(/[a-f0-9]{64}/u, (hex) => hex.toUpperCase()),
      ),
    ).toBe(true);
  });

  it.each([
    ["written anew with its letters unescaped", JSON.stringify(JSON.parse(BODY)), SIGNATURE],
    ["with one byte changed", BODY.replace('"m"', '"n"'), SIGNATURE],
    ["signed with another secret", BODY, `sha256=${createHmac("sha256", "other").update(BODY).digest("hex")}`],
    ["signed by the old method", BODY, `sha1=${createHmac("sha1", "appsecret").update(BODY).digest("hex")}`],
    ["with a shortened signature", BODY, SIGNATURE.slice(0, -2)],
    ["with a signature that is no number", BODY, `sha256=${"z".repeat(64)}`],
    ["without a signature", BODY, undefined],
  ])("refuse a body %s", (_what, body, signature) => {
    expect(isSignedBy("appsecret", Buffer.from(body), signature)).toBe(false);
  });

  it("prove to the Graph API that we hold the secret", () => {
    expect(appsecretProof("appsecret", "PAGETOKEN")).toBe(
      "03dea66400d1fe08ae2a5501b94f4178e789f77050fe1d3a7eb9dacbcf55a6ec",
    );
  });

  it("read a signed request only when it is signed, whatever its padding", () => {
    const payload = Buffer.from(JSON.stringify({ user_id: "218471" })).toString("base64url");
    const signature = createHmac("sha256", "appsecret").update(payload).digest("base64url");
    expect(readSignedRequest("appsecret", `${signature}.${payload}`)).toEqual({ user_id: "218471" });
    expect(readSignedRequest("appsecret", `${signature}=.${payload}`)).toEqual({ user_id: "218471" });
    for (const wrong of [`${signature}.${payload}x`, `.${payload}`, payload, "", `${signature}.${payload}.x`]) {
      expect(readSignedRequest("appsecret", wrong)).toBeNull();
    }
    expect(readSignedRequest("another", `${signature}.${payload}`)).toBeNull();
  });
});
