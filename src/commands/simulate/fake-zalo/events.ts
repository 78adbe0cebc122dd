/** The bodies of Zalo's events, as its documentation shows them. */
export type ZaloEvent = Record<string, unknown> & { event_name: string };

export type Names = { appId: string; oaId: string };
export type Sent = {
  /** "text", "image", "file"…: the end of the event's name. */
  kind?: string;
  text?: string;
  msgId: string;
  quotes?: string;
  attachments?: readonly { type: string; payload: Record<string, unknown> }[];
};

export function createEvents({ appId, oaId }: Names) {
  const base = (event_name: string, at: Date) => ({ app_id: appId, event_name, timestamp: String(at.getTime()) });
  const byApp = (userId: string) => `55${userId.slice(2)}`;
  const messageOf = ({ text, msgId, quotes, attachments }: Sent) => ({
    ...(text === undefined ? {} : { text }),
    msg_id: msgId,
    ...(quotes === undefined ? {} : { quote_msg_id: quotes }),
    ...(attachments === undefined ? {} : { attachments }),
  });

  return {
    userSend: (userId: string, sent: Sent, at: Date): ZaloEvent => ({
      ...base(`user_send_${sent.kind ?? "text"}`, at),
      sender: { id: userId },
      user_id_by_app: byApp(userId),
      recipient: { id: oaId },
      message: messageOf(sent),
    }),
    anonymousSend: (anonymousId: string, conversationId: string, sent: Sent, at: Date): ZaloEvent => ({
      ...base(`anonymous_send_${sent.kind ?? "text"}`, at),
      sender: { id: anonymousId },
      recipient: { id: oaId },
      message: { ...messageOf(sent), conversation_id: conversationId },
    }),
    /** With `adminId` a person wrote it in Zalo's own inbox. */
    oaSend: (userId: string, sent: Sent, at: Date, adminId?: string): ZaloEvent => ({
      ...base(`oa_send_${sent.kind ?? "text"}`, at),
      sender: { id: oaId, ...(adminId === undefined ? {} : { admin_id: adminId }) },
      recipient: { id: userId },
      user_id_by_app: byApp(userId),
      message: messageOf(sent),
    }),
    follow: (userId: string, at: Date): ZaloEvent => ({
      ...base("follow", at),
      oa_id: oaId,
      follower: { id: userId },
      user_id_by_app: byApp(userId),
      source: "oa_profile",
    }),
    unfollow: (userId: string, at: Date): ZaloEvent => ({
      ...base("unfollow", at),
      oa_id: oaId,
      follower: { id: userId },
      user_id_by_app: byApp(userId),
      source: "oa_profile",
    }),
    clickChatNow: (userId: string, at: Date): ZaloEvent => ({
      ...base("user_click_chatnow", at),
      oa_id: oaId,
      user_id: userId,
      user_id_by_app: byApp(userId),
    }),
    submitInfo: (userId: string, info: Record<string, unknown>, at: Date): ZaloEvent => ({
      ...base("user_submit_info", at),
      oa_id: oaId,
      sender: { id: userId },
      recipient: { id: oaId },
      user_id_by_app: byApp(userId),
      info,
    }),
    withdraw: (userId: string, at: Date): ZaloEvent => ({
      ...base("user_withdraw", at),
      user_id: userId,
      user_id_by_app: byApp(userId),
    }),
    received: (userId: string, msgId: string, at: Date): ZaloEvent => ({
      ...base("user_received_message", at),
      sender: { id: oaId },
      recipient: { id: userId },
      message: { msg_id: msgId },
    }),
    seen: (userId: string, msgIds: readonly string[], at: Date): ZaloEvent => ({
      ...base("user_seen_message", at),
      sender: { id: oaId },
      recipient: { id: userId },
      message: { msg_ids: msgIds },
    }),
    /** Any other event of the catalogue, or of a later one. */
    other: (event_name: string, fields: Record<string, unknown>, at: Date): ZaloEvent => ({
      ...base(event_name, at),
      ...fields,
      event_name,
    }),
  };
}
