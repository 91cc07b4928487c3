-- The reserve library. Surrogate keys inside, the documents' own codes outside.

-- Chinese names sort by pinyin, wherever the server stands.
CREATE COLLATION pinyin (provider = icu, locale = 'zh-u-co-pinyin');

CREATE TABLE region (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text NOT NULL UNIQUE,
    name        text NOT NULL COLLATE pinyin,
    kind        text NOT NULL CHECK (kind IN ('CITY', 'DISTRICT', 'COUNTY', 'FUNCTIONAL_ZONE')),
    -- The region above may stand further down in the same file.
    parent_code text REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED,
    note        text
);
CREATE INDEX region_parent ON region (parent_code);

CREATE TABLE plan (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code          text    NOT NULL UNIQUE,
    name          text    NOT NULL COLLATE pinyin,
    region_code   text    NOT NULL REFERENCES region (code),
    baseline_year integer NOT NULL,
    start_year    integer NOT NULL,
    midterm_year  integer,
    final_year    integer NOT NULL,
    source        text,
    version       bigint  NOT NULL DEFAULT 1,
    CHECK (baseline_year <= start_year AND start_year <= final_year),
    CHECK (midterm_year BETWEEN start_year AND final_year)
);

CREATE TABLE unit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL COLLATE pinyin UNIQUE,
    kind        text NOT NULL CHECK (kind IN ('MUNICIPAL_DEPARTMENT', 'LOCAL_GOVERNMENT', 'ENTERPRISE',
                                              'COUNTY_DEPARTMENT', 'UNIT_GROUP', 'OTHER')),
    region_code text REFERENCES region (code)
);

-- Units merge and rename, so a membership has an end.
CREATE TABLE unit_member (
    group_id   bigint NOT NULL REFERENCES unit (id),
    member_id  bigint NOT NULL REFERENCES unit (id),
    valid_from date   NOT NULL,
    valid_to   date,
    PRIMARY KEY (group_id, member_id, valid_from),
    CHECK (group_id <> member_id),
    CHECK (valid_to >= valid_from)
);
CREATE INDEX unit_member_member ON unit_member (member_id);

CREATE TABLE project (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id        bigint  NOT NULL REFERENCES plan (id),
    code           text    NOT NULL,
    name           text    NOT NULL COLLATE pinyin,
    category       text    NOT NULL CHECK (category IN ('CLEAR_WATER', 'BLUE_SKY', 'CLEAN_SOIL', 'WASTE',
                                                        'CLIMATE', 'CAPACITY')),
    subcategory    text,
    state          text    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'RESERVED', 'PREPARATION',
                                                     'PROCUREMENT', 'CONSTRUCTION', 'COMPLETED', 'ACCEPTED',
                                                     'OPERATING', 'SUSPENDED', 'REMOVED')),
    suspended_from text,
    start_year     integer NOT NULL,
    end_year       integer NOT NULL,
    completed_on   date,
    summary        text,
    -- What the ETag of the project's own fields is made from.
    version        bigint  NOT NULL DEFAULT 1,
    -- Counts every change of the aggregate, its milestones and money too: the version of its event.
    revision       bigint  NOT NULL DEFAULT 0,
    UNIQUE (plan_id, code),
    CHECK (start_year <= end_year),
    CHECK ((state = 'SUSPENDED') = (suspended_from IS NOT NULL))
);
CREATE INDEX project_category ON project (plan_id, category);
CREATE INDEX project_state ON project (plan_id, state);

CREATE TABLE project_unit (
    project_id bigint  NOT NULL REFERENCES project (id),
    unit_id    bigint  NOT NULL REFERENCES unit (id),
    position   integer NOT NULL,
    lead       boolean NOT NULL,
    PRIMARY KEY (project_id, unit_id)
);
CREATE INDEX project_unit_unit ON project_unit (unit_id);
CREATE UNIQUE INDEX project_one_lead ON project_unit (project_id) WHERE lead;

CREATE TABLE project_scale (
    project_id       bigint  NOT NULL REFERENCES project (id),
    item             text    NOT NULL,
    unit             text    NOT NULL,
    position         integer NOT NULL,
    planned_quantity numeric NOT NULL CHECK (planned_quantity >= 0),
    done_quantity    numeric CHECK (done_quantity >= 0),
    PRIMARY KEY (project_id, item, unit)
);

