const CONTAINERS = new Set(["moov", "trak", "mdia"]);
/** Where phones write the place, the device and the owner of a recording. */
const ABOUT = new Set(["udta", "meta", "uuid"]);

/**
 * A recording (MP4, MOV, 3GP, M4A) without what its phone wrote about it: those boxes become empty space of the
 * same length, so that everything else stays where it is. Bytes that are no boxes are left alone.
 */
export function withoutPlace(bytes: Buffer): Buffer {
  const cleaned = Buffer.from(bytes);
  clean(cleaned, 0, cleaned.length);
  return cleaned;
}

function clean(bytes: Buffer, from: number, until: number): void {
  let at = from;
  while (at + 8 <= until) {
    const short = bytes.readUInt32BE(at);
    const header = short === 1 ? 16 : 8;
    if (at + header > until) return;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? until - at : short;
    if (size < header || at + size > until) return;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (ABOUT.has(type)) {
      bytes.write("free", at + 4, "latin1");
      bytes.fill(0, at + header, at + size);
    } else if (CONTAINERS.has(type)) clean(bytes, at + header, at + size);
    at += size;
  }
}
