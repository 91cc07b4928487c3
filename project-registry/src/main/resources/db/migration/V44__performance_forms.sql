-- 绩效自评表 of a project and year. While it is a draft only what people enter is kept, the rest is
-- computed from the data; filing keeps the rows as they were filed.
CREATE TABLE performance_form (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id  bigint  NOT NULL REFERENCES project (id),
    year        integer NOT NULL,
    execution   integer NOT NULL,
    output      integer NOT NULL,
    benefit     integer NOT NULL,
    satisfaction integer NOT NULL,
    filed_by    text,
    filed_at    timestamptz,
    filed       jsonb,
    version     bigint  NOT NULL DEFAULT 1,
    UNIQUE (project_id, year),
    CHECK (execution + output + benefit + satisfaction = 100),
    CHECK ((filed IS NULL) = (filed_at IS NULL) AND (filed IS NULL) = (filed_by IS NULL))
);

CREATE TABLE performance_entry (
    form_id     bigint      NOT NULL REFERENCES performance_form (id),
    key         text        NOT NULL,
    name        text,
    target      text,
    actual      text,
    degree      numeric(5, 2) CHECK (degree BETWEEN 0 AND 100),
    applicable  boolean     NOT NULL,
    deviation   text,
    entered_by  text        NOT NULL,
    entered_at  timestamptz NOT NULL,
    PRIMARY KEY (form_id, key)
);
