import { expect, it } from "vitest";
import {
  findLastFilter,
  keepLastFilter,
  listSavedFilters,
  removeFilter,
  restoreFilter,
  saveFilter,
} from "../../../src/console/queue/filter-repository.ts";
import { confirmSecondFactor, spendRecoveryCode } from "../../../src/console/sign-in/second-factor-repository.ts";
import { keepUnconfirmedSecret } from "../../../src/console/sign-in/second-factor-repository.ts";
import { findSession, openSession, recordSeen } from "../../../src/console/sign-in/session-repository.ts";
import { recordSetUpToken, spendSetUpToken } from "../../../src/console/sign-in/set-up-repository.ts";
import { recordSignInToken, spendCode, spendLink } from "../../../src/console/sign-in/sign-in-token-repository.ts";
import { consoleMigrations } from "../../../src/console/index.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

await describeOnEachEngine(
  "ways in",
  ({ db }) => {
    it("are used up by the first of several who use them at once", async () => {
      const typed = { code: "123456", challenge: "c" };
      await recordSignInToken(db, { staffId: 7, link: "l", typed, now: NOW, validMinutes: 15 });
      await recordSetUpToken(db, "s", NOW, hoursLater(24));
      const four = <T>(use: () => Promise<T>) => Promise.all([use(), use(), use(), use()]);
      const coded = await four(() => spendCode(db, { ...typed, now: NOW }));
      expect(coded.filter((id) => id === 7)).toHaveLength(1);
      expect(await spendLink(db, "l", NOW)).toBeNull();
      const set = await four(() => db.transaction((tx) => spendSetUpToken(tx, "s", NOW)));
      expect(set.filter(Boolean)).toHaveLength(1);
      await keepUnconfirmedSecret(db, 7, "JBSWY3DPEHPK3PXP");
      await db.transaction((tx) => confirmSecondFactor(tx, 7, ["AAAAA-BBBBB"], NOW));
      const papers = await four(() => spendRecoveryCode(db, 7, "aaaaa-bbbbb", NOW));
      expect(papers.filter(Boolean)).toHaveLength(1);
    });

    it("lead to sessions that stand eight hours from the last page", async () => {
      const token = await openSession(db, {
        staffId: 7,
        device: "x".repeat(300),
        isWaitingForSecondFactor: false,
        now: NOW,
      });
      const session = await findSession(db, token, hoursLater(7.9));
      expect(session).toMatchObject({ staffId: 7, createdAt: NOW });
      if (session) await recordSeen(db, session, hoursLater(7.9));
      expect(await findSession(db, token, hoursLater(15))).not.toBeNull();
      expect(await findSession(db, token, hoursLater(16))).toBeNull();
      expect(await findSession(db, "another", NOW)).toBeNull();
    });

    it("and filters are each person's own, and come back when taken back", async () => {
      await saveFilter(db, 7, "Của tôi", "xem=mine");
      await saveFilter(db, 7, "Của tôi", "xem=overdue");
      await saveFilter(db, 8, "Của tôi", "xem=all");
      const [own] = await listSavedFilters(db, 7);
      expect(own?.filter).toBe("xem=overdue");
      const id = own?.id ?? 0;
      expect(await removeFilter(db, 8, id, NOW)).toBe(false);
      expect(await removeFilter(db, 7, id, NOW)).toBe(true);
      expect(await listSavedFilters(db, 7)).toEqual([]);
      expect(await restoreFilter(db, 7, id)).toBe(true);
      await keepLastFilter(db, 7, "xem=soon");
      await keepLastFilter(db, 7, "xem=nobody");
      expect([await findLastFilter(db, 7), await findLastFilter(db, 8)]).toEqual(["xem=nobody", null]);
    });
  },
  [consoleMigrations],
);
