import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Role } from "../../../src/union/index.ts";
import { startConsole, type StaffConsole, type Visit } from "../../support/console.ts";

const ABSENT = 987_654;
const CASE_ROLES: readonly Role[] = ["officer", "unit-head", "coordinator", "custodian"];
/** What a form would hold if it were the right one. */
const FIELDS = {
  loi: "Chào anh/chị",
  "ly-do": "Chuyển cho đúng nơi phụ trách",
  "don-vi": "tinh",
  nguoi: "1",
  ma: "KT-2611-0001",
  hieu: "1",
  ten: "Mẫu",
  email: "moi@example.vn",
  "vai-tro": "officer",
  tu: "2026-12-01",
  den: "2026-12-05",
  loc: "xem=mine",
};

let desk: StaffConsole;
let caseId: number;
const visits = new Map<string, Visit>();
const visitOf = (role: Role, unitId: string): Visit => {
  const visit = visits.get(`${role} ${unitId}`);
  if (!visit) throw new Error("nobody was hired for this");
  return visit;
};

beforeAll(async () => {
  desk = await startConsole({
    more: {
      sendFile: async (response) => {
        response.type("png").end("file");
        return true;
      },
    },
  });
  for (const unitId of ["kcn", "xa"]) {
    for (const role of Role.options) {
      visits.set(`${role} ${unitId}`, await desk.signIn(await desk.hire(role, unitId)));
    }
  }
  caseId = (await desk.report({ unitId: "kcn", identity: "confidential" })).id;
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const filled = (path: string, id: number) => path.replace(":id", String(id)).replace(/:(?:other|message|index)/gu, "1");
const call = async (visit: Visit, method: "get" | "post", path: string) => {
  const response = method === "get" ? await visit.get(path) : await visit.post(path, FIELDS);
  return { status: response.status, location: response.headers.get("location"), body: await response.text() };
};
const caseRoutes = () => desk.router.routes.filter(({ path }) => path.startsWith("/staff/vu-viec/:id"));

describe("the guarded door", () => {
  it("has routes to guard", () => {
    expect(caseRoutes().length).toBeGreaterThan(18);
    expect(desk.router.routes.length).toBeGreaterThan(30);
  });

  it.each(Role.options)("tells a %s of another unit nothing of a case, not even that it exists", async (role) => {
    const visit = visitOf(role, "xa");
    for (const { method, path } of caseRoutes()) {
      const foreign = await call(visit, method, filled(path, caseId));
      const absent = await call(visit, method, filled(path, ABSENT));
      expect([path, foreign.status]).toEqual([path, 404]);
      expect([path, foreign.body === absent.body]).toEqual([path, true]);
    }
    for (const path of ["/staff?xem=all", "/staff?tim=nợ+lương", "/staff?don-vi=kcn&xem=all", "/staff/tin-chua-gui"]) {
      expect((await call(visit, "get", path)).body).not.toContain("KT-2611-0001");
    }
  });

  it("opens the same case to the case roles of its own unit", async () => {
    for (const role of CASE_ROLES) {
      expect([role, (await call(visitOf(role, "kcn"), "get", `/staff/vu-viec/${caseId}`)).status]).toEqual([role, 200]);
      expect((await call(visitOf(role, "kcn"), "get", "/staff?tim=no+luong")).body).toContain("KT-2611-0001");
    }
  });

  it("opens no case to an editor, an auditor or an administrator, even of its own unit", async () => {
    for (const role of Role.options.filter((each) => !CASE_ROLES.includes(each))) {
      for (const { method, path } of caseRoutes()) {
        const { status, body } = await call(visitOf(role, "kcn"), method, filled(path, caseId));
        const nowhere = await call(visitOf(role, "kcn"), "get", "/staff/khong-co-trang-nay");
        expect([role, path, status, body === nowhere.body]).toEqual([role, path, 404, true]);
      }
    }
  });

  it.each(Role.options)("looks to a %s as if the pages of other roles did not exist", async (role) => {
    const visit = visitOf(role, "xa");
    const nowhere = await call(visit, "get", "/staff/khong-co-trang-nay");
    for (const { method, path, for: who } of desk.router.routes) {
      const isTheirs = who === "anyone" || (who === "case-reader" ? CASE_ROLES.includes(role) : who.includes(role));
      if (isTheirs) continue;
      const { status, body } = await call(visit, method, filled(path, ABSENT));
      expect([path, status, body === nowhere.body]).toEqual([path, 404, true]);
    }
  });

  it("keeps the log for auditors, and the names for custodians over the case's own unit", async () => {
    for (const role of Role.options) {
      const { status } = await call(visitOf(role, "kcn"), "get", "/staff/nhat-ky");
      expect([role, status]).toEqual([role, role === "auditor" ? 200 : 404]);
      const opening = await call(visitOf(role, "kcn"), "post", `/staff/vu-viec/${caseId}/danh-tinh`);
      expect([role, opening.status]).toEqual([role, role === "custodian" ? 200 : 404]);
      expect(opening.body.includes("0905000111")).toBe(role === "custodian");
    }
    expect((await call(visitOf("auditor", "kcn"), "get", "/staff/nhat-ky")).body).toContain(
      "Chuyển cho đúng nơi phụ trách",
    );
    expect((await call(visitOf("auditor", "xa"), "get", "/staff/nhat-ky")).body).not.toContain("Chuyển cho đúng nơi");
  });

  it("adds staff only to the administrator's own units, and records absences only where one may", async () => {
    const add = (unitId: string, visit: Visit) =>
      visit.post("/staff/to-chuc/can-bo", { ...FIELDS, email: `${unitId}@example.vn`, "don-vi": unitId });
    expect((await add("kcn", visitOf("administrator", "xa"))).status).toBe(404);
    expect((await add("khong-co", visitOf("administrator", "xa"))).status).toBe(404);
    const added = await add("xa", visitOf("administrator", "xa"));
    expect([added.status, (await added.text()).includes("/staff/vao?ma=")]).toEqual([200, true]);

    const { rows } = await desk.db.query<{ id: number }>(
      "SELECT staff_id AS id FROM staff_roles WHERE role = 'officer' AND unit_id = 'kcn'",
    );
    const absent = (visit: Visit, unitId: string) =>
      visit.post("/staff/to-chuc/vang-mat", { ...FIELDS, "don-vi": unitId, nguoi: String(rows[0]?.id) });
    expect((await absent(visitOf("unit-head", "xa"), "kcn")).status).toBe(404);
    expect((await absent(visitOf("unit-head", "xa"), "xa")).status).toBe(404);
    expect((await absent(visitOf("custodian", "kcn"), "kcn")).status).toBe(404);
    expect((await absent(visitOf("officer", "kcn"), "kcn")).status).toBe(303);
    expect((await absent(visitOf("unit-head", "kcn"), "kcn")).status).toBe(303);
  });

  it("shows of the organisation only one's own units and those below", async () => {
    const { body } = await call(visitOf("officer", "kcn"), "get", "/staff/to-chuc?don-vi=xa");
    expect(body).toContain("CĐCS Công ty May");
    expect(body).not.toContain("Công đoàn xã");
    expect(body).not.toContain("officer xa");
  });

  it("serves a file only as part of a case one may see", async () => {
    const path = `/staff/vu-viec/${caseId}/tep/1/0`;
    expect((await call(visitOf("officer", "kcn"), "get", path)).status).toBe(404); // no such message in the case
    await desk.db.query(
      `INSERT INTO inbound_messages (channel, external_id, sender_id, text, sent_at) VALUES ('web', 'f', 'w', '', now())`,
    );
    const { rows } = await desk.db.query<{ id: number }>("SELECT max(id) AS id FROM inbound_messages");
    await desk.db.query(
      "INSERT INTO case_messages (case_id, kind, inbound_message_id, said_at) VALUES ($1, 'worker', $2, now())",
      [caseId, rows[0]?.id],
    );
    const response = await visitOf("officer", "kcn").get(`/staff/vu-viec/${caseId}/tep/${rows[0]?.id}/0`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect((await visitOf("officer", "xa").get(`/staff/vu-viec/${caseId}/tep/${rows[0]?.id}/0`)).status).toBe(404);
  });
});
