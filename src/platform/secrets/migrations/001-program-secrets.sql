-- Secrets the program makes for itself, shared by all its processes.
CREATE TABLE program_secrets (
  name text PRIMARY KEY,
  value text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
