-- Since when, and until when, each unit has been responsible for a project, and as what. The trail
-- says when that was written; this says for which days it holds.

CREATE TABLE project_unit_term (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id bigint  NOT NULL REFERENCES project (id),
    unit_id    bigint  NOT NULL REFERENCES unit (id),
    lead       boolean NOT NULL,
    valid_from date    NOT NULL,
    -- The last day; absent where it goes on.
    valid_to   date,
    CHECK (valid_to >= valid_from)
);
CREATE INDEX project_unit_term_project ON project_unit_term (project_id, valid_from);

-- What holds now has held at least since the project came in.
INSERT INTO project_unit_term (project_id, unit_id, lead, valid_from)
SELECT pu.project_id, pu.unit_id, pu.lead, coalesce(
    (SELECT min(h.happened_at AT TIME ZONE 'Asia/Shanghai')::date FROM project_history h
     WHERE h.project_id = pu.project_id),
    (now() AT TIME ZONE 'Asia/Shanghai')::date)
FROM project_unit pu;
