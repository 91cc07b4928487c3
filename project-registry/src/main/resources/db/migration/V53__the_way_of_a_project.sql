-- What each milestone stands for on the project's way, what it weighs, and what has to come before it;
-- and templates of such ways by the kind of project.

ALTER TABLE milestone
    ADD COLUMN stage text CHECK (stage IN ('APPROVAL', 'DESIGN', 'TENDER', 'START', 'MAIN_WORKS',
                                           'COMPLETION', 'ACCEPTANCE')),
    ADD COLUMN weight numeric(5, 2) CHECK (weight BETWEEN 0 AND 100),
    ADD COLUMN predecessors integer[] NOT NULL DEFAULT '{}';

CREATE TABLE milestone_template (
    code    text   PRIMARY KEY,
    name    text   NOT NULL COLLATE pinyin,
    version bigint NOT NULL DEFAULT 1
);

CREATE TABLE milestone_template_step (
    template_code text          NOT NULL REFERENCES milestone_template (code) ON DELETE CASCADE,
    position      integer       NOT NULL,
    stage         text          NOT NULL,
    name          text          NOT NULL,
    weight        numeric(5, 2) NOT NULL CHECK (weight BETWEEN 0 AND 100),
    -- Per cent of the construction period that has passed when it is due.
    due_percent   numeric(5, 2) NOT NULL CHECK (due_percent BETWEEN 0 AND 100),
    PRIMARY KEY (template_code, position)
);

-- Weights and shares are ours, to be changed by the plan office; no document prescribes them.
INSERT INTO milestone_template (code, name) VALUES
    ('CONSTRUCTION', '工程建设类'), ('PROCUREMENT', '设备购置与能力建设类'), ('SURVEY', '调查、规划与研究类');
INSERT INTO milestone_template_step (template_code, position, stage, name, weight, due_percent) VALUES
    ('CONSTRUCTION', 1, 'APPROVAL', '立项批复', 5, 10),
    ('CONSTRUCTION', 2, 'DESIGN', '初步设计批复', 10, 20),
    ('CONSTRUCTION', 3, 'TENDER', '完成招标', 10, 30),
    ('CONSTRUCTION', 4, 'START', '开工', 5, 35),
    ('CONSTRUCTION', 5, 'MAIN_WORKS', '主体工程完成', 50, 80),
    ('CONSTRUCTION', 6, 'COMPLETION', '完工', 10, 90),
    ('CONSTRUCTION', 7, 'ACCEPTANCE', '竣工验收', 10, 100),
    ('PROCUREMENT', 1, 'APPROVAL', '采购方案批复', 10, 20),
    ('PROCUREMENT', 2, 'TENDER', '签订采购合同', 20, 40),
    ('PROCUREMENT', 3, 'MAIN_WORKS', '到货安装', 40, 75),
    ('PROCUREMENT', 4, 'COMPLETION', '调试试运行', 15, 90),
    ('PROCUREMENT', 5, 'ACCEPTANCE', '验收', 15, 100),
    ('SURVEY', 1, 'APPROVAL', '工作方案批复', 10, 15),
    ('SURVEY', 2, 'TENDER', '委托承担单位', 15, 30),
    ('SURVEY', 3, 'MAIN_WORKS', '完成初稿', 45, 75),
    ('SURVEY', 4, 'ACCEPTANCE', '成果评审或批准', 30, 100);
