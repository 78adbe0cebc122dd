-- Workers who want, or need, an officer. Kept with the turn that said so, before the worker is told.
CREATE TABLE officer_requests (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  sender_id text NOT NULL,
  inbound_message_id bigint,
  urgent boolean NOT NULL,
  topic text,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  requested_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX officer_requests_open ON officer_requests (status, urgent, requested_at);
CREATE INDEX officer_requests_by_sender ON officer_requests (channel, sender_id);
