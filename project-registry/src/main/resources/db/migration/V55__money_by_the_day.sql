-- Days by the same groupings as months, so that an answer as of a day reads what it is long and not
-- what was posted in that month (docs/adr/0015).

CREATE TABLE funding_day_cell (
    plan_id     bigint         NOT NULL REFERENCES plan (id),
    pair        integer        NOT NULL,
    known_on    date           NOT NULL,
    category    text,
    unit_id     bigint REFERENCES unit (id),
    source      text,
    fiscal_year integer,
    month       date,
    kind        text           NOT NULL,
    amount      numeric(20, 2) NOT NULL
);
CREATE UNIQUE INDEX funding_day_cell_key ON funding_day_cell
    (plan_id, pair, known_on, category, unit_id, source, fiscal_year, month, kind)
    NULLS NOT DISTINCT;

INSERT INTO funding_day_cell (plan_id, pair, known_on, category, unit_id, source, fiscal_year, month,
    kind, amount)
SELECT plan_id, GROUPING(category, unit_id, source, fiscal_year, month), known_on, category, unit_id,
    source, fiscal_year, month, kind, sum(amount)
FROM funding_day
GROUP BY plan_id, kind, known_on, GROUPING SETS (
    (category), (unit_id), (source), (fiscal_year), (month),
    (category, unit_id), (category, source), (category, fiscal_year), (category, month),
    (unit_id, source), (unit_id, fiscal_year), (unit_id, month),
    (source, fiscal_year), (source, month), (fiscal_year, month));
DROP TABLE funding_day;
