import { z } from "zod";
import type { MessengerConfig } from "../../platform/config.ts";
import { GraphError } from "./graph-error.ts";
import { createMessengerClient, type MessengerClient } from "./messenger-client.ts";
import { renderProfile, SUBSCRIBED_FIELDS } from "./profile.ts";

/** What was found about the Page's connection. Only `broken` keeps messages from being answered. */
export type MessengerFinding =
  | { kind: "unreachable" }
  | { kind: "token-dead"; platformCode: string }
  | { kind: "wrong-page"; pageId: string }
  | { kind: "token-expires"; at: Date }
  | { kind: "permission-missing"; names: readonly string[] }
  | { kind: "not-subscribed"; fields: readonly string[] }
  | { kind: "webhook-elsewhere"; expected: string; found: string | null }
  | { kind: "no-profile"; names: readonly string[] }
  | { kind: "fine"; pageName: string };

const Page = z.looseObject({ id: z.coerce.string(), name: z.string().catch("") });
const TokenFacts = z.looseObject({
  data: z.looseObject({
    is_valid: z.boolean().catch(true),
    expires_at: z.number().catch(0),
    scopes: z.array(z.string()).catch([]),
  }),
});
const Subscribed = z.looseObject({
  data: z.array(z.looseObject({ id: z.coerce.string(), subscribed_fields: z.array(z.string()).catch([]) })),
});
const Subscriptions = z.looseObject({
  data: z.array(z.looseObject({ object: z.string(), callback_url: z.string().nullish().catch(null) })),
});
const Profile = z.looseObject({ data: z.array(z.record(z.string(), z.unknown())) });
const PERMISSIONS = ["pages_messaging", "pages_manage_metadata"];

/** Asks Meta everything that must be right before a worker is answered; changes nothing. */
export async function checkMessenger({
  config,
  publicUrl,
  client = createMessengerClient({ config, timeoutMs: 10_000 }),
}: {
  config: MessengerConfig;
  publicUrl: string;
  client?: MessengerClient;
}): Promise<MessengerFinding[]> {
  try {
    const page = Page.parse(await client({ path: "me", query: { fields: "id,name" } }));
    if (page.id !== config.pageId) return [{ kind: "wrong-page", pageId: page.id }];
    const findings = [
      ...(await checkToken(client, config)),
      ...(await checkSubscription(client, config)),
      ...(await checkWebhook(client, config, publicUrl)),
      ...(await checkProfile(client, config)),
    ];
    return findings.length > 0 ? findings : [{ kind: "fine", pageName: page.name }];
  } catch (error) {
    if (!(error instanceof GraphError)) return [{ kind: "unreachable" }];
    const { graphCode, subcode } = error;
    return [{ kind: "token-dead", platformCode: subcode === null ? String(graphCode) : `${graphCode}/${subcode}` }];
  }
}

async function checkToken(client: MessengerClient, config: MessengerConfig): Promise<MessengerFinding[]> {
  const query = { input_token: config.pageAccessToken };
  const { data } = TokenFacts.parse(await client({ path: "debug_token", query, asApp: true }));
  const names = data.scopes.length === 0 ? [] : PERMISSIONS.filter((name) => !data.scopes.includes(name));
  return [
    ...(data.is_valid ? [] : [{ kind: "token-dead" as const, platformCode: "190" }]),
    ...(data.expires_at > 0 ? [{ kind: "token-expires" as const, at: new Date(data.expires_at * 1000) }] : []),
    ...(names.length > 0 ? [{ kind: "permission-missing" as const, names }] : []),
  ];
}

async function checkSubscription(client: MessengerClient, config: MessengerConfig): Promise<MessengerFinding[]> {
  const { data } = Subscribed.parse(await client({ path: `${config.pageId}/subscribed_apps` }));
  const ours = data.find(({ id }) => id === config.appId)?.subscribed_fields ?? [];
  const fields = SUBSCRIBED_FIELDS.filter((name) => !ours.includes(name));
  return fields.length > 0 ? [{ kind: "not-subscribed", fields }] : [];
}

async function checkWebhook(
  client: MessengerClient,
  config: MessengerConfig,
  publicUrl: string,
): Promise<MessengerFinding[]> {
  const { data } = Subscriptions.parse(await client({ path: `${config.appId}/subscriptions`, asApp: true }));
  const found = data.find(({ object }) => object === "page")?.callback_url ?? null;
  const expected = `${publicUrl}/webhooks/messenger`;
  return found === expected ? [] : [{ kind: "webhook-elsewhere", expected, found }];
}

async function checkProfile(client: MessengerClient, config: MessengerConfig): Promise<MessengerFinding[]> {
  const wanted = Object.keys(renderProfile());
  const path = `${config.pageId}/messenger_profile`;
  const { data } = Profile.parse(await client({ path, query: { fields: wanted.join(",") } }));
  const names = wanted.filter((name) => data[0]?.[name] === undefined);
  return names.length > 0 ? [{ kind: "no-profile", names }] : [];
}
