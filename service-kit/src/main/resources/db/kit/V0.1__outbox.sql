-- Events wait here, in the transaction that caused them, until the broker has acknowledged them.
CREATE TABLE outbox (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id          uuid        NOT NULL,
    topic             text        NOT NULL,
    type              text        NOT NULL,
    aggregate_id      text        NOT NULL,
    aggregate_version bigint      NOT NULL,
    change            text        NOT NULL,
    actor             text        NOT NULL,
    correlation_id    text,
    occurred_at       timestamptz NOT NULL,
    payload           text        NOT NULL
);

CREATE FUNCTION wake_outbox_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END $$;

-- The notification is delivered at commit, and once for a transaction however many rows it adds.
CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION wake_outbox_relay();
