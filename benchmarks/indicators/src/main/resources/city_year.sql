-- All air figures of a city-year as a good analyst would write them. In braces: the query that gives the
-- hours as (point, item, day, hour, v) in thousandths, the type that divisions are done in, the type
-- that percentiles are rounded in, and how many stations the city has.
WITH hours AS MATERIALIZED ({hours}),
means AS (
    SELECT point, item, day, sum(v)::{exact} / count(v) / 1000 AS value
    FROM hours WHERE item <> 4 GROUP BY point, item, day HAVING count(v) >= 20
),
grid AS (
    SELECT p.point, p.day, g.hour, h.v
    FROM (SELECT DISTINCT point, day FROM hours WHERE item = 4) p
    CROSS JOIN generate_series(1, 24) AS g (hour)
    LEFT JOIN hours h ON h.point = p.point AND h.day = p.day AND h.hour = g.hour AND h.item = 4
),
windows AS (
    SELECT point, day, hour, count(v) OVER eight AS n, sum(v) OVER eight AS total
    FROM grid
    WINDOW eight AS (PARTITION BY point, day ORDER BY hour ROWS BETWEEN 7 PRECEDING AND CURRENT ROW)
),
highest AS (
    SELECT point, 4 AS item, day, max(total::{exact} / n) / 1000 AS value
    FROM windows WHERE hour >= 8 AND n >= 6
    GROUP BY point, day
    HAVING count(*) >= 14 OR max(total::{exact} / n) > 160000
),
city AS (
    SELECT item, day, avg(value) AS value
    FROM (SELECT * FROM means UNION ALL SELECT * FROM highest) AS stations
    GROUP BY item, day HAVING count(*) * 4 >= {stations} * 3
),
enough AS (
    SELECT item FROM (
        SELECT item, extract(month FROM day) AS month, count(*) AS days FROM city GROUP BY 1, 2
    ) AS months
    GROUP BY item
    HAVING sum(days) >= 324 AND min(CASE WHEN month = 2 THEN days + 2 ELSE days END) >= 27
        AND count(*) = 12
),
year AS (
    SELECT item,
        round(avg(value), CASE WHEN item = 3 THEN 1 ELSE 0 END) AS mean,
        round((percentile_cont(0.98) WITHIN GROUP (ORDER BY value))::{rounded},
            CASE WHEN item = 3 THEN 1 ELSE 0 END) AS p98,
        round((percentile_cont(0.95) WITHIN GROUP (ORDER BY value))::{rounded},
            CASE WHEN item = 3 THEN 1 ELSE 0 END) AS p95,
        round((percentile_cont(0.90) WITHIN GROUP (ORDER BY value))::{rounded},
            CASE WHEN item = 3 THEN 1 ELSE 0 END) AS p90
    FROM city JOIN enough USING (item) GROUP BY item
),
points (item, low, high, from_index, to_index) AS (VALUES
    (1, 0, 50, 0, 50), (1, 50, 150, 50, 100), (1, 150, 475, 100, 150), (1, 475, 800, 150, 200),
    (1, 800, 1600, 200, 300), (2, 0, 40, 0, 50), (2, 40, 80, 50, 100), (2, 80, 180, 100, 150),
    (2, 180, 280, 150, 200), (2, 280, 565, 200, 300), (3, 0, 2, 0, 50), (3, 2, 4, 50, 100),
    (3, 4, 14, 100, 150), (3, 14, 24, 150, 200), (3, 24, 36, 200, 300), (4, 0, 100, 0, 50),
    (4, 100, 160, 50, 100), (4, 160, 215, 100, 150), (4, 215, 265, 150, 200),
    (4, 265, 800, 200, 300), (5, 0, 50, 0, 50), (5, 50, 150, 50, 100), (5, 150, 250, 100, 150),
    (5, 250, 350, 150, 200), (5, 350, 420, 200, 300), (6, 0, 35, 0, 50), (6, 35, 75, 50, 100),
    (6, 75, 115, 100, 150), (6, 115, 150, 150, 200), (6, 150, 250, 200, 300)
),
reported AS (
    SELECT day, item, round(value, CASE WHEN item = 3 THEN 1 ELSE 0 END) AS c FROM city
),
indices AS (
    SELECT day, count(*) AS items,
        max(ceil(round((to_index - from_index) * (c - low) / (high - low) + from_index, 6))) AS aqi
    FROM (
        SELECT r.day, r.item, r.c, min(p.to_index) AS to_index FROM reported r
        JOIN points p ON p.item = r.item AND r.c <= p.high GROUP BY 1, 2, 3
    ) AS segment
    JOIN points USING (item, to_index)
    GROUP BY day
),
days AS (
    SELECT count(*) AS valid, count(*) FILTER (WHERE aqi <= 100) AS good,
        count(*) FILTER (WHERE aqi > 200) AS heavy
    FROM indices WHERE items = 6 OR aqi > 100
),
singles AS (
    SELECT round((CASE item WHEN 1 THEN mean / 60 WHEN 2 THEN mean / 40 WHEN 3 THEN p95 / 4
        WHEN 4 THEN p90 / 160 WHEN 5 THEN mean / 70 ELSE mean / 35 END), 2) AS single FROM year
)
SELECT 'AIR.SO2.MEAN' AS code, mean AS value FROM year WHERE item = 1
UNION ALL SELECT 'AIR.SO2.P98', p98 FROM year WHERE item = 1
UNION ALL SELECT 'AIR.NO2.MEAN', mean FROM year WHERE item = 2
UNION ALL SELECT 'AIR.NO2.P98', p98 FROM year WHERE item = 2
UNION ALL SELECT 'AIR.CO.P95', p95 FROM year WHERE item = 3
UNION ALL SELECT 'AIR.O3.P90', p90 FROM year WHERE item = 4
UNION ALL SELECT 'AIR.PM10.MEAN', mean FROM year WHERE item = 5
UNION ALL SELECT 'AIR.PM10.P95', p95 FROM year WHERE item = 5
UNION ALL SELECT 'AIR.PM25.MEAN', mean FROM year WHERE item = 6
UNION ALL SELECT 'AIR.PM25.P95', p95 FROM year WHERE item = 6
UNION ALL SELECT 'AIR.GOOD_DAYS.RETAINED', round(good * 100.0 / valid, 1) FROM days
UNION ALL SELECT 'AIR.HEAVY_DAYS', round(heavy * 100.0 / valid, 1) FROM days
UNION ALL SELECT 'AIR.COMPOSITE_INDEX', sum(single) FROM singles
