-- What happened to alerts, in the order in which it was committed: the writer holds a lock from
-- before the number is taken until the transaction ends, so no lower number appears later.
CREATE TABLE notice (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id     uuid             NOT NULL,
    change       text             NOT NULL,
    rule         text COLLATE "C" NOT NULL,
    plan_code    text COLLATE "C" NOT NULL,
    subject      text COLLATE "C" NOT NULL,
    subject_name text             NOT NULL,
    severity     text             NOT NULL,
    state        text             NOT NULL,
    units        text[]           NOT NULL,
    message_zh   text             NOT NULL,
    message_en   text             NOT NULL,
    occurred_at  timestamptz      NOT NULL
);

CREATE FUNCTION notice_arrived() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('alert_notice', '');
    RETURN NULL;
END $$;
CREATE TRIGGER notice_arrived AFTER INSERT ON notice
    FOR EACH STATEMENT EXECUTE FUNCTION notice_arrived();

-- What a person wants to be mailed, and how far that has been done.
CREATE TABLE subscription (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    person       text        NOT NULL,
    address      text        NOT NULL,
    rules        text[]      NOT NULL,
    plan_code    text,
    unit         text,
    min_severity text        NOT NULL,
    daily_at     time,
    quiet_from   time,
    quiet_to     time,
    cursor       bigint      NOT NULL,
    next_look_at timestamptz NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX subscription_by_person ON subscription (person, id);
CREATE INDEX subscription_due ON subscription (next_look_at);

CREATE TABLE webhook (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    url          text        NOT NULL,
    secret       text        NOT NULL,
    rules        text[]      NOT NULL,
    plan_code    text,
    min_severity text        NOT NULL,
    active       boolean     NOT NULL,
    cursor       bigint      NOT NULL,
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL
);

CREATE TABLE delivery (
    id              uuid        PRIMARY KEY,
    webhook_id      uuid        NOT NULL REFERENCES webhook (id),
    kind            text        NOT NULL CHECK (kind IN ('NOTICES', 'TEST')),
    body            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts        integer     NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_status     integer,
    last_error      text,
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz
);
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX delivery_of_webhook ON delivery (webhook_id, created_at DESC, id DESC);
