-- New entries of this index wait in a list, and whoever adds the one that makes it too long sorts them all in:
-- with the default of 4 MiB an event would stand still for that now and then. In KiB.
ALTER INDEX alert_by_concerned_unit SET (gin_pending_list_limit = 256);
