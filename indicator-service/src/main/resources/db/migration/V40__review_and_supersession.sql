-- An evaluation is reviewed before it is published; a later one of the same year supersedes it.
ALTER TABLE evaluation
    ADD COLUMN superseded_by uuid REFERENCES evaluation (id),
    ADD COLUMN superseded_at timestamptz;

-- Who took which step, and why; rows are only ever added.
CREATE TABLE evaluation_step (
    evaluation_id uuid        NOT NULL REFERENCES evaluation (id),
    version       bigint      NOT NULL,
    state         text        NOT NULL,
    actor         text        NOT NULL,
    taken_at      timestamptz NOT NULL,
    reason        text,
    PRIMARY KEY (evaluation_id, version)
);

CREATE OR REPLACE FUNCTION refuse_change_of_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'SUPERSEDED'
        OR (OLD.state = 'PUBLISHED' AND (NEW.state <> 'SUPERSEDED'
            OR (NEW.published_by, NEW.published_at)
                IS DISTINCT FROM (OLD.published_by, OLD.published_at)))
        OR (NEW.id, NEW.plan_code, NEW.plan_name, NEW.year, NEW.as_of, NEW.sha256,
            NEW.method_version, NEW.delta, NEW.inputs, NEW.result, NEW.created_by, NEW.created_at)
        IS DISTINCT FROM
           (OLD.id, OLD.plan_code, OLD.plan_name, OLD.year, OLD.as_of, OLD.sha256,
            OLD.method_version, OLD.delta, OLD.inputs, OLD.result, OLD.created_by, OLD.created_at)
    THEN
        RAISE EXCEPTION 'a sealed evaluation does not change';
    END IF;
    RETURN NEW;
END $$;

-- Of what was published before this rule, only the newest of a year stands.
UPDATE evaluation old SET
    state = 'SUPERSEDED',
    version = old.version + 1,
    superseded_by = newest.id,
    superseded_at = newest.published_at
FROM (
    SELECT DISTINCT ON (plan_code, year) id, plan_code, year, published_at
    FROM evaluation WHERE state = 'PUBLISHED'
    ORDER BY plan_code, year, published_at DESC, id
) newest
WHERE old.state = 'PUBLISHED' AND old.plan_code = newest.plan_code AND old.year = newest.year
    AND old.id <> newest.id;

-- Only one evaluation of a plan's year stands at a time.
CREATE UNIQUE INDEX evaluation_standing ON evaluation (plan_code, year) WHERE state = 'PUBLISHED';
