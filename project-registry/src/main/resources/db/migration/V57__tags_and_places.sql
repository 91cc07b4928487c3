-- What people call a project beside its category, and where it is: a point, a region, or both.

ALTER TABLE project
    ADD COLUMN tags        text[] NOT NULL DEFAULT '{}',
    -- Degrees of CGCS2000 (GB 22021), east and north.
    ADD COLUMN longitude   numeric(9, 6) CHECK (longitude BETWEEN 73 AND 136),
    ADD COLUMN latitude    numeric(8, 6) CHECK (latitude BETWEEN 3 AND 54),
    ADD COLUMN region_code text REFERENCES region (code),
    ADD CHECK ((longitude IS NULL) = (latitude IS NULL));
CREATE INDEX project_tags ON project USING gin (tags);
CREATE INDEX project_place ON project (region_code) WHERE region_code IS NOT NULL;

CREATE OR REPLACE FUNCTION keep_project_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    said text := concat_ws(' ', NEW.code, NEW.name, NEW.subcategory, NEW.summary,
                           array_to_string(NEW.tags, ' '));
BEGIN
    INSERT INTO project_search (project_id, words, pairs)
    VALUES (NEW.id, search_words(said), search_pairs(said))
    ON CONFLICT (project_id) DO UPDATE SET words = excluded.words, pairs = excluded.pairs;
    RETURN NULL;
END $$;
DROP TRIGGER project_search_follows ON project;
CREATE TRIGGER project_search_follows
    AFTER INSERT OR UPDATE OF code, name, subcategory, summary, tags ON project
    FOR EACH ROW EXECUTE FUNCTION keep_project_search();
