/**
 * A visitor whom Zalo does not name is answered by two ids together, their own and the talk's. Both are kept in
 * our one `senderId`, so that the rest of the program need not know of the difference.
 */
export type ZaloPerson =
  { kind: "user"; userId: string } | { kind: "anonymous"; anonymousId: string; conversationId: string };

const ANONYMOUS = /^anonymous:([^:]+):([^:]+)$/u;

export function senderIdOf(person: ZaloPerson): string {
  return person.kind === "user" ? person.userId : `anonymous:${person.anonymousId}:${person.conversationId}`;
}

export function personOf(senderId: string): ZaloPerson {
  const [, anonymousId, conversationId] = ANONYMOUS.exec(senderId) ?? [];
  if (anonymousId === undefined || conversationId === undefined) return { kind: "user", userId: senderId };
  return { kind: "anonymous", anonymousId, conversationId };
}
