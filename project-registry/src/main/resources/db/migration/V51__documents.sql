-- Documents and evidence of projects. Content is kept once by its hash, whoever hands it in how often.

CREATE TABLE document (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id        bigint      NOT NULL REFERENCES project (id),
    number            integer     NOT NULL,
    -- The part of the project that it is evidence of, such as milestone-1; absent for the project itself.
    subject           text,
    title             text        NOT NULL,
    file_name         text        NOT NULL,
    file_type         text        NOT NULL,
    size_bytes        bigint      NOT NULL CHECK (size_bytes > 0),
    sha256            text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    -- Where its content went, so that another setting later still finds it.
    storage           text        NOT NULL CHECK (storage IN ('DATABASE', 'S3')),
    uploaded_by       text        NOT NULL,
    uploaded_at       timestamptz NOT NULL,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    version           bigint      NOT NULL DEFAULT 1,
    UNIQUE (project_id, number),
    CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);

CREATE TABLE document_content (
    sha256  text  PRIMARY KEY,
    content bytea NOT NULL
);
-- PDF, images and Office files are compressed already.
ALTER TABLE document_content ALTER COLUMN content SET STORAGE EXTERNAL;

-- Evidence is withdrawn with a reason, never erased or exchanged.
CREATE FUNCTION evidence_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'evidence is neither erased nor exchanged: withdraw the document instead';
END $$;
CREATE TRIGGER document_stays BEFORE DELETE ON document
    FOR EACH ROW EXECUTE FUNCTION evidence_stays();
CREATE TRIGGER document_keeps_its_content BEFORE UPDATE ON document
    FOR EACH ROW WHEN (OLD.sha256 <> NEW.sha256) EXECUTE FUNCTION evidence_stays();
CREATE TRIGGER document_content_stays BEFORE UPDATE OR DELETE ON document_content
    FOR EACH ROW EXECUTE FUNCTION evidence_stays();
