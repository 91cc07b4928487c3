-- What was filed before a form was reopened, with who reopened it and why: a filing is never lost.
CREATE TABLE performance_filing (
    form_id     bigint      NOT NULL REFERENCES performance_form (id),
    number      integer     NOT NULL,
    filed       jsonb       NOT NULL,
    filed_by    text        NOT NULL,
    filed_at    timestamptz NOT NULL,
    reopened_by text        NOT NULL,
    reopened_at timestamptz NOT NULL,
    reason      text        NOT NULL,
    PRIMARY KEY (form_id, number)
);
CREATE TRIGGER performance_filing_stays BEFORE UPDATE OR DELETE ON performance_filing
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
