-- Files that came with messages, kept for the officer. The bytes are in DATA_DIR/attachments under stored_name.
-- waiting: still to be fetched; uploaded: given to the web chat and not sent yet; kept; refused: not a kind or size we
-- keep; failed: the platform did not give it. A row whose message is gone (forgotten) has its file removed and goes too.
CREATE TABLE attachments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  inbound_message_id bigint REFERENCES inbound_messages (id) ON DELETE SET NULL,
  position integer NOT NULL DEFAULT 0,
  channel text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('image', 'audio', 'video', 'file')),
  url text,
  state text NOT NULL CHECK (state IN ('waiting', 'uploaded', 'kept', 'refused', 'failed')),
  reason text,
  stored_name text UNIQUE,
  mime text,
  bytes integer,
  sha256 text,
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  UNIQUE (inbound_message_id, position)
);
CREATE INDEX attachments_orphaned ON attachments (id) WHERE inbound_message_id IS NULL;
