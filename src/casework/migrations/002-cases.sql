-- A case: the facts of it, without a word of the worker's and without who they are.
CREATE TABLE cases (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  topic text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('urgent', 'high', 'normal', 'low')),
  -- 0 for urgent: the order of the queue
  rank smallint GENERATED ALWAYS AS (CASE severity WHEN 'urgent' THEN 0 ELSE 1 END) STORED,
  identity text NOT NULL CHECK (identity IN ('named', 'confidential', 'anonymous')),
  about text NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closing', 'closed', 'merged')),
  outcome text CHECK (outcome IN ('solved', 'partly', 'no-response', 'withdrawn', 'ended')),
  channel text NOT NULL,
  -- whose workplace it is; never changes
  origin_unit_id text,
  -- who holds it now; null until the tree of units is there
  unit_id text,
  assignee_id bigint,
  -- only this role sees it, besides whoever holds it
  restricted_role text,
  employer text,
  employer_key text,
  commune text,
  merged_into bigint REFERENCES cases (id),
  opened_at timestamptz NOT NULL,
  -- the three clocks; a next reply is due only while the worker waits for one
  first_reply_due_at timestamptz NOT NULL,
  first_replied_at timestamptz,
  next_reply_due_at timestamptz,
  resolution_due_at timestamptz NOT NULL,
  -- the clock that runs out first, and the order of the queue; of a closed case, when it was closed
  clock_due_at timestamptz NOT NULL,
  -- when the sweep must look at it next
  sweep_at timestamptz NOT NULL,
  held_since timestamptz NOT NULL,
  last_worker_at timestamptz NOT NULL,
  last_staff_at timestamptz,
  reminded_at timestamptz,
  closing_asked_at timestamptz,
  closed_at timestamptz,
  rating smallint CHECK (rating BETWEEN 1 AND 5),
  content_deleted_at timestamptz
);
CREATE INDEX cases_queue ON cases (unit_id, rank, clock_due_at, id) WHERE status IN ('open', 'closing');
CREATE INDEX cases_queue_all ON cases (rank, clock_due_at, id) WHERE status IN ('open', 'closing');
CREATE INDEX cases_by_status ON cases (status, rank, clock_due_at, id);
CREATE INDEX cases_by_assignee ON cases (assignee_id, rank, clock_due_at, id) WHERE status IN ('open', 'closing');
CREATE INDEX cases_to_sweep ON cases (sweep_at) WHERE status IN ('open', 'closing');
CREATE INDEX cases_by_employer ON cases (employer_key, topic, opened_at);
CREATE INDEX cases_merged_into ON cases (merged_into) WHERE merged_into IS NOT NULL;

-- What the worker wrote of it. Deleted when they delete their data; the case stays.
CREATE TABLE case_contents (
  case_id bigint PRIMARY KEY REFERENCES cases (id),
  what text NOT NULL,
  place text,
  since text,
  wants text
);
-- Folded words to search by: the code and the employer, and while it is kept what the worker wrote.
CREATE TABLE case_search (
  case_id bigint PRIMARY KEY REFERENCES cases (id),
  words text NOT NULL
);
CREATE INDEX case_search_words ON case_search USING gin (to_tsvector('simple', words));

-- The vault: who reported a case, and where an answer reaches them. Read by identity-vault.ts alone.
CREATE TABLE case_reporters (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  channel text NOT NULL,
  sender_id text NOT NULL,
  name text,
  phone text,
  added_at timestamptz NOT NULL,
  UNIQUE (case_id, channel, sender_id)
);
CREATE INDEX case_reporters_by_person ON case_reporters (channel, sender_id, case_id);

-- SHA-256 of the code with which an anonymous reporter comes back.
CREATE TABLE case_return_codes (
  hash text PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id)
);

-- Units that a conflict of interest keeps away: nobody in them sees, finds or counts the case.
CREATE TABLE case_bypassed_units (
  case_id bigint NOT NULL REFERENCES cases (id),
  unit_id text NOT NULL,
  PRIMARY KEY (case_id, unit_id)
);
CREATE INDEX case_bypassed_units_by_unit ON case_bypassed_units (unit_id, case_id);

