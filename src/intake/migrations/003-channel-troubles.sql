-- Platforms that refuse our token, and since when: staff are told until one takes it again.
CREATE TABLE channel_troubles (
  channel text PRIMARY KEY,
  code text NOT NULL,
  since timestamptz NOT NULL
);
