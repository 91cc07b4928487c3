-- How the rules are set. A version is never changed: a new one is added.
CREATE TABLE rule_setting (
    rule       text COLLATE "C" NOT NULL,
    version    integer          NOT NULL,
    plan_code  text COLLATE "C",
    category   text,
    enabled    boolean          NOT NULL,
    parameters jsonb            NOT NULL,
    reason     text             NOT NULL,
    set_by     text             NOT NULL,
    set_at     timestamptz      NOT NULL,
    PRIMARY KEY (rule, version)
);

-- Counts up with every change of a rule, so that each replica notices.
CREATE TABLE rule_edition (
    single  boolean PRIMARY KEY DEFAULT true CHECK (single),
    edition bigint  NOT NULL
);
INSERT INTO rule_edition (edition) VALUES (0);

-- Every version of a state that was told, to look back at what was known.
CREATE TABLE fact_version (
    kind         text             NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    version      bigint           NOT NULL,
    told_at      timestamptz      NOT NULL,
    state        jsonb            NOT NULL,
    PRIMARY KEY (kind, aggregate_id, version)
);
