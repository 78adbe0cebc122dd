-- What platforms add to a message: what came with it, what it quotes, and that a person began to follow or left.
ALTER TABLE inbound_messages ADD COLUMN kind text NOT NULL DEFAULT 'message';
ALTER TABLE inbound_messages ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]';
ALTER TABLE inbound_messages ADD COLUMN quoted_id text;

-- held: not now by the platform's rules, said when the person next writes.
-- withheld: a person had taken the conversation over before it left.
ALTER TABLE outbound_messages DROP CONSTRAINT outbound_messages_status_check;
ALTER TABLE outbound_messages ADD CONSTRAINT outbound_messages_status_check
  CHECK (status IN ('waiting', 'delivered', 'rejected', 'failed', 'held', 'withheld'));
-- When the platform was first asked to take it: from then on it may have taken it, whatever we recorded.
ALTER TABLE outbound_messages ADD COLUMN sending_since timestamptz;
-- How many parts of a long message the platform surely took: a retry begins after them.
ALTER TABLE outbound_messages ADD COLUMN parts_sent integer NOT NULL DEFAULT 0;
ALTER TABLE outbound_messages ADD COLUMN platform_message_id text;
ALTER TABLE outbound_messages ADD COLUMN platform_code text;
ALTER TABLE outbound_messages ADD COLUMN seen_at timestamptz;
CREATE INDEX outbound_messages_by_platform_id ON outbound_messages (channel, platform_message_id);
CREATE INDEX outbound_messages_unsettled ON outbound_messages (status, channel) WHERE status IN ('failed', 'held', 'rejected');

-- What is known of a person on one channel besides their messages.
CREATE TABLE conversations (
  channel text NOT NULL,
  sender_id text NOT NULL,
  last_message_at timestamptz,
  last_message_id text,
  taken_over_at timestamptz,
  taken_over_until timestamptz,
  PRIMARY KEY (channel, sender_id)
);

-- What people said in the platform's own inbox, so that a case shows the whole talk; also keeps a second delivery harmless.
CREATE TABLE platform_inbox_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  external_id text NOT NULL,
  sender_id text NOT NULL,
  text text NOT NULL,
  said_at timestamptz NOT NULL,
  UNIQUE (channel, external_id)
);
CREATE INDEX platform_inbox_messages_by_sender ON platform_inbox_messages (channel, sender_id, id);
