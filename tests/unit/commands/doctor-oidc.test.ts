import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineOidc } from "../../../src/commands/doctor/examine-oidc.ts";
import { startFakeOidc } from "../../support/fake-oidc.ts";

const server = { publicUrl: "https://congdoan.example.vn", host: "127.0.0.1", port: 3000 };
let fake: Awaited<ReturnType<typeof startFakeOidc>>;
beforeAll(async () => {
  fake = await startFakeOidc({ clientId: "desk", clientSecret: "secret" });
});
afterAll(() => fake.stop());
const examine = (issuer: string | null) =>
  examineOidc({
    server: server as Parameters<typeof examineOidc>[0]["server"],
    oidc: issuer === null ? null : { issuer, clientId: "desk", clientSecret: "secret" },
  });

describe("what doctor says of the union's own sign-in", () => {
  it("is that it is not set up, which is well", async () => {
    const { state, text } = await examine(null);
    expect([state, text.includes("không bắt buộc")]).toEqual(["fine", true]);
  });

  it("is that it answers, and which address must be known there", async () => {
    const { state, text } = await examine(fake.issuer);
    expect([state, text.includes("https://congdoan.example.vn/staff/oidc/ve")]).toEqual(["fine", true]);
  });

  it("is what to repair when it cannot be reached, or is another", async () => {
    expect(await examine("http://127.0.0.1:9")).toMatchObject({ state: "broken" });
    expect(await examine(`${fake.issuer}/elsewhere`)).toMatchObject({ state: "broken" });
    const other = await examine(fake.issuer.replace("127.0.0.1", "localhost"));
    expect([other.state, other.text.includes("tự xưng")]).toEqual(["broken", true]);
  });
});
