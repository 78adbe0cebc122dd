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

-- How far the sending of one message of ours has come, so that no part of it is sent twice.
CREATE TABLE zalo_sendings (
  outbound_id text PRIMARY KEY,
  recipient_id text NOT NULL,
  -- a digest of each part's words, to recognise it in what Zalo shows us
  part_digests text[] NOT NULL,
  parts_sent integer NOT NULL DEFAULT 0,
  -- when Zalo was asked to take the next part, while we do not know whether it did
  asking_since timestamptz,
  started_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX zalo_sendings_by_recipient ON zalo_sendings (recipient_id, started_at);
CREATE INDEX zalo_sendings_by_age ON zalo_sendings (started_at);
