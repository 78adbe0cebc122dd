import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseworkMigrations, Draft, findOpenCaseOf, openCase, planCase } from "../../../src/casework/index.ts";
import { MIGRATIONS } from "../../../src/app.ts";
import { forgetPerson } from "../../../src/forget-person.ts";
import { createReceive, findLinkCode, listIdentities, listInbound } from "../../../src/intake/index.ts";
import { createKeepChange } from "../../../src/keep-change.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anAnswer, anInbound } from "../../support/turns.ts";

const NOW = new Date("2026-11-30T02:00:00Z");
const acting = () => ({ now: NOW, say: async () => 1, notify: async () => {} });
const onZalo = { channel: "zalo", senderId: "worker-z" } as const;
const onPage = { channel: "messenger", senderId: "worker-m" } as const;
const keep = createKeepChange({ log: silentLog, acting });

let db: Database;
beforeAll(async () => {
  expect(MIGRATIONS).toContain(caseworkMigrations);
  db = await openTestDatabase(MIGRATIONS);
});
afterAll(() => db.close());

const change = (person: typeof onZalo | typeof onPage, kind: string, payload: Record<string, unknown>) =>
  db.transaction((tx) =>
    keep(tx, { kind, payload }, { ...person, inboundMessageId: 1, turnId: 1, answer: anAnswer() }),
  );

describe("one person on two channels", () => {
  it("is joined by a code said on the other channel, once, and by no other code", async () => {
    await change(onZalo, "link-offered", { code: "NOI-AAAA-2222", expiresAt: "2026-11-30T02:15:00Z" });
    expect(await findLinkCode(db, "noi aaaa 3333", NOW)).toBeNull();
    expect(await findLinkCode(db, "noi aaaa 2222", new Date("2026-11-30T02:15:01Z"))).toBeNull();
    expect(await findLinkCode(db, "noi aaaa 2222", NOW)).toEqual(onZalo);
    expect(await listIdentities(db, onPage)).toEqual([onPage]);
    await change(onPage, "identities-linked", { other: onZalo });
    expect(await listIdentities(db, onPage)).toEqual([onPage, onZalo]);
    expect(await findLinkCode(db, "NOI-AAAA-2222", NOW)).toBeNull();
  });

  it("is answered in an open case on both, and forgotten on both", async () => {
    const draft = Draft.parse({
      ...{ person: onZalo, topic: "wage-arrears", severity: "high", identity: "confidential", about: "employer" },
      ...{ name: null, phone: null, what: "nợ lương", where: null, unitId: null, employer: null, commune: null },
      ...{ since: null, wants: null, inboundMessageIds: [] },
    });
    const plan = await planCase(db, draft, NOW);
    await db.transaction((tx) => openCase(tx, plan, acting()));
    expect(await findOpenCaseOf(db, onPage)).toBeNull();
    await change(onPage, "identities-linked", { other: onZalo });
    expect((await findOpenCaseOf(db, onPage))?.code).toBe(plan.code);

    await createReceive({ db })(anInbound(onZalo));
    await createReceive({ db })(anInbound(onPage));
    await db.transaction((tx) => forgetPerson(tx, "messenger", onPage.senderId, acting(), { add: async () => {} }));
    for (const person of [onZalo, onPage]) {
      expect(await listInbound(db, person)).toEqual([]);
      expect(await findOpenCaseOf(db, person)).toBeNull();
      expect(await listIdentities(db, person)).toEqual([person]);
    }
  });
});
