-- The rebaseline ledger takes in dates that the plan office approves without a request, too.

ALTER TABLE milestone_baseline DROP CONSTRAINT milestone_baseline_pkey;
ALTER TABLE milestone_baseline
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ALTER COLUMN adjustment_id DROP NOT NULL,
    ADD COLUMN reason text,
    ADD UNIQUE (milestone_id, adjustment_id);
CREATE INDEX milestone_baseline_milestone ON milestone_baseline (milestone_id, id);
