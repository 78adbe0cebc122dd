import type { ChannelName } from "../../vocabulary/message.ts";

/** Where each platform serves what people send. `*.x` is every name below x. */
const PLATFORM_HOSTS: Readonly<Record<ChannelName, readonly string[]>> = {
  messenger: ["*.fbcdn.net", "*.fbsbx.com"],
  zalo: ["*.zdn.vn", "*.zadn.vn", "*.zalo.me", "*.zaloapp.com", "*.dlfl.vn"],
  web: [],
  terminal: [],
};

/** How far an address is trusted: `named` by the administrator with its port, it may even be a private one. */
export type Trust = "platform" | "named" | "none";

/**
 * Whether files may be fetched from an address. A server that fetches whatever it is told to is a way into its own
 * network, so only the platforms' hosts and those of `ATTACHMENT_HOSTS` are asked.
 */
export function createTrust(extraHosts: readonly string[]): (channel: ChannelName, url: URL) => Trust {
  return (channel, url) => {
    if (url.protocol !== "http:" && url.protocol !== "https:") return "none";
    if (url.username !== "" || url.password !== "") return "none";
    if (url.port !== "" && extraHosts.includes(url.host)) return "named";
    if (url.port !== "") return "none";
    return [...PLATFORM_HOSTS[channel], ...extraHosts].some((pattern) => matches(url.hostname, pattern))
      ? "platform"
      : "none";
  };
}

function matches(hostname: string, pattern: string): boolean {
  return pattern.startsWith("*.") ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}
