-- Documents that everybody may read: which, by whose decision, since when. A withdrawn one is nobody's.
ALTER TABLE document
    ADD COLUMN published_by text,
    ADD COLUMN published_at timestamptz,
    ADD CHECK ((published_at IS NULL) = (published_by IS NULL)),
    ADD CHECK (published_at IS NULL OR withdrawn_at IS NULL);
