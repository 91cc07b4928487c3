-- What a search looks for in the names of units and regions, as it is compared: computed once, not
-- for each unit in each search.
ALTER TABLE unit ADD COLUMN words text NOT NULL GENERATED ALWAYS AS (search_words(name)) STORED;
ALTER TABLE region ADD COLUMN words text NOT NULL GENERATED ALWAYS AS (search_words(name)) STORED;
