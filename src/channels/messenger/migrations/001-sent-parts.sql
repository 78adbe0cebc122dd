-- A long message leaves in several calls. What the platform took already is not sent again when the rest is retried.
CREATE TABLE messenger_sent_parts (
  outbound_message_id bigint NOT NULL REFERENCES outbound_messages (id) ON DELETE CASCADE,
  part integer NOT NULL,
  platform_message_id text NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (outbound_message_id, part)
);
