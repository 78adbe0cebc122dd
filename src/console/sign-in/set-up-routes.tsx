import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { signInTexts as texts } from "../../texts/console-sign-in.ts";
import type { Database } from "../../platform/database/index.ts";
import { addStaff, addUnit, listStaff, listUnits } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Cookies } from "../door/cookies.ts";
import { queryText } from "../door/query-text.ts";
import { sendPage } from "../door/send-page.ts";
import { enter } from "./enter.ts";
import { isSetUpToken, spendSetUpToken } from "./set-up-repository.ts";
import { SayPage, SetUpPage } from "./sign-in-pages.tsx";

const SetUpForm = z.object({
  ma: z.string().max(100),
  ten: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  "don-vi": z.string().max(100).optional(),
  "ten-don-vi": z.string().trim().min(1).max(200).optional(),
});

type Options = {
  db: Database;
  cookies: Cookies;
  hrefOf: (name: string) => string;
  now: () => Date;
  takeForm: readonly RequestHandler[];
};

/** The first administrator: only with the link the start printed, and only while there is no staff at all. */
export function createSetUpRoutes({ db, cookies, hrefOf, now, takeForm }: Options): Router {
  const router = Router();
  const sayGone = (response: Response) => {
    const { title, spent } = texts.setUp;
    const page = <SayPage title={title} text={spent} href="/staff/dang-nhap" label={texts.title} hrefOf={hrefOf} />;
    sendPage(response, page, 410);
  };

  router.get("/staff/bat-dau", async (request, response) => {
    const token = queryText(request.query["ma"]);
    if (!(await isSetUpToken(db, token, now())) || (await listStaff(db)).length > 0) return sayGone(response);
    sendPage(response, <SetUpPage hrefOf={hrefOf} token={token} units={await listTops(db, now())} />);
  });

  router.post("/staff/bat-dau", ...takeForm, async (request, response) => {
    const at = now();
    const form = SetUpForm.safeParse(request.body);
    if (!form.success) return sayGone(response);
    const staffId = await db.transaction(async (tx) => {
      if (!(await spendSetUpToken(tx, form.data.ma, at)) || (await listStaff(tx)).length > 0) return null;
      const on = vietnamDate(at);
      const named = form.data["ten-don-vi"];
      const unitId =
        form.data["don-vi"] ??
        (named === undefined ? null : (await addUnit(tx, { name: named, level: "provincial", parentId: null, on })).id);
      if (unitId === null) return null;
      const person = { name: form.data.ten, email: form.data.email, unitId, on };
      const added = await addStaff(tx, { ...person, role: "administrator" });
      return "staff" in added ? added.staff.id : null;
    });
    const isIn =
      staffId !== null && (await enter({ db, cookies, now: at }, { staffId, back: "/staff" }, request, response));
    if (!isIn) sayGone(response);
  });

  return router;
}

/** The units nothing stands above: whoever sets up looks after all of it. */
async function listTops(db: Database, now: Date) {
  const units = await listUnits(db, vietnamDate(now));
  const provinces = units.filter(({ level }) => level === "provincial");
  return provinces.length > 0 ? provinces : units.filter(({ parentId }) => parentId === null);
}
