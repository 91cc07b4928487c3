-- Where the file of an alert stands on the escalation ladder, as its entries made it.
CREATE TABLE ladder_file (
    alert_id   uuid    PRIMARY KEY REFERENCES alert (id),
    climbed    text[]  NOT NULL,
    proposed   text,
    closed     boolean NOT NULL,
    since      date    NOT NULL,
    reply_due  date,
    replied    boolean NOT NULL,
    entries    integer NOT NULL,
    phase      text    NOT NULL CHECK (phase IN ('WAITING', 'PROPOSED', 'CLOSED')),
    step       text    NOT NULL,
    propose_on date
);

-- The daily look for steps to propose.
CREATE INDEX ladder_file_due ON ladder_file (propose_on, alert_id) WHERE propose_on IS NOT NULL;
CREATE INDEX ladder_file_by_phase ON ladder_file (phase, step, alert_id);

CREATE TABLE ladder_entry (
    alert_id        uuid    NOT NULL REFERENCES ladder_file (alert_id),
    number          integer NOT NULL,
    kind            text    NOT NULL,
    step            text    NOT NULL,
    day             date    NOT NULL,
    actor           text    NOT NULL,
    actor_unit      text,
    text            text,
    document_number text,
    reply_due       date,
    evidence        jsonb   NOT NULL,
    PRIMARY KEY (alert_id, number)
);

-- What is in a file stays in it: not even the service may change or remove an entry.
CREATE FUNCTION ladder_entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an entry of a file is neither changed nor removed';
END $$;
CREATE TRIGGER ladder_entry_is_kept BEFORE UPDATE OR DELETE ON ladder_entry
    FOR EACH ROW EXECUTE FUNCTION ladder_entry_is_kept();

-- An alert whose cause comes back within the window goes on under its own number.
ALTER TABLE alert ADD COLUMN reopened integer NOT NULL DEFAULT 0;
-- The version of the rule's setting is part of an alert's key: a changed threshold raises anew.
ALTER TABLE alert ADD COLUMN setting_version integer NOT NULL DEFAULT 0;
CREATE INDEX alert_resolved ON alert (rule, subject, resolved_at DESC) WHERE state = 'RESOLVED';
