import { z } from "zod";
import type { Attachment } from "../../vocabulary/message.ts";

const MOST = 30;
const LONGEST_URL = 4_000;
const LONGEST_LABEL = 2_000;

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const Coordinates = z.looseObject({ latitude: text, longitude: text }).optional().catch(undefined);
const Payload = z.looseObject({
  url: text,
  thumbnail: text,
  description: text,
  name: text,
  coordinates: Coordinates,
});
const Sent = z.looseObject({ type: z.string(), payload: Payload.optional().catch(undefined) });
const Card = z.looseObject({ phone: text, name: text });

/** What came with a message. Kinds that Zalo adds later are kept as files when they can be fetched, else left out. */
export function readAttachments(sent: unknown): Attachment[] {
  if (!Array.isArray(sent)) return [];
  return sent.slice(0, MOST).flatMap((each: unknown) => {
    const parsed = Sent.safeParse(each);
    const attachment = parsed.success ? read(parsed.data.type, parsed.data.payload) : null;
    return attachment ? [attachment] : [];
  });
}

function read(type: string, payload: z.infer<typeof Payload> = {}): Attachment | null {
  const url = fit(payload.url ?? payload.thumbnail, LONGEST_URL);
  const words = payload.name ?? payload.description;
  switch (type) {
    case "image":
    case "gif":
      return made("image", url, payload.description);
    case "audio":
    case "voice":
      return made("audio", url, words);
    case "video":
    case "file":
    case "sticker":
      return made(type, url, words);
    case "location": {
      const { latitude, longitude } = payload.coordinates ?? {};
      return latitude !== undefined && longitude !== undefined
        ? made("location", null, `${latitude},${longitude}`)
        : null;
    }
    case "link":
    case "business_card": {
      const card = readCard(payload.description);
      return card ?? made("link", url, words);
    }
    default:
      return url === null ? null : made("file", url, words);
  }
}

/** A business card arrives as a link whose description is JSON that holds a telephone number. */
function readCard(description: string | undefined): Attachment | null {
  if (!description?.trimStart().startsWith("{")) return null;
  try {
    const { phone, name } = Card.parse(JSON.parse(description));
    return phone === undefined ? null : made("contact", null, [name, phone].filter(Boolean).join(", "));
  } catch {
    return null;
  }
}

function made(kind: Attachment["kind"], url: string | null, label: string | undefined): Attachment {
  return { kind, url, label: label ? label.normalize("NFC").slice(0, LONGEST_LABEL) : null };
}

/** An address that is cut leads nowhere: better none. */
function fit(url: string | undefined, longest: number): string | null {
  return url !== undefined && url !== "" && url.length <= longest ? url : null;
}
