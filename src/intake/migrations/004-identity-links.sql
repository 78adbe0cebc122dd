-- Somebody on two channels is two people to us, until they say on one a code they were given on the other.
CREATE TABLE identity_links (
  channel text NOT NULL,
  sender_id text NOT NULL,
  person text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, sender_id)
);
CREATE INDEX identity_links_by_person ON identity_links (person);

-- SHA-256 of a code, and who it was given to.
CREATE TABLE identity_link_codes (
  hash text PRIMARY KEY,
  channel text NOT NULL,
  sender_id text NOT NULL,
  expires_at timestamptz NOT NULL
);
