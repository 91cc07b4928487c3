-- What finance asks of a plan's money, answered from sums that are kept as they change.
-- Which table answers what, and why these: docs/adr/0015.

-- One project's money by month, kept in the statement that posts. The project's row is locked then,
-- so nobody else waits here. known_month says when the money became known: as-of answers need it.
CREATE TABLE funding_project_month (
    project_id  bigint         NOT NULL REFERENCES project (id),
    known_month date           NOT NULL,
    month       date           NOT NULL,
    kind        text           NOT NULL,
    source      text           NOT NULL,
    fiscal_year integer        NOT NULL,
    unit_id     bigint         NOT NULL REFERENCES unit (id),
    amount      numeric(20, 2) NOT NULL,
    PRIMARY KEY (project_id, known_month, month, kind, source, fiscal_year, unit_id)
);

-- What was posted and not yet folded into the plan's cells. Posting only ever adds rows here: two
-- projects that are paid at the same moment do not wait for one row of their plan.
CREATE TABLE funding_delta (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id     bigint         NOT NULL REFERENCES plan (id),
    known_on    date           NOT NULL,
    category    text           NOT NULL,
    unit_id     bigint         NOT NULL REFERENCES unit (id),
    source      text           NOT NULL,
    fiscal_year integer        NOT NULL,
    month       date           NOT NULL,
    kind        text           NOT NULL,
    amount      numeric(20, 2) NOT NULL
);
CREATE INDEX funding_delta_plan ON funding_delta (plan_id);

-- The plan's money by every two dimensions; the other three are null. pair is PostgreSQL's
-- GROUPING(category, unit_id, source, fiscal_year, month): a bit is set where a dimension is absent.
CREATE TABLE funding_cell (
    plan_id     bigint         NOT NULL REFERENCES plan (id),
    pair        integer        NOT NULL,
    known_month date           NOT NULL,
    category    text,
    unit_id     bigint REFERENCES unit (id),
    source      text,
    fiscal_year integer,
    month       date,
    kind        text           NOT NULL,
    amount      numeric(20, 2) NOT NULL
);
CREATE UNIQUE INDEX funding_cell_key ON funding_cell
    (plan_id, pair, known_month, category, unit_id, source, fiscal_year, month, kind)
    NULLS NOT DISTINCT;

-- The same by single days: an as-of answer reads at most one month of it.
CREATE TABLE funding_day (
    plan_id     bigint         NOT NULL REFERENCES plan (id),
    known_on    date           NOT NULL,
    category    text           NOT NULL,
    unit_id     bigint         NOT NULL REFERENCES unit (id),
    source      text           NOT NULL,
    fiscal_year integer        NOT NULL,
    month       date           NOT NULL,
    kind        text           NOT NULL,
    amount      numeric(20, 2) NOT NULL,
    PRIMARY KEY (plan_id, known_on, category, unit_id, source, fiscal_year, month, kind)
);

-- The entries behind a figure, and the remainder of a month in an as-of answer of a project.
CREATE INDEX ledger_entry_project_known ON ledger_entry (project_id, recorded_at);
CREATE INDEX ledger_entry_document ON ledger_entry (project_id, document_number);
CREATE INDEX ledger_entry_unit ON ledger_entry (unit_id, id);
CREATE INDEX ledger_entry_year ON ledger_entry (fiscal_year, source, kind, id);
CREATE INDEX ledger_entry_month ON ledger_entry (date_trunc('month', entry_date::timestamp), id);

-- A project that changes its category takes its money along, from that day on: what was answered as
-- of an earlier day stays as it was.
CREATE FUNCTION money_follows_its_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO funding_delta
        (plan_id, known_on, category, unit_id, source, fiscal_year, month, kind, amount)
    SELECT NEW.plan_id, (now() AT TIME ZONE 'Asia/Shanghai')::date, side.category, m.unit_id, m.source,
        m.fiscal_year, m.month, m.kind, side.sign * sum(m.amount)
    FROM funding_project_month m, (VALUES (OLD.category, -1), (NEW.category, 1)) AS side (category, sign)
    WHERE m.project_id = NEW.id
    GROUP BY side.category, side.sign, m.unit_id, m.source, m.fiscal_year, m.month, m.kind;
    RETURN NULL;
END $$;
CREATE TRIGGER money_follows AFTER UPDATE OF category ON project
    FOR EACH ROW WHEN (OLD.category <> NEW.category) EXECUTE FUNCTION money_follows_its_project();

-- What is in the ledger already.
INSERT INTO funding_project_month
SELECT project_id, date_trunc('month', recorded_at AT TIME ZONE 'Asia/Shanghai')::date,
    date_trunc('month', entry_date::timestamp)::date, kind, source, fiscal_year, unit_id, sum(amount)
FROM ledger_entry GROUP BY 1, 2, 3, 4, 5, 6, 7;
INSERT INTO funding_delta
    (plan_id, known_on, category, unit_id, source, fiscal_year, month, kind, amount)
SELECT p.plan_id, (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date, p.category, e.unit_id, e.source,
    e.fiscal_year, date_trunc('month', e.entry_date::timestamp)::date, e.kind, sum(e.amount)
FROM ledger_entry e JOIN project p ON p.id = e.project_id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
