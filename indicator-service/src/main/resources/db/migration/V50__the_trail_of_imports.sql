-- Every uploaded file, kept or not: who sent it, what it did, and the first errors of one refused.
-- The errors are json and not jsonb: a message may quote a cell that holds U+0000.

CREATE TABLE import_record (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL,
    plan_code   text,
    file_name   text        NOT NULL,
    size_bytes  bigint      NOT NULL,
    dry_run     boolean     NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('APPLIED', 'PREVIEWED', 'REFUSED')),
    rows        integer     NOT NULL,
    created     integer     NOT NULL,
    updated     integer     NOT NULL,
    unchanged   integer     NOT NULL,
    failed      integer     NOT NULL,
    error_count integer     NOT NULL,
    errors      json        NOT NULL,
    actor       text        NOT NULL,
    imported_at timestamptz NOT NULL
);

CREATE INDEX import_record_of_actor ON import_record (actor, number);
CREATE INDEX import_record_by_outcome ON import_record (outcome, number);
