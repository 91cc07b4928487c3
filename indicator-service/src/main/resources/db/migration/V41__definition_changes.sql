-- Since when a series counts something else: comparisons across that year are broken visibly.
CREATE TABLE definition_change (
    id          uuid        PRIMARY KEY,
    plan_code   text        NOT NULL,
    series_code text        NOT NULL,
    from_year   integer     NOT NULL,
    description text        NOT NULL,
    source      text        NOT NULL,
    reporter    text        NOT NULL,
    known_from  timestamptz NOT NULL,
    UNIQUE (plan_code, series_code, from_year)
);
