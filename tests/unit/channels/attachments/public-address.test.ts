import { describe, expect, it } from "vitest";
import { createTrust } from "../../../../src/channels/attachments/allowed-hosts.ts";
import { isPublicAddress } from "../../../../src/channels/attachments/public-address.ts";

describe("an address files may be fetched from", () => {
  it.each(["93.184.216.34", "157.240.7.26", "2a03:2880:f10c:83:face:b00c:0:25de"])("is public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "[::1]",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "fe80::1",
    "fd00::1",
    "64:ff9b::7f00:1",
    "not an address",
    "",
  ])("is none: %j", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("trusting a host", () => {
  const trust = createTrust(["files.example.vn", "127.0.0.1:4010"]);
  const of = (channel: "messenger" | "zalo", url: string) => trust(channel, new URL(url));

  it("trusts each platform's own hosts on its own channel, over https or http", () => {
    expect(of("messenger", "https://scontent.fhan2-1.fna.fbcdn.net/v/a.jpg?x=1")).toBe("platform");
    expect(of("messenger", "https://cdn.fbsbx.com/v/a.mp4")).toBe("platform");
    expect(of("zalo", "http://f6.photo.talk.zdn.vn/a.jpg")).toBe("platform");
    expect(of("zalo", "https://scontent.xx.fbcdn.net/a.jpg")).toBe("none");
    expect(of("messenger", "https://f6.photo.talk.zdn.vn/a.jpg")).toBe("none");
  });

  it.each([
    "https://evilfbcdn.net/a.jpg",
    "https://fbcdn.net.evil.example/a.jpg",
    "https://evil.example/fbcdn.net",
    "https://scontent.xx.fbcdn.net:8080/a.jpg",
    "https://user:pass@scontent.xx.fbcdn.net/a.jpg",
    "https://scontent.xx.fbcdn.net@evil.example/a.jpg",
    "file:///etc/passwd",
    "ftp://scontent.xx.fbcdn.net/a.jpg",
    "http://127.0.0.1:4011/a.jpg",
  ])("does not trust %s", (url) => {
    expect(of("messenger", url)).toBe("none");
  });

  it("trusts what the administrator named, and only with its port even a private one", () => {
    expect(of("messenger", "https://files.example.vn/a.jpg")).toBe("platform");
    expect(of("messenger", "http://127.0.0.1:4010/a.jpg")).toBe("named");
  });
});
