-- Requested changes of what an admitted project promised (动态调整), and what became of them.

CREATE TABLE adjustment (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id   bigint  NOT NULL REFERENCES project (id),
    number       integer NOT NULL,
    kind         text    NOT NULL CHECK (kind IN ('YEARS', 'MILESTONES')),
    state        text    NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED')),
    reason       text    NOT NULL,
    evidence     text,
    requested_by text    NOT NULL,
    requested_on date    NOT NULL,
    -- 20 working days after the request.
    decide_by    date    NOT NULL,
    closed_by    text,
    closed_on    date,
    effective_on date,
    comment      text,
    version      bigint  NOT NULL DEFAULT 1,
    UNIQUE (project_id, number),
    CHECK ((state = 'REQUESTED') = (closed_on IS NULL)),
    CHECK ((state = 'APPROVED') = (effective_on IS NOT NULL))
);
CREATE INDEX adjustment_undecided ON adjustment (decide_by, id) WHERE state = 'REQUESTED';

CREATE TABLE adjustment_item (
    adjustment_id bigint  NOT NULL REFERENCES adjustment (id),
    position      integer NOT NULL,
    field         text    NOT NULL,
    before_value  text    NOT NULL,
    after_value   text    NOT NULL,
    PRIMARY KEY (adjustment_id, position)
);

-- The rebaseline ledger: each date that an approval moved, for good.
CREATE TABLE milestone_baseline (
    milestone_id  bigint  NOT NULL REFERENCES milestone (id),
    adjustment_id bigint  NOT NULL REFERENCES adjustment (id),
    before_date   date    NOT NULL,
    approved_date date    NOT NULL,
    approved_by   text    NOT NULL,
    approved_on   date    NOT NULL,
    PRIMARY KEY (milestone_id, adjustment_id)
);
CREATE TRIGGER milestone_baseline_stays BEFORE UPDATE OR DELETE ON milestone_baseline
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
