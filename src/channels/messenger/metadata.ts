/**
 * Our own mark on a message of ours, which Meta sends back in its echo: which message, and which part of how many.
 * Parts are sent one after the other, so the echo of the last one means that all of them were sent.
 */
export type Metadata = { outboundId: string; part: number; parts: number };

const MARK = /^tlcd:([^:]{1,100}):(\d{1,3})\/(\d{1,3})$/u;

export function renderMetadata({ outboundId, part, parts }: Metadata): string {
  return `tlcd:${outboundId}:${part}/${parts}`;
}

/** `null` for a mark that is not ours. */
export function readMetadata(text: string | null): Metadata | null {
  const [, outboundId, part, parts] = MARK.exec(text ?? "") ?? [];
  return outboundId === undefined ? null : { outboundId, part: Number(part), parts: Number(parts) };
}
