import { z } from "zod";
import { consoleFrameTexts } from "../../texts/console-frame.ts";
import type { Database } from "../../platform/database/index.ts";
import { listUnits } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { findLastReset } from "../audit/staff-audit-repository.ts";
import type { Cookies } from "../door/cookies.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route } from "../door/visitor.ts";
import { newRecoveryCodes, newSecret, renderEnrolment } from "../sign-in/second-factor.ts";
import {
  confirmSecondFactor,
  countRecoveryCodes,
  findSecondFactor,
  keepUnconfirmedSecret,
  removeSecondFactor,
  spendRecoveryCode,
  spendSecondFactor,
} from "../sign-in/second-factor-repository.ts";
import { endOtherSessions, endSession, listSessions } from "../sign-in/session-repository.ts";
import { AccountPage, EnrolPage, RecoveryCodesPage } from "./account-pages.tsx";

const CodeForm = z.object({ ma: z.string().max(20) });
const codeIn = (body: unknown): string => CodeForm.safeParse(body).data?.ma.replace(/\s/gu, "") ?? "";

type Options = { db: Database; cookies: Cookies; hrefOf: (name: string) => string };

/** One's own account: where one is signed in, and the second factor. */
export function accountRoutes({ db, cookies, hrefOf }: Options): Route[] {
  return [
    {
      method: "get",
      path: "/staff/tai-khoan",
      for: "anyone",
      async handle(visitor, request, response) {
        const { staff } = visitor.scope;
        const units = await listUnits(db, vietnamDate(visitor.now));
        const secondFactor = await findSecondFactor(db, staff.id);
        const page = (
          <AccountPage
            visitor={visitor}
            hrefOf={hrefOf}
            done={typeof request.query["xong"] === "string" ? request.query["xong"] : null}
            sessions={await listSessions(db, staff.id, visitor.now)}
            secondFactor={{
              isOn: secondFactor?.isConfirmed ?? false,
              codesLeft: await countRecoveryCodes(db, staff.id),
            }}
            reset={secondFactor ? null : await findLastReset(db, staff.id)}
            unitNames={new Map(units.map(({ id, name }) => [id, name]))}
          />
        );
        sendPage(response, page);
      },
    },
    {
      method: "post",
      path: "/staff/dang-xuat",
      for: "anyone",
      async handle(visitor, _request, response) {
        await endSession(db, visitor.scope.staff.id, visitor.session.id, visitor.now);
        cookies.clear(response, "session");
        goTo(response, "/staff/dang-nhap?tin=da-thoat");
      },
    },
    {
      method: "post",
      path: "/staff/tai-khoan/phien/:id",
      for: "anyone",
      async handle(visitor, request, response) {
        await endSession(db, visitor.scope.staff.id, Number(request.params["id"]), visitor.now);
        goTo(response, "/staff/tai-khoan?xong=ended");
      },
    },
    {
      method: "post",
      path: "/staff/tai-khoan/phien-khac",
      for: "anyone",
      async handle(visitor, _request, response) {
        await endOtherSessions(db, visitor.scope.staff.id, visitor.session.id, visitor.now);
        goTo(response, "/staff/tai-khoan?xong=others-ended");
      },
    },
    {
      method: "post",
      path: "/staff/tai-khoan/hai-buoc",
      for: "anyone",
      async handle(visitor, _request, response) {
        await keepUnconfirmedSecret(db, visitor.scope.staff.id, newSecret());
        goTo(response, "/staff/tai-khoan/hai-buoc");
      },
    },
    {
      method: "get",
      path: "/staff/tai-khoan/hai-buoc",
      for: "anyone",
      async handle(visitor, request, response) {
        const { staff } = visitor.scope;
        const found = await findSecondFactor(db, staff.id);
        if (!found || found.isConfirmed) return goTo(response, "/staff/tai-khoan");
        const code = renderEnrolment(found.secret, { label: staff.email, issuer: consoleFrameTexts.name });
        const problem = request.query["sai"] === "1";
        sendPage(
          response,
          <EnrolPage visitor={visitor} hrefOf={hrefOf} secret={found.secret} code={code} problem={problem} />,
        );
      },
    },
    {
      method: "post",
      path: "/staff/tai-khoan/hai-buoc/bat",
      for: "anyone",
      async handle(visitor, request, response) {
        const { staff } = visitor.scope;
        const found = await findSecondFactor(db, staff.id);
        if (!found || found.isConfirmed) return goTo(response, "/staff/tai-khoan");
        const codes = newRecoveryCodes();
        const isRight = await db.transaction(async (tx) => {
          if (!(await spendSecondFactor(tx, staff.id, found, codeIn(request.body), visitor.now))) return false;
          await confirmSecondFactor(tx, staff.id, codes, visitor.now);
          return true;
        });
        if (!isRight) return goTo(response, "/staff/tai-khoan/hai-buoc?sai=1");
        sendPage(response, <RecoveryCodesPage visitor={visitor} hrefOf={hrefOf} codes={codes} />);
      },
    },
    {
      method: "post",
      path: "/staff/tai-khoan/hai-buoc/tat",
      for: "anyone",
      async handle(visitor, request, response) {
        const { staff } = visitor.scope;
        const code = codeIn(request.body);
        const isRight = await db.transaction(async (tx) => {
          const found = await findSecondFactor(tx, staff.id);
          if (!found) return false;
          const isSpent =
            (await spendSecondFactor(tx, staff.id, found, code, visitor.now)) ||
            (await spendRecoveryCode(tx, staff.id, code, visitor.now));
          if (isSpent) await removeSecondFactor(tx, staff.id);
          return isSpent;
        });
        goTo(response, `/staff/tai-khoan?xong=second-factor-${isRight ? "off" : "wrong"}`);
      },
    },
  ];
}
