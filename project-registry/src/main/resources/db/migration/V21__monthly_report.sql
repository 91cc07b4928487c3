-- The monthly report (调度) of each project, and the changes of its promise that were asked for.

CREATE TABLE monthly_report (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id       bigint  NOT NULL REFERENCES project (id),
    -- Its first day.
    month            date    NOT NULL CHECK (extract(day FROM month) = 1),
    stage            text    NOT NULL CHECK (stage IN ('NOT_STARTED', 'UNDER_CONSTRUCTION', 'COMPLETED')),
    state            text    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    reasons          text,
    progress         text,
    progress_percent numeric(5, 2) CHECK (progress_percent BETWEEN 0 AND 100),
    quantity         text,
    effect           text,
    problems         text,
    next_steps       text,
    submitted_by     text,
    submitted_on     date,
    decided_by       text,
    decided_on       date,
    comment          text,
    version          bigint  NOT NULL DEFAULT 1,
    UNIQUE (project_id, month),
    CHECK (state NOT IN ('SUBMITTED', 'ACCEPTED') OR submitted_on IS NOT NULL),
    CHECK (state NOT IN ('ACCEPTED', 'RETURNED') OR decided_on IS NOT NULL)
);
CREATE INDEX monthly_report_month ON monthly_report (month, state);
