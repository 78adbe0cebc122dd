import ipaddr from "ipaddr.js";

/** True for an address of the open internet: no private network, no loopback, no link-local, no reserved block. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "");
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === "unicast";
}

export function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/gu, ""));
}
