-- Deletions that people asked Facebook for. Facebook names the person by another id than the one they write to us with;
-- until both are matched, sender_id is null and nothing could be deleted.
CREATE TABLE messenger_deletion_requests (
  code text PRIMARY KEY,
  facebook_user_id text NOT NULL UNIQUE,
  sender_id text,
  requested_at timestamptz NOT NULL DEFAULT now()
);
