-- Whoever sent an import may ask for it to stop; it looks here whenever it tells how far it is.

ALTER TABLE import_progress ADD COLUMN stop_asked boolean NOT NULL DEFAULT false;
