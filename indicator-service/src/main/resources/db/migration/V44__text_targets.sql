-- Quantified promises in a plan's running text, held against its indicator table.
CREATE TABLE text_target (
    plan_code   text        NOT NULL,
    name        text        NOT NULL,
    year        integer     NOT NULL,
    source      text        NOT NULL,
    comparison  text        NOT NULL,
    value       numeric     NOT NULL,
    unit        text,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    CHECK (known_until >= known_from)
);

CREATE UNIQUE INDEX text_target_current ON text_target (plan_code, name, year, source)
    WHERE known_until IS NULL;
