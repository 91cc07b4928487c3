-- Everything that feeds an evaluation is kept in every version: known_from and known_until say when
-- a row was what we knew. A correction closes a row and adds one; nothing is overwritten or deleted.

CREATE TABLE series (
    plan_code         text        NOT NULL,
    code              text        NOT NULL,
    version           bigint      NOT NULL,
    position          integer     NOT NULL,
    indicator_number  integer     NOT NULL,
    category          text,
    indicator_name    text        NOT NULL,
    name              text        NOT NULL,
    unit              text,
    attribute         text        NOT NULL,
    direction         text        NOT NULL,
    baseline          numeric,
    baseline_text     text,
    target_type       text        NOT NULL,
    target_value      text,
    cumulative        boolean     NOT NULL,
    note              text,
    published_verdict text,
    published_note    text,
    known_from        timestamptz NOT NULL,
    known_until       timestamptz,
    PRIMARY KEY (plan_code, code, version),
    CHECK (known_until >= known_from)
);
CREATE UNIQUE INDEX series_current ON series (plan_code, code) WHERE known_until IS NULL;

CREATE TABLE observation (
    id          uuid        PRIMARY KEY,
    plan_code   text        NOT NULL,
    series_code text        NOT NULL,
    region_code text        NOT NULL,
    period      text        NOT NULL,
    value       numeric,
    unit        text,
    qualifier   text        NOT NULL,
    source      text        NOT NULL,
    source_date text,
    reporter    text        NOT NULL,
    note        text,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    reason      text,
    CHECK (known_until >= known_from)
);
-- One current fact for a period, region and way of saying it.
CREATE UNIQUE INDEX observation_current
    ON observation (plan_code, series_code, region_code, period, qualifier)
    WHERE known_until IS NULL;
CREATE INDEX observation_history ON observation (plan_code, series_code, known_from);

CREATE TABLE assigned_target (
    id              uuid        PRIMARY KEY,
    plan_code       text        NOT NULL,
    series_code     text        NOT NULL,
    region_code     text        NOT NULL,
    year            integer     NOT NULL,
    comparison      text        NOT NULL,
    value           numeric     NOT NULL,
    unit            text,
    assigned_by     text        NOT NULL,
    document_number text,
    accumulation    text,
    source          text        NOT NULL,
    source_date     text,
    reporter        text        NOT NULL,
    note            text,
    known_from      timestamptz NOT NULL,
    known_until     timestamptz,
    reason          text,
    CHECK (known_until >= known_from)
);
CREATE UNIQUE INDEX assigned_target_current
    ON assigned_target (plan_code, series_code, region_code, year)
    WHERE known_until IS NULL;
CREATE INDEX assigned_target_history ON assigned_target (plan_code, series_code, known_from);

CREATE TABLE region_target (
    plan_code   text        NOT NULL,
    series_code text        NOT NULL,
    region_code text        NOT NULL,
    year        integer     NOT NULL,
    value       numeric     NOT NULL,
    unit        text,
    source      text        NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    CHECK (known_until >= known_from)
);
CREATE UNIQUE INDEX region_target_current
    ON region_target (plan_code, series_code, region_code, year)
    WHERE known_until IS NULL;

-- Published figures that belong to no series of the plan: kept for readers, never evaluated.
CREATE TABLE reference_fact (
    id          uuid        PRIMARY KEY,
    plan_code   text        NOT NULL,
    kind        text        NOT NULL,
    name        text,
    region_code text        NOT NULL,
    period      text        NOT NULL,
    comparison  text,
    value       numeric,
    unit        text,
    source      text        NOT NULL,
    source_date text,
    note        text,
    known_from  timestamptz NOT NULL,
    fingerprint text        NOT NULL,
    UNIQUE (plan_code, fingerprint)
);

-- What other services told: every version of plans, projects and tasks.
CREATE TABLE followed (
    topic        text        NOT NULL,
    aggregate_id text        NOT NULL,
    version      bigint      NOT NULL,
    plan_code    text        NOT NULL,
    state        jsonb       NOT NULL,
    change       text        NOT NULL,
    actor        text        NOT NULL,
    reported_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    PRIMARY KEY (topic, aggregate_id, version)
);
CREATE INDEX followed_by_plan ON followed (topic, plan_code, aggregate_id, version DESC);

-- Sealed: inputs and result never change; publication only adds who and when.
CREATE TABLE evaluation (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    plan_code      text        NOT NULL,
    plan_name      text        NOT NULL,
    year           integer     NOT NULL,
    as_of          timestamptz NOT NULL,
    state          text        NOT NULL,
    sha256         text        NOT NULL,
    method_version text        NOT NULL,
    delta          numeric     NOT NULL,
    inputs         text        NOT NULL,
    result         text        NOT NULL,
    created_by     text        NOT NULL,
    created_at     timestamptz NOT NULL,
    published_by   text,
    published_at   timestamptz
);
CREATE INDEX evaluation_newest ON evaluation (created_at DESC, id DESC);
CREATE INDEX evaluation_newest_of_plan ON evaluation (plan_code, created_at DESC, id DESC);

CREATE FUNCTION refuse_change_of_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'PUBLISHED'
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

CREATE TRIGGER evaluation_is_sealed BEFORE UPDATE OR DELETE ON evaluation
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed();
