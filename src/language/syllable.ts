/** How a Vietnamese syllable is built, without its marks. */
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;

/** Whether a folded word is built as a syllable is; codes and chat spelling are not. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}