CREATE TABLE project_history (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id  bigint      NOT NULL REFERENCES project (id),
    revision    bigint      NOT NULL,
    change      text        NOT NULL,
    subject     text,
    from_state  text,
    to_state    text,
    reason      text,
    evidence    text,
    actor       text        NOT NULL,
    happened_at timestamptz NOT NULL,
    UNIQUE (project_id, revision)
);

CREATE TABLE milestone (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id       bigint  NOT NULL REFERENCES project (id),
    number           integer NOT NULL,
    name             text    NOT NULL,
    original_date    date    NOT NULL,
    approved_date    date,
    forecast_date    date,
    actual_date      date,
    progress_percent numeric(5, 2) CHECK (progress_percent BETWEEN 0 AND 100),
    progress_as_of   date,
    source           text,
    version          bigint  NOT NULL DEFAULT 1,
    UNIQUE (project_id, number),
    CHECK (actual_date IS NULL OR progress_percent = 100)
);

-- As first promised, for good: a slip is measured against it (docs/DOMAIN.md, section Projects).
CREATE FUNCTION keep_original_date() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the original date of a milestone is never overwritten';
END $$;
CREATE TRIGGER original_date_stays BEFORE UPDATE ON milestone
    FOR EACH ROW WHEN (OLD.original_date <> NEW.original_date) EXECUTE FUNCTION keep_original_date();

CREATE TABLE ledger_entry (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id      bigint         NOT NULL REFERENCES project (id),
    kind            text           NOT NULL CHECK (kind IN ('PLANNED', 'ALLOCATED', 'RECEIVED', 'PAID')),
    source          text           NOT NULL CHECK (source IN ('CENTRAL', 'AUTONOMOUS_REGION', 'CITY', 'COUNTY',
                                                              'SPECIAL_BOND', 'BANK_LOAN', 'ENTERPRISE',
                                                              'SOCIAL_CAPITAL', 'OTHER')),
    fiscal_year     integer        NOT NULL CHECK (fiscal_year BETWEEN 1990 AND 2100),
    unit_id         bigint         NOT NULL REFERENCES unit (id),
    -- Yuan; a reversal is negative and names what it reverses, so a sum is always just the sum.
    amount          numeric(18, 2) NOT NULL,
    entry_date      date           NOT NULL,
    document_number text           NOT NULL,
    note            text,
    reverses_id     bigint REFERENCES ledger_entry (id),
    recorded_by     text           NOT NULL,
    recorded_at     timestamptz    NOT NULL,
    CHECK (CASE WHEN reverses_id IS NULL THEN amount >= 0 ELSE amount < 0 END)
);
CREATE INDEX ledger_entry_project ON ledger_entry (project_id, id);
CREATE INDEX ledger_entry_reverses ON ledger_entry (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: reverse the entry instead';
END $$;
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_stays BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- Kept in the transaction of each entry, so a query does not grow with the ledger.
CREATE TABLE funding_sum (
    project_id  bigint         NOT NULL REFERENCES project (id),
    kind        text           NOT NULL,
    source      text           NOT NULL,
    fiscal_year integer        NOT NULL,
    unit_id     bigint         NOT NULL REFERENCES unit (id),
    amount      numeric(18, 2) NOT NULL,
    PRIMARY KEY (project_id, kind, source, fiscal_year, unit_id)
);

CREATE TABLE task (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id       bigint NOT NULL REFERENCES plan (id),
    code          text   NOT NULL,
    section       text   NOT NULL,
    main_task     text   NOT NULL,
    task          text,
    deadline_text text   NOT NULL,
    due_date      date,
    state         text   NOT NULL CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
    completed_on  date,
    progress_note text,
    version       bigint NOT NULL DEFAULT 1,
    UNIQUE (plan_id, code),
    CHECK ((state = 'DONE') = (completed_on IS NOT NULL))
);
CREATE INDEX task_section ON task (plan_id, section);
CREATE INDEX task_state ON task (plan_id, state);

CREATE TABLE task_unit (
    task_id  bigint  NOT NULL REFERENCES task (id),
    unit_id  bigint  NOT NULL REFERENCES unit (id),
    position integer NOT NULL,
    lead     boolean NOT NULL,
    PRIMARY KEY (task_id, unit_id)
);
CREATE INDEX task_unit_unit ON task_unit (unit_id);
