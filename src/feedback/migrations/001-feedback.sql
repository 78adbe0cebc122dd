-- What workers said of our answers. The words of question and answer stay where they are; here is only which one.
CREATE TABLE feedback (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  sender_id text NOT NULL,
  answered_external_id text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('helpful', 'wrong')),
  reason text CHECK (reason IS NULL OR verdict = 'wrong'),
  given_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (channel, sender_id, answered_external_id)
);
CREATE INDEX feedback_newest ON feedback (given_at DESC, id DESC);
