import type { LookupAddress } from "node:dns";
import { lookup as lookupName } from "node:dns/promises";
import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Trust } from "./allowed-hosts.ts";
import { AttachmentRefusedError, AttachmentUnavailableError } from "./errors.ts";
import { isAddress, isPublicAddress } from "./public-address.ts";

export type ResolveName = (hostname: string) => Promise<LookupAddress[]>;

export type Download = {
  url: string;
  trust: (url: URL) => Trust;
  mostBytes: number;
  signal: AbortSignal;
  /** What a name stands for; asked once for a connection, which then goes to exactly what was checked. */
  resolve?: ResolveName;
};

const MOST_REDIRECTS = 3;
const SILENT_MS = 15_000;

/** The bytes at an address: only from trusted hosts, never from a private network, never more than allowed. */
export async function download({ url, resolve = resolveName, ...rest }: Download): Promise<Buffer> {
  let address = parse(url);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await ask(address, { ...rest, resolve });
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      address = parse(headers.location, address);
      continue;
    }
    if (statusCode === 200) return readAll(response, rest.mostBytes);
    response.destroy();
    // Platforms answer so when a link has expired: asking again brings nothing.
    if ([400, 401, 403, 404, 410].includes(statusCode)) throw new AttachmentRefusedError("gone");
    throw new AttachmentUnavailableError();
  }
  throw new AttachmentRefusedError("host");
}

async function ask(url: URL, { trust, signal, resolve }: Required<Omit<Download, "url">>): Promise<IncomingMessage> {
  const trusted = trust(url);
  if (trusted === "none") throw new AttachmentRefusedError("host");
  const mayBePrivate = trusted === "named";
  // For a host that is an address no name is looked up.
  if (!mayBePrivate && isAddress(url.hostname) && !isPublicAddress(url.hostname)) {
    throw new AttachmentRefusedError("address");
  }
  const options: RequestOptions = {
    agent: false, // a connection of its own: none is shared that was checked for another address
    lookup: checkedLookup(resolve, mayBePrivate),
    signal,
    headers: { accept: "*/*", "accept-encoding": "identity" },
  };
  try {
    return await new Promise((answered, failed) => {
      const send = url.protocol === "https:" ? requestHttps : requestHttp;
      const request = send(url, options, answered);
      request.setTimeout(SILENT_MS, () => request.destroy(new Error("silent")));
      request.on("error", failed);
      request.end();
    });
  } catch (error) {
    throw error instanceof AttachmentRefusedError ? error : new AttachmentUnavailableError(error);
  }
}

/** Looks a name up and hands over only what was checked, so that a second look-up cannot lead elsewhere. */
function checkedLookup(resolve: ResolveName, mayBePrivate: boolean): LookupFunction {
  return (hostname, { all }, done) => {
    const refuse = (error: Error) => done(error, "", 0);
    resolve(hostname).then((found) => {
      const [first] = found;
      if (!first) return refuse(new AttachmentUnavailableError());
      const isSafe = mayBePrivate || found.every(({ address }) => isPublicAddress(address));
      if (!isSafe) return refuse(new AttachmentRefusedError("address"));
      if (all) done(null, found);
      else done(null, first.address, first.family);
    }, refuse);
  };
}

async function readAll(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  if (Number(response.headers["content-length"] ?? 0) > mostBytes) {
    response.destroy();
    throw new AttachmentRefusedError("too-large");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > mostBytes) throw new AttachmentRefusedError("too-large");
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    response.destroy();
    throw error instanceof AttachmentRefusedError ? error : new AttachmentUnavailableError(error);
  }
  return Buffer.concat(chunks);
}

const resolveName: ResolveName = (hostname) => lookupName(hostname, { all: true });

function parse(url: string, base?: URL): URL {
  if (!URL.canParse(url, base)) throw new AttachmentRefusedError("host");
  return new URL(url, base);
}
