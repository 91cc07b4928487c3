-- A webhook whose secret was renewed signs with both for a while, so that its receiver can change over.
ALTER TABLE webhook
    ADD COLUMN previous_secret text,
    ADD COLUMN previous_until timestamptz,
    ADD CHECK ((previous_secret IS NULL) = (previous_until IS NULL));
