-- Whether this database holds synthetic content (docs/adr/0039): said once, before the first of it is
-- written, and never taken back. Whoever wants it gone begins with an empty database.
CREATE TABLE demonstration (
    singleton boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
    begun_by  text        NOT NULL,
    begun_at  timestamptz NOT NULL
);

-- The first thing somebody entered that had not shipped with the product: where there is one, a
-- demonstration does not begin.
CREATE TABLE first_entry (
    singleton  boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
    request    text        NOT NULL,
    entered_by text        NOT NULL,
    entered_at timestamptz NOT NULL
);

-- A database from before this rule cannot say whose entries it has.
INSERT INTO first_entry (request, entered_by, entered_at)
SELECT 'unknown', min(caller), min(created_at) FROM idempotency_key HAVING count(*) > 0;

CREATE FUNCTION said_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what % says is neither changed nor removed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER demonstration_stays BEFORE UPDATE OR DELETE ON demonstration
    FOR EACH ROW EXECUTE FUNCTION said_for_good();
CREATE TRIGGER demonstration_is_kept BEFORE TRUNCATE ON demonstration
    FOR EACH STATEMENT EXECUTE FUNCTION said_for_good();
CREATE TRIGGER first_entry_stays BEFORE UPDATE OR DELETE ON first_entry
    FOR EACH ROW EXECUTE FUNCTION said_for_good();
CREATE TRIGGER first_entry_is_kept BEFORE TRUNCATE ON first_entry
    FOR EACH STATEMENT EXECUTE FUNCTION said_for_good();
