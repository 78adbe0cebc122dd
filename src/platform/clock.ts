/** Tells what time it is. Passed in wherever time matters, so that a test can turn it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
