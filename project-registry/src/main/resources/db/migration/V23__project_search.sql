-- Search over what a project says of itself. Why pairs of characters: docs/adr/0012.

-- As people compare texts: full width as half width, capitals as small letters.
CREATE FUNCTION search_words(said text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(normalize(coalesce(said, ''), NFKC) COLLATE "C");

-- Every two characters that stand side by side; most Chinese words are two characters long.
CREATE FUNCTION search_pairs(said text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT coalesce(array_agg(DISTINCT sign || following), '{}')
        FROM (
            SELECT sign, lead(sign) OVER (ORDER BY place) AS following
            FROM string_to_table(search_words(said), NULL) WITH ORDINALITY AS t (sign, place)) AS pair
        WHERE sign || following !~ '\s');

-- Beside the project's row, which every change of a milestone writes anew.
CREATE TABLE project_search (
    project_id bigint PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
    words      text   NOT NULL,
    pairs      text[] NOT NULL
);
CREATE INDEX project_search_pairs ON project_search USING gin (pairs);

CREATE FUNCTION keep_project_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    said text := concat_ws(' ', NEW.code, NEW.name, NEW.subcategory, NEW.summary);
BEGIN
    INSERT INTO project_search (project_id, words, pairs)
    VALUES (NEW.id, search_words(said), search_pairs(said))
    ON CONFLICT (project_id) DO UPDATE SET words = excluded.words, pairs = excluded.pairs;
    RETURN NULL;
END $$;
CREATE TRIGGER project_search_follows
    AFTER INSERT OR UPDATE OF code, name, subcategory, summary ON project
    FOR EACH ROW EXECUTE FUNCTION keep_project_search();

INSERT INTO project_search (project_id, words, pairs)
SELECT id, search_words(said), search_pairs(said)
FROM project, concat_ws(' ', code, name, subcategory, summary) AS said;

-- The orders in which the list can be asked for, beside that by code.
CREATE INDEX project_by_name ON project (plan_id, name, code);
CREATE INDEX project_by_start_year ON project (plan_id, start_year, code);
CREATE INDEX project_by_end_year ON project (plan_id, end_year, code);
