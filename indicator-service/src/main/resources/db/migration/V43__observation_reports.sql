-- Rates keep what they were divided from; a fact that came by a report keeps who approved it.
ALTER TABLE observation
    ADD COLUMN numerator numeric,
    ADD COLUMN denominator numeric CHECK (denominator > 0),
    ADD COLUMN approved_by text;

-- What units report before it is approved; nothing here feeds an evaluation.
CREATE TABLE observation_report (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    plan_code   text        NOT NULL,
    series_code text        NOT NULL,
    entry       jsonb       NOT NULL,
    state       text        NOT NULL,
    reporter    text        NOT NULL,
    unit        text        NOT NULL,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    decided_by  text,
    decision    text
);

CREATE INDEX observation_report_newest ON observation_report (plan_code, created_at DESC, id DESC);
