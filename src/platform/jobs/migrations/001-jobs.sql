-- Work that must happen, once its transaction is committed. A finished job is deleted; a dead one is kept.
CREATE TABLE jobs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'running', 'dead')),
  attempts integer NOT NULL DEFAULT 0,
  enqueued_at timestamptz NOT NULL DEFAULT now(),
  run_at timestamptz NOT NULL DEFAULT now(),
  lease text,
  locked_until timestamptz,
  last_error_code text,
  CHECK ((status = 'running') = (lease IS NOT NULL AND locked_until IS NOT NULL))
);

CREATE INDEX jobs_by_due ON jobs (run_at, id) WHERE status <> 'dead';
CREATE INDEX jobs_by_key ON jobs (key, id) WHERE status <> 'dead';

-- The promise "one at a time per key", kept by the database itself whatever two workers do at once.
CREATE UNIQUE INDEX jobs_one_running_per_key ON jobs (key) WHERE status = 'running';
