-- The newest state of every aggregate that rules look at, as its owner's events told it. Rebuilt by
-- reading the topics from their start.
CREATE TABLE fact (
    kind         text             NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    plan_code    text COLLATE "C" NOT NULL,
    version      bigint           NOT NULL,
    state        jsonb            NOT NULL,
    PRIMARY KEY (kind, aggregate_id)
);

CREATE INDEX fact_of_plan ON fact (plan_code, aggregate_id) WHERE kind IN ('EVALUATION', 'SERIES');

CREATE TABLE alert (
    id                   uuid             PRIMARY KEY,
    version              bigint           NOT NULL,
    fact_kind            text             NOT NULL,
    fact_id              text COLLATE "C" NOT NULL,
    rule                 text COLLATE "C" NOT NULL,
    rule_version         integer          NOT NULL,
    plan_code            text COLLATE "C" NOT NULL,
    subject              text COLLATE "C" NOT NULL,
    subject_name         text             NOT NULL,
    severity             text             NOT NULL CHECK (severity IN ('INFO', 'WARNING', 'CRITICAL')),
    state                text             NOT NULL CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
    units                text[]           NOT NULL,
    concerned_units      text[]           NOT NULL,
    since                date,
    message_zh           text             NOT NULL,
    message_en           text             NOT NULL,
    evidence             jsonb            NOT NULL,
    raised_at            timestamptz      NOT NULL,
    updated_at           timestamptz      NOT NULL,
    acknowledged_by      text,
    acknowledged_at      timestamptz,
    acknowledgement_note text,
    resolved_at          timestamptz,
    resolution_zh        text,
    resolution_en        text,
    previous_alert_id    uuid REFERENCES alert (id),
    CHECK ((state = 'RESOLVED') = (resolved_at IS NOT NULL)),
    CHECK (state <> 'OPEN' OR acknowledged_at IS NULL)
);

-- The promise of the service, kept by the database as the last instance.
CREATE UNIQUE INDEX alert_one_open ON alert (rule, subject) WHERE state <> 'RESOLVED';
-- Reconciliation reads the open alerts of some facts.
CREATE INDEX alert_open_by_fact ON alert (fact_kind, fact_id) WHERE state <> 'RESOLVED';
-- The list, newest first, and its filters.
CREATE INDEX alert_newest ON alert (raised_at DESC, id DESC);
CREATE INDEX alert_by_subject ON alert (subject, raised_at DESC);
CREATE INDEX alert_by_concerned_unit ON alert USING gin (concerned_units);

-- Which days have been swept, so that a day missed while the service was down is made up for.
CREATE TABLE sweep (
    day         date        PRIMARY KEY,
    finished_at timestamptz NOT NULL,
    raised      integer     NOT NULL,
    updated     integer     NOT NULL,
    resolved    integer     NOT NULL,
    open        integer     NOT NULL,
    failures    integer     NOT NULL
);
