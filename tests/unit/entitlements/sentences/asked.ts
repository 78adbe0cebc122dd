/** A sentence as a worker types it, and what the answer must say: an amount of đồng worked out by hand, or its words. */
export type Asked = readonly [sentence: string, comesTo: number | string | readonly string[]];
