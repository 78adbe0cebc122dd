import type { Request } from "express";

/** What stands for one subscriber's line: the whole IPv4 address, the first half of an IPv6 one. */
export function addressOf(request: Request): string {
  const address = (request.ip ?? "unknown").replace(/^::ffff:(?=\d+\.)/, "");
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
