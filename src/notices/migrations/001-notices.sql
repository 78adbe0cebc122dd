-- What staff must know of cases: a code and facts, never a word or a name of a worker.
CREATE TABLE notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id bigint NOT NULL,
  kind text NOT NULL,
  -- at once at any hour; at once in working hours; with the next digest
  tier text NOT NULL CHECK (tier IN ('urgent', 'prompt', 'digest')),
  case_id bigint NOT NULL,
  code text NOT NULL,
  topic text NOT NULL,
  severity text NOT NULL,
  unit_id text,
  clock text,
  due_at timestamptz,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  -- when it was sent outside the console, or found to be wanted there no more
  emailed_at timestamptz,
  chatted_at timestamptz
);
CREATE INDEX notices_by_staff ON notices (staff_id, id DESC);
CREATE INDEX notices_unread ON notices (staff_id) WHERE read_at IS NULL;
CREATE INDEX notices_to_email ON notices (staff_id, id) WHERE emailed_at IS NULL AND read_at IS NULL;
CREATE INDEX notices_to_chat ON notices (staff_id, id) WHERE chatted_at IS NULL AND read_at IS NULL;

CREATE TABLE notice_preferences (
  staff_id bigint PRIMARY KEY,
  email text NOT NULL CHECK (email IN ('all', 'urgent', 'off')),
  zalo text NOT NULL CHECK (zalo IN ('all', 'urgent', 'off'))
);
