import type { Visitor } from "../door/visitor.ts";

/** What every form of a session carries, so that no other site can send it. */
export function FormToken({ visitor }: { visitor: Visitor }) {
  return <input type="hidden" name="_khoa" value={visitor.formToken} />;
}
