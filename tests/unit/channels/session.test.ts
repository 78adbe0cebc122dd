import { describe, expect, it } from "vitest";
import { createSessions } from "../../../src/channels/web/session.ts";

const SECRET = "a-secret-for-tests-of-32-letters!";

describe("a web session", () => {
  const sessions = createSessions(SECRET);

  it("is found again by its token, and its sender cannot be read from it", () => {
    const { token, senderId } = sessions.issue();
    expect(sessions.find(token)).toEqual({ token, senderId });
    expect(senderId).not.toContain(token.slice(0, 20));
    expect(createSessions(SECRET).find(token)?.senderId).toBe(senderId); // and after a restart
  });

  it("carries 256 random bits", () => {
    const bits = new Set(Array.from({ length: 200 }, () => sessions.issue().token.split(".")[0]));
    expect(bits.size).toBe(200);
    for (const each of bits) expect(Buffer.from(each ?? "", "base64url")).toHaveLength(32);
  });

  it("is not one of ours when it was made up, changed, or signed with another secret", () => {
    const { token, senderId } = sessions.issue();
    const [bits = "", signature = ""] = token.split(".");
    const flipped = (bits.startsWith("A") ? "B" : "A") + bits.slice(1);
    const foreign = createSessions("another-secret-of-32-characters!!").issue().token;
    for (const made of [
      undefined,
      "",
      senderId,
      bits,
      `${flipped}.${signature}`,
      `${bits}.${"A".repeat(43)}`,
      foreign,
    ]) {
      expect(sessions.find(made)).toBeNull();
    }
  });

  it("needs a secret worth the name", () => {
    expect(() => createSessions("short")).toThrow("32 characters");
  });
});
