const FOLDS = 5;

/**
 * Applies to every item a model that was trained on the items of the other folds only, so that what is
 * measured is how it does on what it has not seen. Results come in the order of the items.
 */
export function crossValidate<Item, Model, Result>(
  items: readonly Item[],
  parts: {
    train: (items: readonly Item[]) => Model;
    apply: (model: Model, item: Item) => Result;
    foldOf?: (item: Item, at: number, folds: number) => number;
    folds?: number;
  },
): Result[] {
  const { train, apply, folds = FOLDS, foldOf = (_item, at) => at % folds } = parts;
  const foldOfItem = items.map((item, at) => foldOf(item, at, folds));
  const results: Result[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train(items.filter((_, at) => foldOfItem[at] !== fold));
    items.forEach((item, at) => {
      if (foldOfItem[at] === fold) results[at] = apply(model, item);
    });
  }
  return results;
}

/** The same text is always in the same fold, however often and in whatever file it stands. */
export function foldOfText(text: string, folds: number): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}
