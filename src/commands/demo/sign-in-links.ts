import { createSignInLink } from "../../console/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { demoTexts } from "../../texts/demo.ts";
import { roleNames } from "../../texts/union-exchange.ts";
import { findStaffByEmail, findUnit, isAssigned } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";

/** Whom one may be in the demonstration, by the sample's addresses. */
const PEOPLE = [
  "hoa-binh-can-bo@example.vn",
  "hoa-binh-chu-tich@example.vn",
  "dieu-phoi@example.vn",
  "giu-danh-tinh@example.vn",
  "bien-tap@example.vn",
  "kiem-tra@example.vn",
  "quan-tri@example.vn",
];
const HALF_A_DAY = 12 * 60;

/** A line for each with who they are and a link that signs in as them, once. */
export async function renderSignInLinks(db: Database, publicUrl: string, now: Date): Promise<string[]> {
  const on = vietnamDate(now);
  const lines: string[] = [];
  for (const email of PEOPLE) {
    const staff = await findStaffByEmail(db, email, on);
    const post = staff?.assignments.find((assignment) => isAssigned(assignment, on));
    if (!staff || !post) continue; // somebody took them out of the demonstration
    const unit = (await findUnit(db, post.unitId, on))?.name ?? post.unitId;
    const link = await createSignInLink(db, staff.id, { publicUrl, now, validMinutes: HALF_A_DAY });
    lines.push(demoTexts.link(staff.name, roleNames[post.role][0], unit, link));
  }
  return lines;
}
