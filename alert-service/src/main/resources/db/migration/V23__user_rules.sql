-- Rules that the plan office wrote. A version is never changed, only put in force or retired.
CREATE TABLE user_rule (
    code       text COLLATE "C" NOT NULL,
    version    integer          NOT NULL,
    about      text             NOT NULL,
    name_zh    text             NOT NULL,
    name_en    text             NOT NULL,
    expression text             NOT NULL,
    severity   text             NOT NULL,
    state      text             NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    written_by text             NOT NULL,
    written_at timestamptz      NOT NULL,
    PRIMARY KEY (code, version)
);
CREATE UNIQUE INDEX user_rule_one_active ON user_rule (code) WHERE state = 'ACTIVE';
