-- What an auditor asks of a whole plan: what somebody changed, newest first.
CREATE INDEX project_history_actor ON project_history (actor, id);
CREATE INDEX project_history_change ON project_history (change, id);
