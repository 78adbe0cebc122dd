import { type Answering, createAnswering } from "../../src/answering/index.ts";
import { type CaseDesk, createConversation, type Workplaces } from "../../src/conversation/index.ts";
import type { Attachment, ChannelName, Choice } from "../../src/vocabulary/message.ts";
import type { Circumstances, StoredState } from "../../src/vocabulary/outcome.ts";
import { createFakeDesk } from "./fake-case-desk.ts";
import { realKnowledge } from "./real-knowledge.ts";
import { anInbound } from "./turns.ts";

type Setting = {
  desk?: CaseDesk;
  answering?: Answering;
  workplaces?: Workplaces;
  channel?: ChannelName;
  /** Goes on where another talk was left. */
  from?: { state: StoredState; messages: number; now: Date };
  /** The instant of the first message; each later one comes a minute after the one before. */
  at?: string;
};

/** One worker's talk about a case, over the whole knowledge; `tap` presses the button with this title. */
export function startTalk(setting: Setting = {}) {
  const {
    desk = createFakeDesk(),
    answering,
    workplaces,
    channel = "zalo",
    at = "2026-11-23T02:00:00Z",
    from,
  } = setting;
  let now = from?.now ?? new Date(at);
  const deps = { knowledge: realKnowledge, now: () => now, desk, ...(workplaces ? { workplaces } : {}) };
  const handleTurn = createConversation({ ...deps, answerQuestion: answering ?? createAnswering(deps) });
  let state: StoredState = from?.state ?? {};
  let choices: readonly Choice[] = [];
  let messages = from?.messages ?? 0;
  const turn = async (
    text: string,
    payload: string | null,
    { attachments = [], ...circumstances }: Partial<Circumstances> & { attachments?: Attachment[] } = {},
  ) => {
    const about = { isTakenOver: false, inboundMessageId: ++messages, ...circumstances };
    const said = await handleTurn(anInbound({ channel, text, payload, attachments }), state, about);
    now = new Date(now.getTime() + 60_000);
    state = said.state;
    choices = said.replies.flatMap((reply) => reply.choices ?? []);
    return {
      ...said,
      text: said.replies.map((reply) => reply.text).join("\n"),
      titles: choices.map(({ title }) => title),
    };
  };
  return {
    say: (text: string, about?: Partial<Circumstances> & { attachments?: Attachment[] }) => turn(text, null, about),
    tap: (title: string) => {
      const choice = choices.find((each) => each.title === title);
      if (!choice) throw new Error(`no button "${title}" among ${choices.map((each) => each.title).join(", ")}`);
      return turn("", choice.payload);
    },
    press: (payload: string) => turn("", payload),
    later: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    state: () => state,
    leave: () => ({ state, messages, now }),
  };
}

export type Said = Awaited<ReturnType<ReturnType<typeof startTalk>["say"]>>;

/** The case a turn opened. */
export const openedIn = (said: Pick<Said, "changes">) =>
  said.changes.find(({ kind }) => kind === "case-opened")?.payload.plan as
    { draft: Record<string, unknown> } | undefined;
