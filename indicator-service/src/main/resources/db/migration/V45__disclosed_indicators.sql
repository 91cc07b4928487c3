-- When the plan office made a plan's table of indicators public: everybody reads the series as they were known then.
CREATE TABLE indicator_disclosure (
    plan_code    text        NOT NULL,
    disclosed_at timestamptz NOT NULL,
    disclosed_by text        NOT NULL,
    PRIMARY KEY (plan_code, disclosed_at)
);
