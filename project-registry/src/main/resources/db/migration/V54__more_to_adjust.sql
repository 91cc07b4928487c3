-- Units, scale and planned money are adjusted as years and dates are; what is new had no value before.

ALTER TABLE adjustment DROP CONSTRAINT adjustment_kind_check;
ALTER TABLE adjustment ADD CONSTRAINT adjustment_kind_check
    CHECK (kind IN ('YEARS', 'MILESTONES', 'UNITS', 'SCALE', 'MONEY'));
ALTER TABLE adjustment_item ALTER COLUMN before_value DROP NOT NULL;
