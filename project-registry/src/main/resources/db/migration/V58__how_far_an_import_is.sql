-- How far a long import is, told outside of its transaction to whoever sent it.

CREATE TABLE import_progress (
    caller     text        NOT NULL,
    key        text        NOT NULL,
    kind       text        NOT NULL,
    file_name  text        NOT NULL,
    rows       integer     NOT NULL,
    done       integer     NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
