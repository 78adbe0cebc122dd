import { z } from "zod";

/** Ids come as strings of digits; `readJson` has made strings of those that came as long numbers. */
const Text = z.union([z.string(), z.number().transform(String)]);
export const Id = Text.pipe(z.string().min(1).max(120));

/** Someone in an event; the delivery events of template messages put a bare string where others put an object. */
const Party = z.union([
  z.looseObject({ id: Id.optional().catch(undefined), admin_id: Text.optional().catch(undefined) }),
  Id.transform((id) => ({ id, admin_id: undefined, isBare: true })),
]);

/** What every event has, read as leniently as can be: an event we do not understand must still be acknowledged. */
const Envelope = z.looseObject({
  app_id: Id.optional().catch(undefined),
  event_name: z.string().optional().catch(undefined),
  timestamp: Text.optional().catch(undefined),
  oa_id: Id.optional().catch(undefined),
  user_id: Id.optional().catch(undefined),
  sender: Party.optional().catch(undefined),
  recipient: Party.optional().catch(undefined),
  follower: Party.optional().catch(undefined),
  message: z.looseObject({}).optional().catch(undefined),
  info: z.looseObject({}).optional().catch(undefined),
});
export type Envelope = z.infer<typeof Envelope>;

/** The event in a parsed body, or `null` when the body is not even an object. */
export function parseEnvelope(body: unknown): Envelope | null {
  if (Array.isArray(body)) return null;
  return Envelope.safeParse(body).data ?? null;
}

/** The event's name as it may be logged and counted. */
export function eventName({ event_name }: Envelope): string {
  return event_name !== undefined && /^\w{1,60}$/.test(event_name) ? event_name : "unknown";
}

/** True when the event names Official Accounts and ours is not among them. */
export function isOfAnotherOa(envelope: Envelope, oaId: string): boolean {
  const named = [envelope.oa_id, envelope.recipient?.id, envelope.sender?.id].filter((id) => id !== undefined);
  return named.length > 0 && !named.includes(oaId);
}
