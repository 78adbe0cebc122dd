/** What a command came to: its lines, and whether it was refused. */
export type Said = { ok: boolean; lines: readonly string[] };

export function say(...lines: string[]): Said {
  return { ok: true, lines };
}

export function refuse(...lines: string[]): Said {
  return { ok: false, lines };
}

/** Prints to stdout, or to stderr when it was refused; returns the exit code. */
export function print({ ok, lines }: Said): number {
  (ok ? process.stdout : process.stderr).write(lines.map((line) => `${line}\n`).join(""));
  return ok ? 0 : 1;
}
