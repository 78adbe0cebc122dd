type Waiting<Item> = { item: Item; resolve: () => void; reject: (error: unknown) => void };

/**
 * Keeps items one batch after another: whatever arrives while one batch is being written goes into the next,
 * so that under load many items share one transaction, and without load none waits. Each caller hears of its
 * own item only: when a batch fails, its items are tried one by one.
 */
export function createBatches<Item>({
  most,
  keep,
}: {
  most: number;
  keep: (items: readonly Item[]) => Promise<void>;
}): (item: Item) => Promise<void> {
  const waiting: Waiting<Item>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        await keep(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        if (batch.length === 1) batch[0]?.reject(error);
        else for (const each of batch) await keep([each.item]).then(each.resolve, each.reject);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
