import { BotAdapter, type Activity, type ResourceResponse, type TurnContext } from "botbuilder-core";
import { type ChannelName, outboundMessage, type Reply } from "../vocabulary/message.ts";
import { outboxOf } from "./outbox.ts";

/** Where a reply's buttons and sources travel through Botkit, which knows only text. */
export type ReplyCarrier = { reply?: Reply };

/**
 * Lets Botkit speak on one channel by only collecting what it says: `conversation/` decides, the delivery
 * job sends. It never throws, because an error raised in here would be lost inside Botkit.
 */
export abstract class CollectingAdapter extends BotAdapter {
  abstract readonly channel: ChannelName;

  override async sendActivities(turn: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const messages = activities.filter((activity) => activity.type === "message");
    for (const { text, recipient, channelData } of messages) {
      const { reply } = (channelData ?? {}) as ReplyCarrier;
      outboxOf(turn).push(
        outboundMessage({
          channel: this.channel,
          recipientId: recipient?.id ?? turn.activity.from.id,
          text: text ?? "",
          choices: (reply?.choices ?? []).map((choice) => ({ ...choice })),
          sources: (reply?.sources ?? []).map((source) => ({ ...source })),
        }),
      );
    }
    return messages.map(() => ({ id: "" }));
  }

  /** Turns nobody asked for do not pass through Botkit: a staff reply or a broadcast is enqueued by intake. */
  override async continueConversation(): Promise<void> {
    throw new Error("a message nobody asked for is enqueued, not run as a turn");
  }

  override async updateActivity(): Promise<void> {
    throw new Error("a message once said is not edited");
  }

  override async deleteActivity(): Promise<void> {
    throw new Error("a message once said is not deleted");
  }
}
