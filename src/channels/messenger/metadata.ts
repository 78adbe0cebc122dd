/** Tells our mark from any other application's. */
const PREFIX = "tlcd:";
const OUR_ID = /^\d{1,15}(?::\d{1,3}\/\d{1,3})?$/u;

/**
 * Our own mark on a message of ours, which Meta sends back in its echo: "17", or "17:2/3" for the second of three
 * parts.
 */
export function renderMetadata({
  outboundId,
  part,
  parts,
}: {
  outboundId: string;
  part: number;
  parts: number;
}): string {
  return `${PREFIX}${outboundId}${parts === 1 ? "" : `:${part}/${parts}`}`;
}

/** What the mark says after its prefix; `null` for a mark that is not ours. */
export function readMetadata(text: string | null): string | null {
  const said = text?.startsWith(PREFIX) ? text.slice(PREFIX.length) : "";
  return OUR_ID.test(said) ? said : null;
}
