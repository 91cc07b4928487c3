-- Where each project stands: its money and the days that make it late, kept as they change, so that
-- the list can be narrowed and sorted by them. Why days and not their count: docs/adr/0040.

-- Beside the project's row, which every change of a milestone writes anew. Plan and code never
-- change; they are here for the indexes.
CREATE TABLE project_standing (
    project_id     bigint         PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
    plan_id        bigint         NOT NULL REFERENCES plan (id),
    code           text           NOT NULL,
    -- Yuan, over all years, sources and units.
    planned        numeric(20, 2) NOT NULL DEFAULT 0,
    allocated      numeric(20, 2) NOT NULL DEFAULT 0,
    received       numeric(20, 2) NOT NULL DEFAULT 0,
    paid           numeric(20, 2) NOT NULL DEFAULT 0,
    received_rate  numeric GENERATED ALWAYS AS
        (CASE WHEN allocated <> 0 THEN round(received / allocated, 4) END) STORED,
    execution_rate numeric GENERATED ALWAYS AS
        (CASE WHEN allocated <> 0 THEN round(paid / allocated, 4) END) STORED,
    -- The earliest date, as approved or else as promised, of a milestone that is not reached; the
    -- year 9999 where there is none.
    due_on         date           NOT NULL DEFAULT '9999-12-31',
    -- The day after which the project is late; the year 9999 where there is none.
    late_from      date           NOT NULL
);
CREATE INDEX project_by_planned ON project_standing (plan_id, planned, code);
CREATE INDEX project_by_paid ON project_standing (plan_id, paid, code);
CREATE INDEX project_by_lateness ON project_standing (plan_id, late_from, code);
-- Projects to which nothing was allocated stand last in both directions.
CREATE INDEX project_by_low_execution ON project_standing
    (plan_id, coalesce(execution_rate, 1e21), code);
CREATE INDEX project_by_high_execution ON project_standing
    (plan_id, coalesce(execution_rate, -1), code);

-- The earlier of the milestone that is due and the end of the construction years of a project that is
-- not completed; a removed project owes nothing.
CREATE FUNCTION project_late_from(state text, end_year integer, due_on date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN state = 'REMOVED' THEN date '9999-12-31'
        WHEN state IN ('COMPLETED', 'ACCEPTED', 'OPERATING') THEN due_on
        ELSE least(due_on, make_date(end_year, 12, 31)) END;

CREATE FUNCTION begin_project_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO project_standing (project_id, plan_id, code, late_from)
    VALUES (NEW.id, NEW.plan_id, NEW.code,
        project_late_from(NEW.state, NEW.end_year, date '9999-12-31'));
    RETURN NULL;
END $$;
CREATE TRIGGER standing_begins AFTER INSERT ON project
    FOR EACH ROW EXECUTE FUNCTION begin_project_standing();

CREATE FUNCTION keep_project_lateness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE project_standing SET late_from = project_late_from(NEW.state, NEW.end_year, due_on)
    WHERE project_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER lateness_follows_the_project AFTER UPDATE OF state, end_year ON project
    FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.end_year <> NEW.end_year)
    EXECUTE FUNCTION keep_project_lateness();

CREATE FUNCTION restate_due_days(projects bigint[]) RETURNS void LANGUAGE sql AS $$
    UPDATE project_standing s
    SET due_on = d.due_on, late_from = project_late_from(d.state, d.end_year, d.due_on)
    FROM (SELECT p.id, p.state, p.end_year,
              coalesce(min(coalesce(m.approved_date, m.original_date))
                  FILTER (WHERE m.actual_date IS NULL), date '9999-12-31') AS due_on
          FROM project p LEFT JOIN milestone m ON m.project_id = p.id
          WHERE p.id = ANY (projects) GROUP BY p.id) d
    WHERE s.project_id = d.id AND s.due_on <> d.due_on;
$$;
CREATE FUNCTION keep_due_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM restate_due_days(array(SELECT DISTINCT project_id FROM touched));
    RETURN NULL;
END $$;
CREATE TRIGGER due_days_begin AFTER INSERT ON milestone
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_due_days();
-- Row by row, and only where a day has changed: most updates report progress.
CREATE FUNCTION keep_due_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM restate_due_days(ARRAY[NEW.project_id]);
    RETURN NULL;
END $$;
CREATE TRIGGER due_days_follow AFTER UPDATE OF approved_date, actual_date ON milestone
    FOR EACH ROW
    WHEN ((OLD.approved_date, OLD.actual_date) IS DISTINCT FROM (NEW.approved_date, NEW.actual_date))
    EXECUTE FUNCTION keep_due_day();
CREATE TRIGGER due_days_end AFTER DELETE ON milestone
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_due_days();

-- Follows the sums that posting keeps, and so needs nothing of whoever posts.
CREATE FUNCTION keep_project_money() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE project_standing s
    SET planned = f.planned, allocated = f.allocated, received = f.received, paid = f.paid
    FROM (SELECT t.project_id,
              coalesce(sum(amount) FILTER (WHERE kind = 'PLANNED'), 0) AS planned,
              coalesce(sum(amount) FILTER (WHERE kind = 'ALLOCATED'), 0) AS allocated,
              coalesce(sum(amount) FILTER (WHERE kind = 'RECEIVED'), 0) AS received,
              coalesce(sum(amount) FILTER (WHERE kind = 'PAID'), 0) AS paid
          FROM (SELECT DISTINCT project_id FROM touched) t
          LEFT JOIN funding_sum m ON m.project_id = t.project_id
          GROUP BY t.project_id) f
    WHERE s.project_id = f.project_id;
    RETURN NULL;
END $$;
CREATE TRIGGER money_begins AFTER INSERT ON funding_sum
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_project_money();
CREATE TRIGGER money_follows AFTER UPDATE ON funding_sum
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_project_money();
CREATE TRIGGER money_ends AFTER DELETE ON funding_sum
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_project_money();

-- What there is already.
INSERT INTO project_standing (project_id, plan_id, code, planned, allocated, received, paid, due_on,
    late_from)
SELECT p.id, p.plan_id, p.code, f.planned, f.allocated, f.received, f.paid, d.due_on,
    project_late_from(p.state, p.end_year, d.due_on)
FROM project p
CROSS JOIN LATERAL (
    SELECT coalesce(sum(amount) FILTER (WHERE kind = 'PLANNED'), 0) AS planned,
        coalesce(sum(amount) FILTER (WHERE kind = 'ALLOCATED'), 0) AS allocated,
        coalesce(sum(amount) FILTER (WHERE kind = 'RECEIVED'), 0) AS received,
        coalesce(sum(amount) FILTER (WHERE kind = 'PAID'), 0) AS paid
    FROM funding_sum WHERE project_id = p.id) AS f
CROSS JOIN LATERAL (
    SELECT coalesce(min(coalesce(approved_date, original_date)), date '9999-12-31') AS due_on
    FROM milestone WHERE project_id = p.id AND actual_date IS NULL) AS d;
