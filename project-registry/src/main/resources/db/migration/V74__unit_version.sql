-- Who resolves a group has seen its members as they are.
ALTER TABLE unit ADD COLUMN version bigint NOT NULL DEFAULT 0;
