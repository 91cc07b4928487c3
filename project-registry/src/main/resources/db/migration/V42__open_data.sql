-- Published OC4IDS packages: one for a plan and a day, at an address that never says anything else.
CREATE TABLE open_data_package (
    plan_id      bigint      NOT NULL REFERENCES plan (id),
    published_on date        NOT NULL,
    body         text        NOT NULL,
    sha256       text        NOT NULL,
    projects     integer     NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, published_on)
);
CREATE TRIGGER open_data_package_stays BEFORE UPDATE OR DELETE ON open_data_package
    FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
