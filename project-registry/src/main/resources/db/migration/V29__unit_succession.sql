-- Units are renamed, merged and split. What was printed stays; who stands for a unit today is told
-- beside it. Why a table of heirs: docs/adr/0019.
CREATE TABLE unit_succession (
    number          bigint      PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('RENAMED', 'MERGED', 'SPLIT')),
    effective_on    date        NOT NULL,
    document_number text        NOT NULL,
    note            text,
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL
);
CREATE TRIGGER unit_succession_stays BEFORE UPDATE OR DELETE ON unit_succession
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- The key keeps a unit from standing on both sides of one act.
CREATE TABLE unit_succession_unit (
    number   bigint  NOT NULL REFERENCES unit_succession (number),
    unit_id  bigint  NOT NULL REFERENCES unit (id),
    side     text    NOT NULL CHECK (side IN ('PREDECESSOR', 'SUCCESSOR')),
    position integer NOT NULL,
    PRIMARY KEY (number, unit_id)
);
CREATE INDEX unit_succession_unit_unit ON unit_succession_unit (unit_id);
CREATE TRIGGER unit_succession_unit_stays BEFORE UPDATE OR DELETE ON unit_succession_unit
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- A wrong act stays in the list and says here that it is taken back.
CREATE TABLE unit_succession_reversal (
    number      bigint      PRIMARY KEY REFERENCES unit_succession (number),
    reason      text        NOT NULL,
    reversed_by text        NOT NULL,
    reversed_at timestamptz NOT NULL
);
CREATE TRIGGER unit_succession_reversal_stays BEFORE UPDATE OR DELETE ON unit_succession_reversal
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- Which memberships of groups an act ended and began, so that its reversal can give them back.
CREATE TABLE unit_succession_membership (
    number     bigint  NOT NULL REFERENCES unit_succession (number),
    group_id   bigint  NOT NULL REFERENCES unit (id),
    member_id  bigint  NOT NULL REFERENCES unit (id),
    valid_from date    NOT NULL,
    began      boolean NOT NULL,
    PRIMARY KEY (number, group_id, member_id)
);
CREATE TRIGGER unit_succession_membership_stays BEFORE UPDATE OR DELETE ON unit_succession_membership
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

-- Who stands today for a unit that is no more; a unit that stands for itself has no row.
CREATE TABLE unit_heir (
    unit_id bigint NOT NULL REFERENCES unit (id),
    heir_id bigint NOT NULL REFERENCES unit (id),
    PRIMARY KEY (unit_id, heir_id),
    CHECK (unit_id <> heir_id)
);
CREATE INDEX unit_heir_heir ON unit_heir (heir_id);
