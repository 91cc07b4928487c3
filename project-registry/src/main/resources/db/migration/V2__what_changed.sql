-- The trail says what a field was and what it became, and nobody rewrites it.

CREATE TABLE project_history_field (
    project_id   bigint  NOT NULL,
    revision     bigint  NOT NULL,
    position     integer NOT NULL,
    field        text    NOT NULL,
    before_value text,
    after_value  text,
    PRIMARY KEY (project_id, revision, position),
    FOREIGN KEY (project_id, revision) REFERENCES project_history (project_id, revision)
);

CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history is append-only';
END $$;
CREATE TRIGGER project_history_stays BEFORE UPDATE OR DELETE ON project_history
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER project_history_field_stays BEFORE UPDATE OR DELETE ON project_history_field
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
