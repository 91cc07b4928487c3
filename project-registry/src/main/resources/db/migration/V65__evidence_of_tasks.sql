-- A work plan's task has documents as a project has: a document is of one or the other.
ALTER TABLE document
    ALTER COLUMN project_id DROP NOT NULL,
    ADD COLUMN task_id bigint REFERENCES task (id),
    ADD CHECK (num_nonnulls(project_id, task_id) = 1),
    -- What a task's units hand in is for the work plan; open data is of projects.
    ADD CHECK (task_id IS NULL OR published_at IS NULL),
    ADD UNIQUE (task_id, number);
