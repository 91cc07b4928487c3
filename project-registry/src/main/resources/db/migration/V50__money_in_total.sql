-- What a question about now reads: the cells without the month in which the money became known. A
-- cell has the dimensions that its grouping leaves (GROUPING(category, unit_id, source, fiscal_year,
-- month)), two of them or one.
CREATE TABLE funding_total (
    plan_id     bigint         NOT NULL REFERENCES plan (id),
    pair        integer        NOT NULL,
    category    text,
    unit_id     bigint REFERENCES unit (id),
    source      text,
    fiscal_year integer,
    month       date,
    kind        text           NOT NULL,
    amount      numeric(20, 2) NOT NULL
);
CREATE UNIQUE INDEX funding_total_key ON funding_total
    (plan_id, pair, category, unit_id, source, fiscal_year, month, kind)
    NULLS NOT DISTINCT;

-- One dimension alone, from the pairs with the fiscal year; the fiscal year's from those with the source.
INSERT INTO funding_cell (plan_id, pair, known_month, category, kind, amount)
SELECT plan_id, 31 - 16, known_month, category, kind, sum(amount)
FROM funding_cell WHERE pair = 31 - (16 | 2) GROUP BY plan_id, known_month, category, kind;
INSERT INTO funding_cell (plan_id, pair, known_month, unit_id, kind, amount)
SELECT plan_id, 31 - 8, known_month, unit_id, kind, sum(amount)
FROM funding_cell WHERE pair = 31 - (8 | 2) GROUP BY plan_id, known_month, unit_id, kind;
INSERT INTO funding_cell (plan_id, pair, known_month, source, kind, amount)
SELECT plan_id, 31 - 4, known_month, source, kind, sum(amount)
FROM funding_cell WHERE pair = 31 - (4 | 2) GROUP BY plan_id, known_month, source, kind;
INSERT INTO funding_cell (plan_id, pair, known_month, fiscal_year, kind, amount)
SELECT plan_id, 31 - 2, known_month, fiscal_year, kind, sum(amount)
FROM funding_cell WHERE pair = 31 - (4 | 2) GROUP BY plan_id, known_month, fiscal_year, kind;
INSERT INTO funding_cell (plan_id, pair, known_month, month, kind, amount)
SELECT plan_id, 31 - 1, known_month, month, kind, sum(amount)
FROM funding_cell WHERE pair = 31 - (2 | 1) GROUP BY plan_id, known_month, month, kind;

INSERT INTO funding_total
SELECT plan_id, pair, category, unit_id, source, fiscal_year, month, kind, sum(amount)
FROM funding_cell GROUP BY plan_id, pair, category, unit_id, source, fiscal_year, month, kind;
