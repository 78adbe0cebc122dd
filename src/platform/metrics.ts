import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** Every figure the program counts about itself. Labels are few and fixed: never a person, a unit or a text. */
export function createMetrics({ processMetrics = false }: { processMetrics?: boolean } = {}) {
  const registry = new Registry();
  const registers = [registry];
  if (processMetrics) collectDefaultMetrics({ register: registry });
  return {
    registry,
    received: new Counter({
      name: "messages_received_total",
      help: "Messages stored for the first time",
      labelNames: ["channel"],
      registers,
    }),
    duplicates: new Counter({
      name: "messages_duplicate_total",
      help: "Messages a platform delivered again",
      labelNames: ["channel"],
      registers,
    }),
    turnSeconds: new Histogram({
      name: "turn_seconds",
      help: "Time to decide and keep one turn",
      labelNames: ["kind"],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    }),
    replySeconds: new Histogram({
      name: "reply_seconds",
      help: "Time from receiving a message to its replies being kept, queueing included",
      labelNames: ["channel"],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    }),
    turnsFailed: new Counter({
      name: "turns_failed_total",
      help: "Messages that could not be answered after the last retry",
      labelNames: ["channel"],
      registers,
    }),
    deliveries: new Counter({
      name: "deliveries_total",
      help: "Messages of ours that reached an end: delivered, held by a reply window, withheld because a person took over, rejected by the platform, or failed after the last retry",
      labelNames: ["channel", "outcome"],
      registers,
    }),
    deliveryNotes: new Counter({
      name: "delivery_notes_total",
      help: "What channels remarked of deliveries, by name: which quota paid for it, that it was split",
      labelNames: ["channel", "note"],
      registers,
    }),
    events: new Counter({
      name: "platform_events_total",
      help: "What platforms told us, by kind; unknown events by their name",
      labelNames: ["channel", "kind", "name"],
      registers,
    }),
    webhookRefusals: new Counter({
      name: "webhook_refusals_total",
      help: "Requests to a webhook that were refused or set aside, by reason",
      labelNames: ["channel", "reason"],
      registers,
    }),
    platformCalls: new Counter({
      name: "platform_calls_total",
      help: "Calls to a platform: ok, or the platform's code of what was wrong",
      labelNames: ["channel", "outcome"],
      registers,
    }),
    tokensAlive: new Gauge({
      name: "platform_tokens_alive",
      help: "1 while a channel's tokens can be used, 0 when an administrator must authorise the app again",
      labelNames: ["channel"],
      registers,
    }),
    modelOutcomes: new Counter({
      name: "model_outcomes_total",
      help: "What came of asking the language model to write an answer (composed, unanswerable, failed, refused) or to understand a message (understood, understood-doubtful, not-understood, understand-failed, understand-refused), with the code",
      labelNames: ["outcome"],
      registers,
    }),
    modelTokens: new Counter({
      name: "model_tokens_total",
      help: "Tokens the language model read (input) and wrote (output), by model",
      labelNames: ["model", "direction"],
      registers,
    }),
    modelCost: new Counter({
      name: "model_cost_total",
      help: "What those tokens cost, where OPENAI_PRICE_IN or OPENAI_PRICE_OUT says what a million of them do",
      labelNames: ["model"],
      registers,
    }),
    jobsQueued: new Gauge({
      name: "jobs_queued",
      help: "Jobs that are due, running or waiting for their retry, by kind",
      labelNames: ["kind"],
      registers,
    }),
    jobFailures: new Counter({
      name: "job_failures_total",
      help: "Runs of a job that failed",
      labelNames: ["kind"],
      registers,
    }),
    jobsDead: new Counter({
      name: "jobs_dead_total",
      help: "Jobs given up after their last retry",
      labelNames: ["kind"],
      registers,
    }),
  };
}
