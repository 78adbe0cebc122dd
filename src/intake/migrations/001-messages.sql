-- What workers sent us. Stored before it is acknowledged; answered exactly once.
CREATE TABLE inbound_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  external_id text NOT NULL,
  sender_id text NOT NULL,
  text text NOT NULL,
  payload text,
  sent_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'answered', 'failed')),
  error_code text,
  UNIQUE (channel, external_id)
);
CREATE INDEX inbound_messages_by_sender ON inbound_messages (channel, sender_id, id);

-- What a conversation remembers between turns. Only conversation/ knows what the JSON means.
CREATE TABLE conversation_states (
  channel text NOT NULL,
  sender_id text NOT NULL,
  state jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, sender_id)
);

-- What each message came to.
CREATE TABLE turns (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  inbound_message_id bigint NOT NULL UNIQUE REFERENCES inbound_messages (id) ON DELETE CASCADE,
  channel text NOT NULL,
  sender_id text NOT NULL,
  answer jsonb NOT NULL,
  took_ms integer NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX turns_by_sender ON turns (channel, sender_id, id);

-- What we say, each on its way to one person on one channel.
CREATE TABLE outbound_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  recipient_id text NOT NULL,
  message jsonb NOT NULL,
  in_reply_to bigint REFERENCES inbound_messages (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'rejected', 'failed')),
  settled_at timestamptz,
  error_code text
);
CREATE INDEX outbound_messages_by_recipient ON outbound_messages (channel, recipient_id, id);
CREATE INDEX outbound_messages_by_inbound ON outbound_messages (in_reply_to);
