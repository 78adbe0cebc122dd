-- A one-time way in: a link, and a code that only the browser which asked for it can use. Hashes only.
CREATE TABLE sign_in_tokens (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id bigint NOT NULL,
  link_hash text NOT NULL UNIQUE,
  challenge_hash text UNIQUE,
  code_hash text,
  wrong_codes integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX sign_in_tokens_by_staff ON sign_in_tokens (staff_id, created_at);

-- The way in for the very first administrator, as long as there is no staff.
CREATE TABLE set_up_tokens (
  token_hash text PRIMARY KEY,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- Who is signed in, on which device. A session waits for its second factor before it opens anything.
CREATE TABLE staff_sessions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  staff_id bigint NOT NULL,
  is_waiting_for_second_factor boolean NOT NULL,
  wrong_codes integer NOT NULL DEFAULT 0,
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX staff_sessions_by_staff ON staff_sessions (staff_id) WHERE ended_at IS NULL;

-- The optional second factor. Only a confirmed secret is asked for; a step used once is not taken again.
CREATE TABLE second_factors (
  staff_id bigint PRIMARY KEY,
  secret text NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0
);
CREATE TABLE recovery_codes (
  staff_id bigint NOT NULL,
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (staff_id, code_hash)
);

-- What an officer keeps for themselves: filters by name, and the one the queue was left at.
CREATE TABLE saved_filters (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id bigint NOT NULL,
  name text NOT NULL,
  filter text NOT NULL,
  deleted_at timestamptz,
  UNIQUE (staff_id, name)
);
CREATE TABLE last_filters (
  staff_id bigint PRIMARY KEY,
  filter text NOT NULL
);
