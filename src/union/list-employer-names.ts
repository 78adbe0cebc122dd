import type { Queryable } from "../platform/database/index.ts";
import { loadUnion } from "./snapshot.ts";

/** Every name by which an employer is or was known to the union, to be looked for in words that must name none. */
export async function listEmployerNames(db: Queryable): Promise<string[]> {
  const { enterprises } = await loadUnion(db);
  return [...new Set(enterprises.flatMap(({ name, otherNames }) => [name, ...otherNames]))];
}
