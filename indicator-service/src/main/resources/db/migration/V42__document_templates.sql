-- Templates of the official document; an evaluation keeps the one that was in use when it was made.
CREATE TABLE document_template (
    id          uuid        PRIMARY KEY,
    content     bytea       NOT NULL,
    uploaded_by text        NOT NULL,
    used_from   timestamptz NOT NULL
);

CREATE INDEX document_template_newest ON document_template (used_from DESC, id DESC);
