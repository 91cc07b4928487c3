-- Admission to the reserve library, with its review, and the day from which an entry lapses.

ALTER TABLE project ADD COLUMN reserved_on date;
UPDATE project p SET reserved_on = (
    SELECT max((h.happened_at AT TIME ZONE 'Asia/Shanghai')::date) FROM project_history h
    WHERE h.project_id = p.id AND h.to_state = 'RESERVED' AND h.from_state IS DISTINCT FROM 'SUSPENDED');
-- What waits in the library, also while it is suspended there; everything else has started or left.
CREATE INDEX project_waiting ON project (reserved_on, id)
    WHERE coalesce(suspended_from, state) = 'RESERVED';

CREATE TABLE admission (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id       bigint      NOT NULL REFERENCES project (id),
    number           integer     NOT NULL,
    outcome          text        NOT NULL CHECK (outcome IN ('ADMITTED', 'RETURNED')),
    comment          text,
    evidence         text,
    -- The removal after which this is a new admission, as a revision of the project's history.
    removal_revision bigint,
    decided_by       text        NOT NULL,
    decided_at       timestamptz NOT NULL,
    UNIQUE (project_id, number),
    FOREIGN KEY (project_id, removal_revision) REFERENCES project_history (project_id, revision)
);

CREATE TABLE admission_opinion (
    admission_id bigint  NOT NULL REFERENCES admission (id),
    aspect       text    NOT NULL CHECK (aspect IN ('NECESSITY', 'FEASIBILITY', 'MATURITY', 'DIRECTION',
                                                    'PERFORMANCE_GOAL', 'ESTIMATE', 'FUNDING')),
    position     integer NOT NULL,
    passed       boolean NOT NULL,
    comment      text,
    PRIMARY KEY (admission_id, aspect)
);

CREATE TRIGGER admission_stays BEFORE UPDATE OR DELETE ON admission
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER admission_opinion_stays BEFORE UPDATE OR DELETE ON admission_opinion
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
