-- The projects of each plan's latest package, one by one: a reader's search does not unpack a package.
CREATE TABLE open_project (
    plan_id  bigint NOT NULL REFERENCES plan (id),
    code     text   NOT NULL,
    category text   NOT NULL,
    status   text   NOT NULL,
    body     jsonb  NOT NULL,
    found_by text   NOT NULL,
    PRIMARY KEY (plan_id, code)
);

-- The packages as rows; what is in one never changes, so neither does what this says of it.
CREATE VIEW packaged_project AS
SELECT o.plan_id,
       o.published_on,
       substr(p.body ->> 'id', length(plan.code) + 2)           AS code,
       p.body #>> '{additionalClassifications,0,id}'            AS category,
       p.body ->> 'status'                                      AS status,
       p.body,
       lower(concat_ws(' ', substr(p.body ->> 'id', length(plan.code) + 2), p.body ->> 'title',
           p.body ->> 'description', p.body #>> '{publicAuthority,name}')) AS found_by
FROM open_data_package o
         JOIN plan ON plan.id = o.plan_id
         CROSS JOIN LATERAL jsonb_array_elements(o.body::jsonb -> 'projects') AS p (body);

INSERT INTO open_project (plan_id, code, category, status, body, found_by)
SELECT plan_id, code, category, status, body, found_by
FROM packaged_project p
WHERE published_on = (SELECT max(o.published_on) FROM open_data_package o WHERE o.plan_id = p.plan_id);
