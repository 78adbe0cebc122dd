-- The union: its units and their periods, where they stand, which employers belong to them, and who works in them.

-- A new value whenever units, areas or enterprises change, so that every process knows when what it keeps in memory is old.
CREATE TABLE union_version (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  version uuid NOT NULL
);

CREATE TABLE units (id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'));

-- What a unit was, day by day: a new name or a new parent begins a new period of the same unit.
CREATE TABLE unit_periods (
  unit_id text NOT NULL REFERENCES units (id),
  name text NOT NULL,
  level text NOT NULL CHECK (level IN ('central', 'provincial', 'superior', 'grassroots')),
  parent_id text REFERENCES units (id),
  effective_from date NOT NULL,
  effective_until date CHECK (effective_until > effective_from),
  merged_into text REFERENCES units (id),
  former_names jsonb NOT NULL DEFAULT '[]',
  is_sample boolean NOT NULL DEFAULT false,
  PRIMARY KEY (unit_id, effective_from)
);

-- The communes a unit looks after, with the names people still use for them.
CREATE TABLE unit_areas (
  unit_id text NOT NULL REFERENCES units (id),
  place text NOT NULL,
  province text NOT NULL,
  former_names jsonb NOT NULL DEFAULT '[]',
  effective_from date NOT NULL,
  effective_until date CHECK (effective_until > effective_from),
  PRIMARY KEY (unit_id, place, province, effective_from)
);

CREATE TABLE enterprises (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL,
  other_names jsonb NOT NULL DEFAULT '[]',
  unit_id text NOT NULL REFERENCES units (id),
  commune text,
  industrial_park text,
  effective_from date NOT NULL,
  effective_until date CHECK (effective_until > effective_from),
  is_sample boolean NOT NULL DEFAULT false
);

CREATE TABLE staff (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  zalo_user_id text UNIQUE,
  left_on date,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE staff_roles (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id bigint NOT NULL REFERENCES staff (id),
  role text NOT NULL CHECK (role IN
    ('officer', 'unit-head', 'coordinator', 'custodian', 'editor', 'auditor', 'administrator')),
  unit_id text NOT NULL REFERENCES units (id),
  effective_from date NOT NULL,
  effective_until date CHECK (effective_until > effective_from),
  UNIQUE (staff_id, role, unit_id, effective_from)
);
CREATE INDEX staff_roles_by_unit ON staff_roles (unit_id);

-- Who handles which topic in a unit; the topic '*' is everything that nobody else handles there.
CREATE TABLE unit_handlers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id text NOT NULL REFERENCES units (id),
  topic text NOT NULL,
  staff_id bigint NOT NULL REFERENCES staff (id),
  effective_from date NOT NULL,
  effective_until date CHECK (effective_until > effective_from),
  UNIQUE (unit_id, topic, staff_id, effective_from)
);
CREATE INDEX unit_handlers_by_staff ON unit_handlers (staff_id);

-- Days on which somebody is away, until the first day they are back.
CREATE TABLE staff_absences (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id bigint NOT NULL REFERENCES staff (id),
  away_from date NOT NULL,
  away_until date NOT NULL CHECK (away_until > away_from),
  substitute_id bigint REFERENCES staff (id) CHECK (substitute_id <> staff_id),
  UNIQUE (staff_id, away_from)
);

CREATE FUNCTION renew_union_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO union_version (only_one, version) VALUES (true, gen_random_uuid())
    ON CONFLICT (only_one) DO UPDATE SET version = excluded.version;
  RETURN NULL;
END $$;

CREATE TRIGGER unit_periods_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit_periods
  FOR EACH STATEMENT EXECUTE FUNCTION renew_union_version();
CREATE TRIGGER unit_areas_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit_areas
  FOR EACH STATEMENT EXECUTE FUNCTION renew_union_version();
CREATE TRIGGER enterprises_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON enterprises
  FOR EACH STATEMENT EXECUTE FUNCTION renew_union_version();
