import { createAssistant } from "../../assistant.ts";
import { createCaseDesk } from "../../case-desk.ts";
import {
  type Acting,
  claimCase,
  createWorkingCalendar,
  findOpenCaseOf,
  linkCases,
  recordNote,
  replyToCase,
  requestClosing,
  sweep,
  transferCase,
} from "../../casework/index.ts";
import {
  ANSWER_MESSAGE,
  createAnswerMessage,
  createDeliverMessage,
  DELIVER_MESSAGE,
  enqueueOutbound,
  listInbound,
  listRecentOutbound,
  receive,
} from "../../intake/index.ts";
import { createKeepChange } from "../../keep-change.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { recordNotice } from "../../notices/index.ts";
import type { Database, Queryable } from "../../platform/database/index.ts";
import { startWorker } from "../../platform/jobs/index.ts";
import { silentLog } from "../../platform/log.ts";
import type { Scene, Story, When } from "../../texts/demo-stories.ts";
import { findStaffByEmail, scopeOf, type StaffScope } from "../../union/index.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { inboundMessage } from "../../vocabulary/message.ts";
import { createWorkplaces } from "../../workplaces.ts";
import { backDate } from "./back-date-repository.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How often, on the days told of, somebody looks after cases that are left lying. */
const SWEEP_EVERY_MS = 2 * 60 * MINUTE_MS;
const channel = "web" as const;

type Event = { at: Date; story: Story; scene: Scene } | { at: Date; sweeps: true };

/**
 * Lets the stories happen, in the order of time, through the doors through which they would have come: what workers
 * say is received and answered by the assistant, what officers do is done by casework, and the sweep passes between.
 */
export async function tellStories(
  db: Database,
  stories: readonly Story[],
  { knowledge, now }: { knowledge: () => Knowledge; now: Date },
): Promise<void> {
  const clock = { now };
  const at = () => clock.now;
  const acting = (): Acting => ({
    now: at(),
    say: enqueueOutbound,
    notify: (tx, notice) => recordNotice(tx, notice, at()),
  });
  const answerTurn = createAssistant({
    knowledge,
    now: at,
    desk: createCaseDesk(db, at),
    workplaces: createWorkplaces(db),
  });
  const keepChange = createKeepChange({ log: silentLog, acting });
  const deliver = async () => ({ platformMessageId: null });
  const worker = await startWorker({
    db,
    log: silentLog,
    handlers: {
      [ANSWER_MESSAGE]: createAnswerMessage({
        db,
        answerTurn,
        // nobody in the stories leaves a case half told, so there is nobody to remind
        keepChange: async (tx, change, context) => {
          if (change.kind !== "intake-paused") await keepChange(tx, change, context);
        },
        now: at,
      }),
      [DELIVER_MESSAGE]: createDeliverMessage({
        db,
        deliver: { web: deliver, terminal: deliver, zalo: deliver, messenger: deliver },
      }),
    },
  });
  const caseIds = new Map<string, number>();
  try {
    for (const event of inOrder(stories, now)) {
      clock.now = event.at;
      if ("sweeps" in event) await sweep(db, acting());
      else await happen(event);
      await backDate(db, event.at);
    }
    await settled(db);
    await backDate(db, clock.now);
    for (const { name } of stories) if (!caseIds.has(name)) throw new Error(`the story ${name} came to no case`);
  } finally {
    await worker.stop();
  }

  async function happen({ story, scene }: Extract<Event, { scene: Scene }>): Promise<void> {
    const person = { channel, senderId: `demo-${story.name}` };
    if ("says" in scene) {
      const externalId = `${person.senderId}:${story.scenes.indexOf(scene)}`;
      const payload = await findTapped(db, person.senderId, scene.says);
      await receive(db, inboundMessage({ ...person, externalId, text: scene.says, payload, sentAt: at() }));
      await answered(db, person.senderId);
      const open = await findOpenCaseOf(db, person);
      if (open) caseIds.set(story.name, open.id);
      return;
    }
    const id = caseIds.get(story.name);
    const scope = await scopeAt(db, scene.officer, vietnamDate(at()));
    const done = id === undefined ? null : await db.transaction((tx) => act(tx, scope, id, scene));
    if (done === null) throw new Error(`in the story ${story.name} ${scene.officer} cannot ${scene.does}`);
  }

  async function act(
    tx: Queryable,
    scope: StaffScope,
    id: number,
    scene: Exclude<Scene, { says: string }>,
  ): Promise<{ kind: string } | null> {
    switch (scene.does) {
      case "claim":
        return claimCase(tx, scope, id, at());
      case "reply":
        return replyToCase(tx, scope, id, { text: scene.text }, acting());
      case "note":
        return recordNote(tx, scope, id, { text: scene.text, mentions: [] }, acting());
      case "ask-closing":
        return requestClosing(tx, scope, id, acting());
      case "transfer":
        return transferCase(tx, scope, id, { unitId: scene.unitId, reason: scene.text }, acting());
      case "link":
        return linkCases(tx, scope, id, caseIds.get(scene.withStory) ?? 0, at());
    }
  }
}

async function scopeAt(db: Queryable, email: string, on: CalendarDate): Promise<StaffScope> {
  const staff = await findStaffByEmail(db, email, on);
  if (!staff) throw new Error(`there is no ${email} among the sample staff`);
  return scopeOf(db, staff, on);
}

/** Everything that happens, each at its time, and nothing after `now`. */
function inOrder(stories: readonly Story[], now: Date): Event[] {
  const events: Event[] = stories.flatMap((story) => {
    const begins = instantOf(story.begins, now);
    return story.scenes.map((scene) => ({
      at: new Date(begins.getTime() + scene.afterMinutes * MINUTE_MS),
      story,
      scene,
    }));
  });
  const first = Math.min(now.getTime(), ...events.map(({ at }) => at.getTime()));
  for (let at = first; at <= now.getTime(); at += SWEEP_EVERY_MS) events.push({ at: new Date(at), sweeps: true });
  return events.filter(({ at }) => at <= now).sort((one, other) => one.at.getTime() - other.at.getTime());
}

function instantOf(when: When, now: Date): Date {
  if ("minutesAgo" in when) return new Date(now.getTime() - when.minutesAgo * MINUTE_MS);
  const calendar = createWorkingCalendar();
  let day = now;
  for (let left = when.workingDaysAgo; left > 0;) {
    day = new Date(day.getTime() - DAY_MS);
    if (calendar.dayOf(vietnamDate(day)).isOpen) left--;
  }
  return new Date(`${vietnamDate(day)}T${when.at}:00+07:00`);
}

/** What a button carries of these words under the message said last; `null` when they are typed. */
async function findTapped(db: Queryable, recipientId: string, title: string): Promise<string | null> {
  const said = await listRecentOutbound(db, { channel, recipientId, limit: 1 });
  return said[0]?.message.choices.find((choice) => choice.title === title)?.payload ?? null;
}

async function answered(db: Queryable, senderId: string): Promise<void> {
  await until(async () => (await listInbound(db, { channel, senderId })).every(({ status }) => status === "answered"));
}

/** What was said has been delivered: nothing of the stories is left to do when the program starts. */
async function settled(db: Queryable): Promise<void> {
  await until(async () => {
    const { rows } = await db.query("SELECT 1 FROM jobs WHERE kind = $1 LIMIT 1", [DELIVER_MESSAGE]);
    return rows.length === 0;
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + MINUTE_MS;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error("the sample stories could not be told: no answer");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
