-- Tasks have the trail that projects have, and yearly plans their summaries.

CREATE TABLE task_history (
    task_id     bigint      NOT NULL REFERENCES task (id),
    version     bigint      NOT NULL,
    change      text        NOT NULL,
    actor       text        NOT NULL,
    happened_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, version)
);

CREATE TABLE task_history_field (
    task_id      bigint  NOT NULL,
    version      bigint  NOT NULL,
    position     integer NOT NULL,
    field        text    NOT NULL,
    before_value text,
    after_value  text,
    PRIMARY KEY (task_id, version, position),
    FOREIGN KEY (task_id, version) REFERENCES task_history (task_id, version)
);

CREATE TRIGGER task_history_stays BEFORE UPDATE OR DELETE ON task_history
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER task_history_field_stays BEFORE UPDATE OR DELETE ON task_history_field
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- 半年总结 (by 31 July) and 全年总结 (by 10 December). Handing one in again replaces it; what it said
-- before stays in its versions.
CREATE TABLE work_summary (
    plan_id      bigint      NOT NULL REFERENCES plan (id),
    period       text        NOT NULL CHECK (period IN ('HALF_YEAR', 'YEAR')),
    version      bigint      NOT NULL,
    text         text        NOT NULL,
    submitted_by text        NOT NULL,
    unit         text,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, period, version)
);
CREATE TRIGGER work_summary_stays BEFORE UPDATE OR DELETE ON work_summary
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- A task that was carried over says from where.
ALTER TABLE task ADD COLUMN carried_from_id bigint REFERENCES task (id);
CREATE UNIQUE INDEX task_carried_once ON task (plan_id, carried_from_id)
    WHERE carried_from_id IS NOT NULL;
