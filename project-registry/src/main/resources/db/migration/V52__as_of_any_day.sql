-- What a project said after each change, so that any past day can be asked for; and from where each
-- change came. Lines written before this migration have neither.

ALTER TABLE project_history ADD COLUMN state jsonb;
ALTER TABLE project_history ADD COLUMN origin text;
