-- A deadline such as "45 working days after publication" counts from a day that somebody states.
ALTER TABLE task ADD COLUMN counted_from date;

-- Quantified targets of a work plan, of one of its tasks where the document says of which.
CREATE TABLE work_target (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint  NOT NULL REFERENCES plan (id),
    number  integer NOT NULL,
    task_id bigint REFERENCES task (id),
    version bigint  NOT NULL,
    UNIQUE (plan_id, number)
);
CREATE INDEX work_target_task ON work_target (task_id);

-- What a target says and has said: each change is a row of its own.
CREATE TABLE work_target_version (
    target_id    bigint      NOT NULL REFERENCES work_target (id),
    version      bigint      NOT NULL,
    name         text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('AT_LEAST', 'AT_MOST', 'ABOUT')),
    target_value numeric     NOT NULL,
    unit         text        NOT NULL,
    reason       text,
    actor        text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    PRIMARY KEY (target_id, version)
);
CREATE TRIGGER work_target_version_stays BEFORE UPDATE OR DELETE ON work_target_version
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- Values over the year. A correction is a later row of the same day.
CREATE TABLE work_target_value (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target_id   bigint      NOT NULL REFERENCES work_target (id),
    day         date        NOT NULL,
    value       numeric     NOT NULL,
    evidence    text,
    actor       text        NOT NULL,
    happened_at timestamptz NOT NULL
);
CREATE INDEX work_target_value_latest ON work_target_value (target_id, day DESC, id DESC);
CREATE TRIGGER work_target_value_stays BEFORE UPDATE OR DELETE ON work_target_value
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- Which projects carry a task out, and which series it moves. A series is known by its code, since
-- it is another service's.
CREATE TABLE task_project (
    task_id    bigint  NOT NULL REFERENCES task (id),
    project_id bigint  NOT NULL REFERENCES project (id),
    position   integer NOT NULL,
    PRIMARY KEY (task_id, project_id)
);
CREATE INDEX task_project_project ON task_project (project_id, task_id);

CREATE TABLE task_series (
    task_id     bigint  NOT NULL REFERENCES task (id),
    series_code text    NOT NULL,
    position    integer NOT NULL,
    PRIMARY KEY (task_id, series_code)
);
CREATE INDEX task_series_series ON task_series (series_code, task_id);
