import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from "botbuilder-core";
import { Botkit } from "botkit";
import type { Request, Response } from "express";

/** The least a Botkit bot can be: what is posted to it comes back. Prints its address when it hears. */
class EchoAdapter extends BotAdapter {
  override async sendActivities(turn: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const response = turn.turnState.get<Response>("response");
    response.json({ text: activities.map(({ text }) => text ?? "").join("\n") });
    return activities.map(() => ({ id: "" }));
  }
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {}

  async processActivity(
    request: Request,
    response: Response,
    run: (turn: TurnContext) => Promise<void>,
  ): Promise<void> {
    const { text } = request.body as { text: string };
    const sender = { id: "someone", name: "" };
    const conversation = { id: "someone", name: "", isGroup: false, conversationType: "personal" };
    const turn = new TurnContext(this, { type: "message", text, channelId: "echo", from: sender, conversation });
    turn.turnState.set("response", response);
    await run(turn);
  }
}

const controller = new Botkit({ adapter: new EchoAdapter(), disable_console: true });
controller.on("message", async (bot, message) => {
  await bot.reply(message, message.text ?? "");
});
controller.ready(() => process.stdout.write(`http://127.0.0.1:${process.env["PORT"] ?? ""}\n`));
