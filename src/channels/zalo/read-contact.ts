import { z } from "zod";
import type { InboundMessage } from "../../vocabulary/message.ts";

const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.normalize("NFC").trim())
  .transform((value) => (value === "" ? null : value.slice(0, 300)))
  .nullable()
  .catch(null);

/** Both shapes in use: one whole address, or an older one in parts. */
const Info = z.object({
  name: text,
  phone: text,
  full_address: text,
  address: text,
  ward: text,
  district: text,
  city: text,
});

/**
 * What a worker left in the form for contact details: `text` for a person to read, and the same as JSON in
 * `payload`, `{"name","phone","address"}`, each a string or null. A telephone number begins with 0, as people dial it.
 */
export function readContact(info: unknown): Pick<InboundMessage, "text" | "payload"> {
  const read = Info.parse(info ?? {});
  const phone = read.phone?.replace(/[\s.-]/gu, "").replace(/^\+?84(?=\d{9}$)/u, "0") ?? null;
  const parts = [read.address, read.ward, read.district, read.city].filter((part) => part !== null);
  const address = read.full_address ?? (parts.length > 0 ? parts.join(", ") : null);
  const { name } = read;
  return {
    text: [name, phone, address].filter((part) => part !== null).join("\n"),
    payload: JSON.stringify({ name, phone, address }),
  };
}
