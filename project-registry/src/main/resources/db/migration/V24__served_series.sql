-- Which indicator series a project serves. The series are the indicator service's, so their codes are
-- kept as text.
CREATE TABLE project_series (
    project_id  bigint NOT NULL REFERENCES project (id),
    series_code text   NOT NULL,
    PRIMARY KEY (project_id, series_code)
);
CREATE INDEX project_series_code ON project_series (series_code);