-- Another unit that is asked, and sees the case until the question is answered.
CREATE TABLE case_asks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  unit_id text NOT NULL,
  asked_by bigint NOT NULL,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX case_asks_open ON case_asks (unit_id, case_id) WHERE ended_at IS NULL;
CREATE INDEX case_asks_by_case ON case_asks (case_id, id);

-- Which messages are of a case; what they say is kept where messages are kept.
CREATE TABLE case_messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  kind text NOT NULL CHECK (kind IN ('worker', 'officer', 'system')),
  inbound_message_id bigint,
  outbound_message_id bigint,
  staff_id bigint,
  -- a thank-you and the like: shown, but it starts no clock
  is_courtesy boolean NOT NULL DEFAULT false,
  said_at timestamptz NOT NULL
);
CREATE INDEX case_messages_by_case ON case_messages (case_id, id);
CREATE UNIQUE INDEX case_messages_inbound ON case_messages (inbound_message_id) WHERE inbound_message_id IS NOT NULL;
CREATE UNIQUE INDEX case_messages_outbound ON case_messages (outbound_message_id) WHERE outbound_message_id IS NOT NULL;

-- What staff wrote to one another: notes, and the reasons they gave. Content, so it goes when the worker's data goes.
CREATE TABLE case_notes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  kind text NOT NULL CHECK (kind IN ('note', 'reason', 'question', 'answer')),
  staff_id bigint NOT NULL,
  text text NOT NULL,
  mentions bigint[] NOT NULL DEFAULT '{}',
  written_at timestamptz NOT NULL
);
CREATE INDEX case_notes_by_case ON case_notes (case_id, id);

CREATE TABLE case_links (
  case_id bigint NOT NULL REFERENCES cases (id),
  other_id bigint NOT NULL REFERENCES cases (id),
  linked_by bigint NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, other_id),
  CHECK (case_id < other_id)
);
CREATE INDEX case_links_by_other ON case_links (other_id);

-- A clock that ran out, once for each clock and unit.
CREATE TABLE case_misses (
  case_id bigint NOT NULL REFERENCES cases (id),
  clock text NOT NULL CHECK (clock IN ('first-reply', 'next-reply', 'resolution')),
  unit_id text NOT NULL,
  due_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, clock, unit_id)
);

-- What happened to a case. Facts only, each row sealed with the one before; never changed, never deleted.
CREATE TABLE case_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  seq integer NOT NULL,
  kind text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'worker', 'system')),
  actor_id bigint,
  actor_name text,
  facts text NOT NULL,
  happened_at timestamptz NOT NULL,
  previous_seal text NOT NULL,
  seal text NOT NULL,
  UNIQUE (case_id, seq)
);

-- Who opened which confidential name, and why. Never changed, never deleted.
CREATE TABLE case_audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES cases (id),
  unit_id text,
  kind text NOT NULL,
  staff_id bigint NOT NULL,
  staff_name text NOT NULL,
  reason text NOT NULL,
  happened_at timestamptz NOT NULL
);
CREATE INDEX case_audit_newest ON case_audit (id DESC);

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed nor deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER case_events_stay BEFORE UPDATE OR DELETE ON case_events
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER case_audit_stays BEFORE UPDATE OR DELETE ON case_audit
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER case_misses_stay BEFORE UPDATE OR DELETE ON case_misses
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- The running number of cases, by prefix and month: "KT-2611".
CREATE TABLE case_numbers (
  series text PRIMARY KEY,
  last integer NOT NULL
);
CREATE TABLE case_prefixes (
  unit_id text PRIMARY KEY,
  prefix text NOT NULL CHECK (prefix ~ '^[A-Z]{1,4}$')
);

-- What a province decides otherwise than the program's defaults.
CREATE TABLE case_policies (
  severity text PRIMARY KEY,
  policy jsonb NOT NULL
);
CREATE TABLE case_topic_rules (
  topic text PRIMARY KEY,
  rule jsonb NOT NULL
);
CREATE TABLE working_day_overrides (
  day date PRIMARY KEY,
  is_open boolean NOT NULL,
  note text
);

CREATE TABLE canned_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id text NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  topic text,
  updated_by bigint NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX canned_answers_by_unit ON canned_answers (unit_id, title);
