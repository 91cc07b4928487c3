-- Monitoring points and their records. What an instrument said is kept for good: a correction adds.

CREATE TABLE monitoring_point (
    id          integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text        NOT NULL UNIQUE,
    version     bigint      NOT NULL,
    kind        text        NOT NULL,
    name        text        NOT NULL,
    region_code text        NOT NULL,
    unit_name   text,
    assessed    boolean     NOT NULL,
    water_body  text,
    target_class text,
    weight      numeric     CHECK (weight > 0),
    used_from   date,
    used_until  date,
    source      text        NOT NULL,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL
);
CREATE INDEX monitoring_point_of_region ON monitoring_point (region_code, kind);

-- One delivery: who brought what, when it became known, and why it corrects where it does.
CREATE TABLE record_batch (
    id          integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel     text        NOT NULL,
    source      text        NOT NULL,
    reporter    text        NOT NULL,
    reason      text,
    created     integer     NOT NULL,
    updated     integer     NOT NULL,
    unchanged   integer     NOT NULL,
    warnings    jsonb       NOT NULL,
    known_from  timestamptz NOT NULL
);
CREATE INDEX record_batch_newest ON record_batch (id DESC);

-- The 24 hours of a point, item and day in one row (docs/adr/0020): whole thousandths of the item's
-- unit, and beside each the delivery that brought it. NULL where there is none.
CREATE TABLE hourly_day (
    point_id integer   NOT NULL REFERENCES monitoring_point,
    day      date      NOT NULL,
    item     smallint  NOT NULL,
    readings integer[] NOT NULL CHECK (cardinality(readings) = 24),
    batches  integer[] NOT NULL CHECK (cardinality(batches) = 24),
    PRIMARY KEY (point_id, day, item)
) WITH (fillfactor = 85);

-- What a correction replaced.
CREATE TABLE superseded_reading (
    point_id    integer  NOT NULL,
    day         date     NOT NULL,
    item        smallint NOT NULL,
    hour        smallint NOT NULL,
    reading     integer  NOT NULL,
    batch_id    integer  NOT NULL REFERENCES record_batch,
    replaced_by integer  NOT NULL REFERENCES record_batch,
    PRIMARY KEY (point_id, day, item, hour, replaced_by)
);

-- Samples of water and measurements of noise: few, with as many decimals as they have.
CREATE TABLE sample (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    point_id        integer     NOT NULL REFERENCES monitoring_point,
    item            text        NOT NULL,
    day             date        NOT NULL,
    value           numeric     NOT NULL,
    below_detection boolean     NOT NULL,
    batch_id        integer     NOT NULL REFERENCES record_batch,
    replaced_by     integer     REFERENCES record_batch,
    known_from      timestamptz NOT NULL,
    known_until     timestamptz,
    CHECK (known_until >= known_from)
);
CREATE UNIQUE INDEX sample_current ON sample (point_id, day, item) WHERE known_until IS NULL;

-- Days that the national centre has determined to be spoiled by sand and dust.
CREATE TABLE dust_day (
    region_code text        NOT NULL,
    day         date        NOT NULL,
    source      text        NOT NULL,
    reporter    text        NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    CHECK (known_until >= known_from)
);
CREATE UNIQUE INDEX dust_day_current ON dust_day (region_code, day) WHERE known_until IS NULL;

-- What is to be computed again. Rows are only added by writers and taken by the one deriver, so what
-- commits late is not lost.
CREATE TABLE dirty_day (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_code text   NOT NULL,
    kind        text   NOT NULL,
    day         date   NOT NULL
);

-- A city's daily values, exact as fractions; without a value, the reason with its counts.
CREATE TABLE city_day (
    region_code    text     NOT NULL,
    day            date     NOT NULL,
    item           smallint NOT NULL,
    numerator      numeric,
    denominator    numeric,
    stations       integer  NOT NULL,
    valid_stations integer  NOT NULL,
    highest_hour   integer,
    shortfall      text,
    PRIMARY KEY (region_code, day, item)
);

-- The figures of a year, in every version.
CREATE TABLE year_figure (
    id             uuid        PRIMARY KEY,
    region_code    text        NOT NULL,
    year           integer     NOT NULL,
    code           text        NOT NULL,
    name           text        NOT NULL,
    unit           text        NOT NULL,
    value          numeric,
    shortfall      text,
    numerator      numeric,
    denominator    numeric,
    count          integer     NOT NULL,
    method         text        NOT NULL,
    method_version text        NOT NULL,
    steps          text[]      NOT NULL,
    known_from     timestamptz NOT NULL,
    known_until    timestamptz,
    CHECK ((value IS NULL) <> (shortfall IS NULL)),
    CHECK (known_until >= known_from)
);
CREATE UNIQUE INDEX year_figure_current
    ON year_figure (region_code, year, code) WHERE known_until IS NULL;
CREATE INDEX year_figure_history ON year_figure (region_code, year, code, known_from);

-- Which figure a series takes its year's value from.
CREATE TABLE figure_binding (
    plan_code   text        NOT NULL,
    series_code text        NOT NULL,
    region_code text        NOT NULL,
    figure_code text        NOT NULL,
    bound_by    text        NOT NULL,
    bound_at    timestamptz NOT NULL,
    PRIMARY KEY (plan_code, series_code)
);
