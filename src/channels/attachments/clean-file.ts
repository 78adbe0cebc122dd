import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import type { FileKind } from "./attachment-repository.ts";
import { AttachmentRefusedError } from "./errors.ts";
import { withoutPlace } from "./without-place.ts";

/** A file we keep: what it truly is, whatever it was called, and nothing in it that tells where it was made. */
export type CleanFile = { bytes: Buffer; mime: string; extension: string; kind: FileKind };

const KEPT_AS_THEY_ARE: Readonly<Record<string, { extension: string; kind: FileKind }>> = {
  "audio/amr": { extension: "amr", kind: "audio" },
  "audio/mpeg": { extension: "mp3", kind: "audio" },
  "audio/aac": { extension: "aac", kind: "audio" },
  "audio/ogg": { extension: "ogg", kind: "audio" },
  "audio/wav": { extension: "wav", kind: "audio" },
  "video/webm": { extension: "webm", kind: "video" },
  "application/pdf": { extension: "pdf", kind: "file" },
  "application/msword": { extension: "doc", kind: "file" },
  "application/x-cfb": { extension: "doc", kind: "file" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { extension: "docx", kind: "file" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { extension: "xlsx", kind: "file" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": { extension: "pptx", kind: "file" },
};
/** Boxes inside boxes: the place stands in one that can be emptied. */
const BOXED: Readonly<Record<string, { extension: string; kind: FileKind }>> = {
  "audio/mp4": { extension: "m4a", kind: "audio" },
  "audio/x-m4a": { extension: "m4a", kind: "audio" },
  "video/mp4": { extension: "mp4", kind: "video" },
  "video/quicktime": { extension: "mov", kind: "video" },
  "video/3gpp": { extension: "3gp", kind: "video" },
};
const MOST_PIXELS = 60_000_000;

/** What the bytes are by themselves, made safe to keep; refused when they are no kind of file we keep. */
export async function cleanFile(bytes: Buffer): Promise<CleanFile> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = found?.mime.split(";")[0]?.trim() ?? "";
  const known = KEPT_AS_THEY_ARE[mime];
  if (known) return { bytes, mime, ...known };
  const boxed = BOXED[mime];
  if (boxed) return { bytes: withoutPlace(bytes), mime, ...boxed };
  switch (mime) {
    case "image/jpeg":
    case "image/heic":
    case "image/heif":
    case "image/avif":
      return { bytes: await redraw(bytes, "jpeg"), mime: "image/jpeg", extension: "jpg", kind: "image" };
    case "image/png":
      return { bytes: await redraw(bytes, "png"), mime, extension: "png", kind: "image" };
    case "image/webp":
      return { bytes: await redraw(bytes, "webp"), mime, extension: "webp", kind: "image" };
    case "image/gif":
      return { bytes: await redraw(bytes, "gif"), mime, extension: "gif", kind: "image" };
    default:
      throw new AttachmentRefusedError("type");
  }
}

/**
 * Paints a picture anew, upright: of what the camera wrote beside it (place, time, device, owner, a preview)
 * nothing is left.
 */
async function redraw(bytes: Buffer, format: "jpeg" | "png" | "webp" | "gif"): Promise<Buffer> {
  try {
    const animated = format === "gif" || format === "webp";
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated, failOn: "error" }).autoOrient();
    const drawn = format === "jpeg" ? picture.flatten({ background: "#fff" }).jpeg({ quality: 88 }) : picture[format]();
    return await drawn.timeout({ seconds: 30 }).toBuffer();
  } catch {
    throw new AttachmentRefusedError("unreadable");
  }
}
