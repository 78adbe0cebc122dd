import { Topic } from "../../casework/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { STORIES } from "../../texts/demo-stories.ts";
import { importUnion, SAMPLE_UNIONS } from "../../union/index.ts";
import { tellStories } from "./tell-stories.ts";

/** Both sample trees with their staff, and the sample cases, as they came about over the last days. */
export async function fillDemo(db: Database, { knowledge, now }: { knowledge: () => Knowledge; now: Date }) {
  const imported = await importUnion(db, SAMPLE_UNIONS, { dryRun: false, topics: Topic.options });
  if (imported.kind !== "imported") throw new Error("the sample unions cannot be imported");
  await tellStories(db, STORIES, { knowledge, now });
}
