import { z } from "zod";
import type { FakeGraphSettings, GraphFailure } from "./types.ts";

const text = (most: number) => z.string().min(1).max(most);
const Action = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("postback"), title: text(30), payload: text(1000) }),
  z.strictObject({ type: z.literal("web_url"), title: text(30), url: z.url() }),
]);
const Profile = z.strictObject({
  get_started: z.strictObject({ payload: text(1000) }).optional(),
  greeting: z.array(z.strictObject({ locale: z.string(), text: text(160) })).optional(),
  ice_breakers: z
    .array(
      z.strictObject({
        locale: z.string(),
        call_to_actions: z
          .array(z.strictObject({ question: text(80), payload: text(1000) }))
          .min(1)
          .max(4),
      }),
    )
    .optional(),
  persistent_menu: z
    .array(
      z.strictObject({
        locale: z.string(),
        composer_input_disabled: z.boolean(),
        call_to_actions: z.array(Action).min(1).max(20),
      }),
    )
    .optional(),
});
export type Profile = z.infer<typeof Profile>;

type Answer = { json: Record<string, unknown> } | { failure: GraphFailure };

/** What the Page says of itself, what the application is told of, and what a token is worth. */
export function createProfileApi({ settings, now }: { settings: FakeGraphSettings; now: () => number }) {
  const profile: Profile = {};
  const asids = new Map<string, string>();
  let subscribedFields: string[] = [];
  let calls: number[] = [];
  let callbackUrl: string | null = null;

  function setProfile(given: unknown): Answer {
    calls = calls.filter((at) => now() - at < 600_000);
    calls.push(now());
    if (calls.length > 10) return { failure: { status: 400, code: 613, message: "10 calls in 10 minutes" } };
    const read = Profile.safeParse(given);
    if (!read.success) return bad(z.prettifyError(read.error));
    const next = { ...profile, ...read.data };
    if (next.persistent_menu && !next.get_started) return bad("a persistent menu needs get_started");
    const locales = [next.ice_breakers, next.persistent_menu, next.greeting].filter((each) => each !== undefined);
    if (locales.some((each) => !each.some(({ locale }) => locale === "default")))
      return bad("needs the default locale");
    Object.assign(profile, next);
    return { json: { result: "success" } };
  }

  function answer(method: string, path: string, query: URLSearchParams, body: unknown): Answer {
    const [first = "", second] = path.split("/");
    if (path === "debug_token") return { json: { data: tokenFacts(query.get("input_token") ?? "") } };
    if (second === "messenger_profile" && [settings.pageId, "me"].includes(first)) {
      return method === "POST" ? setProfile(body) : { json: { data: [profile] } };
    }
    if (second === "subscribed_apps" && [settings.pageId, "me"].includes(first)) {
      if (method !== "POST") return { json: { data: [{ id: settings.appId, subscribed_fields: subscribedFields }] } };
      const fields = z.looseObject({ subscribed_fields: z.union([z.string(), z.array(z.string())]) }).safeParse(body);
      const given = fields.data?.subscribed_fields ?? query.get("subscribed_fields") ?? "";
      subscribedFields = typeof given === "string" ? given.split(",") : given;
      return { json: { success: true } };
    }
    if (second === "subscriptions" && first === settings.appId) {
      const found = {
        object: "page",
        callback_url: callbackUrl,
        active: true,
        fields: subscribedFields.map((name) => ({ name })),
      };
      return { json: { data: callbackUrl === null ? [] : [found] } };
    }
    if (second === "ids_for_pages") {
      const psid = asids.get(first);
      return { json: { data: psid ? [{ id: psid, page: { id: settings.pageId, name: PAGE_NAME } }] : [] } };
    }
    if (second === undefined && [settings.pageId, "me"].includes(first))
      return { json: { id: settings.pageId, name: PAGE_NAME } };
    return { failure: { status: 404, code: 100, message: `Unknown path components: /${path}` } };
  }

  function tokenFacts(token: string) {
    const isValid = token === settings.pageAccessToken;
    const scopes = ["pages_messaging", "pages_manage_metadata"];
    return {
      app_id: settings.appId,
      type: "PAGE",
      is_valid: isValid,
      expires_at: 0,
      scopes,
      profile_id: settings.pageId,
    };
  }

  return {
    answer,
    profile,
    subscribedFields: () => subscribedFields,
    /** Meta calls the same person by another id in a data-deletion request. */
    knowAs: (asid: string, psid: string) => void asids.set(asid, psid),
    setCallbackUrl: (url: string | null) => void (callbackUrl = url),
  };
}

const PAGE_NAME = "Công đoàn tỉnh (mẫu)";

function bad(why: string): Answer {
  return { failure: { status: 400, code: 100, message: `(#100) ${why.replace(/\s+/gu, " ")}` } };
}
