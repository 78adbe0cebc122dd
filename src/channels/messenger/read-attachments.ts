import { z } from "zod";
import type { Attachment } from "../../vocabulary/message.ts";

const Sent = z.looseObject({
  type: z.string().catch("file"),
  title: z.string().nullish().catch(null),
  url: z.string().nullish().catch(null),
  payload: z
    .looseObject({
      url: z.string().nullish().catch(null),
      title: z.string().nullish().catch(null),
      name: z.string().nullish().catch(null),
      sticker_id: z.unknown().optional(),
      coordinates: z.looseObject({ lat: z.coerce.number(), long: z.coerce.number() }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

const KINDS: Readonly<Record<string, Attachment["kind"]>> = {
  audio: "audio",
  file: "file",
  image: "image",
  sticker: "sticker",
  video: "video",
  location: "location",
  // what somebody shares: a page, a post, a reel
  fallback: "link",
  reel: "link",
  ig_reel: "link",
  post: "link",
  ig_post: "link",
  template: "link",
  appointment_booking: "link",
};

/** What came with a message. A type nobody has told us of is kept as a link where it has an address, else as a file. */
export function readAttachments(sent: unknown): Attachment[] {
  if (!Array.isArray(sent)) return [];
  return sent.slice(0, 30).flatMap((each: unknown) => {
    const read = Sent.safeParse(each);
    return read.success ? [readAttachment(read.data)] : [];
  });
}

function readAttachment({ type, title, url, payload }: z.infer<typeof Sent>): Attachment {
  const address = httpAddress(payload?.url) ?? httpAddress(url);
  const words = (title ?? payload?.title ?? payload?.name)?.normalize("NFC").slice(0, 2000) ?? null;
  const place = payload?.coordinates;
  if (place) return { kind: "location", url: null, label: `${place.lat},${place.long}` };
  const isSticker = type === "image" && payload?.sticker_id !== undefined; // the thumb, before stickers had a type
  const kind = isSticker ? "sticker" : (KINDS[type] ?? (address === null ? "file" : "link"));
  return { kind, url: address, label: words };
}

function httpAddress(url: string | null | undefined): string | null {
  return url && url.length <= 4000 && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null;
}
