-- The pair of tokens in use for one Official Account. Refresh tokens are single-use: whoever refreshes holds
-- the lease, which lasts longer than the request to Zalo can, and keeps both new tokens in one statement.
CREATE TABLE zalo_tokens (
  oa_id text PRIMARY KEY,
  -- sealed with the application's secret
  access_token text NOT NULL,
  refresh_token text NOT NULL,
  access_expires_at timestamptz NOT NULL,
  -- counts the pairs: who waited for a refresh knows by it that another one did it
  generation bigint NOT NULL DEFAULT 1,
  lease text,
  lease_until timestamptz,
  -- Zalo refused the refresh token: since when, and with which code
  dead_since timestamptz,
  dead_code text,
  retry_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Every first pair ever found in the settings, by a fingerprint: each is taken up once.
CREATE TABLE zalo_first_pairs (
  oa_id text NOT NULL,
  fingerprint text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (oa_id, fingerprint)
);

-- A digest of each part's words of a message of ours, to recognise it in what Zalo shows us: its echo has no
-- id of ours. Only for messages that cannot be told by their first words.
CREATE TABLE zalo_part_digests (
  outbound_id text PRIMARY KEY,
  recipient_id text NOT NULL,
  digests text[] NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX zalo_part_digests_by_recipient ON zalo_part_digests (recipient_id, recorded_at);
CREATE INDEX zalo_part_digests_by_age ON zalo_part_digests (recorded_at);
