-- How a subscription reaches its person: by mail, in the console, or through a webhook.
ALTER TABLE subscription
    ADD COLUMN channel text NOT NULL DEFAULT 'EMAIL'
        CHECK (channel IN ('EMAIL', 'CONSOLE', 'WEBHOOK')),
    ADD COLUMN webhook_id uuid REFERENCES webhook (id),
    ALTER COLUMN address DROP NOT NULL,
    ADD CHECK ((channel = 'EMAIL') = (address IS NOT NULL)),
    ADD CHECK ((channel = 'WEBHOOK') = (webhook_id IS NOT NULL));

-- A webhook may carry the digests of subscriptions only, and follow no notice by itself.
ALTER TABLE webhook ADD COLUMN follows boolean NOT NULL DEFAULT true;
ALTER TABLE delivery DROP CONSTRAINT delivery_kind_check;
ALTER TABLE delivery ADD CHECK (kind IN ('NOTICES', 'DIGEST', 'TEST'));

-- What a person is told in the console.
CREATE TABLE letter (
    id         uuid        PRIMARY KEY,
    person     text        NOT NULL,
    subject    text        NOT NULL,
    body       text        NOT NULL,
    notices    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    read_at    timestamptz
);
CREATE INDEX letter_of_person ON letter (person, created_at DESC, id DESC);
