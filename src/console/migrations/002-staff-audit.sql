-- What administrators changed about people and deadlines. Facts alone; never rewritten.
CREATE TABLE staff_audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  unit_id text,
  staff_id bigint NOT NULL,
  staff_name text NOT NULL,
  subject_id bigint,
  subject_name text,
  facts jsonb NOT NULL,
  happened_at timestamptz NOT NULL
);
CREATE INDEX staff_audit_by_subject ON staff_audit (subject_id, id);

CREATE FUNCTION refuse_staff_audit_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed nor deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER staff_audit_stays BEFORE UPDATE OR DELETE ON staff_audit
  FOR EACH ROW EXECUTE FUNCTION refuse_staff_audit_rewriting();
