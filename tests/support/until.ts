/** Waits until something has become true; gives up only when the test has clearly failed. */
export async function until(isTrue: () => boolean | Promise<boolean>, what = "what the test waits for"): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > giveUpAt) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A promise to be kept by hand: holds a fake exactly where the test wants it. */
export function createGate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
