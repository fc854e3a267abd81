-- Figures, from the accepted rows in staged_observation.
-- The types are made from the data, so that a reader may fetch small integer codes instead of text.

CREATE TEMP VIEW gathered AS FROM staged_observation UNION ALL BY NAME FROM latest;

CREATE TEMP TABLE texts AS
SELECT variable, breakdown, place, period FROM gathered
GROUP BY GROUPING SETS (variable, breakdown, place, period);

CREATE TYPE variable_id AS ENUM (SELECT variable FROM texts WHERE variable IS NOT NULL ORDER BY ALL);
CREATE TYPE breakdown_text AS ENUM (
    SELECT breakdown FROM texts WHERE breakdown IS NOT NULL ORDER BY ALL
);
CREATE TYPE place_id AS ENUM (SELECT place FROM texts WHERE place IS NOT NULL ORDER BY ALL);
CREATE TYPE period_text AS ENUM (SELECT period FROM texts WHERE period IS NOT NULL ORDER BY ALL);
CREATE TYPE confidence_mark AS ENUM ('A', 'B', 'C');

-- Few keys are shared, none by rows that are not staged. Two keys of one hash do no harm here: they
-- are only looked at more closely.
CREATE TEMP TABLE beaten AS
WITH twice AS (
    SELECT hash(variable, breakdown, place, period) AS code
    FROM staged_observation GROUP BY code HAVING count(*) > 1
)
SELECT variable, breakdown, place, period, confidence, rank, source
FROM staged_observation
WHERE hash(variable, breakdown, place, period) IN (SELECT code FROM twice)
QUALIFY row_number() OVER (
    PARTITION BY variable, breakdown, place, period ORDER BY confidence, rank, source
) > 1;

-- Sorted by key, so that a query for one variable reads few blocks. No PRIMARY KEY: it costs five
-- times the time and six times the file; the import looks for repeated keys by query.
CREATE TABLE observation AS
SELECT
    CAST(variable AS variable_id) AS variable,
    CAST(breakdown AS breakdown_text) AS breakdown,
    CAST(place AS place_id) AS place,
    CAST(period AS period_text) AS period,
    value,
    value_text,
    source,
    CAST(confidence AS confidence_mark) AS confidence,
    rank,
    (variable, breakdown, place, period, confidence, rank, source) NOT IN (
        SELECT (variable, breakdown, place, period, confidence, rank, source) FROM beaten
    ) AS preferred,
    evidence,
    note,
    line,
    load
FROM gathered
ORDER BY variable, breakdown, place, period, confidence, rank, source;

COMMENT ON TABLE observation IS 'Published figures; a key is variable, breakdown, place, period';
COMMENT ON COLUMN observation.breakdown IS 'Empty is the total; else key=value pairs with sorted keys joined by ;';
COMMENT ON COLUMN observation.place IS 'A territory or a named place';
COMMENT ON COLUMN observation.period IS '2019, 2019-Q3, 2019-03 or 2020-07/2020-11';
COMMENT ON COLUMN observation.value_text IS 'The digits as published';
COMMENT ON COLUMN observation.confidence IS 'A official text, B third party naming the official source, C weaker';
COMMENT ON COLUMN observation.rank IS 'Which source is used where sources of one confidence disagree, 1 first';
COMMENT ON COLUMN observation.preferred IS 'The one figure of its key that is used';
COMMENT ON COLUMN observation.line IS 'Line of the row in its file';
COMMENT ON COLUMN observation.load IS 'The load it came with; 0 for the seeds';

DROP TABLE texts;
DROP TABLE beaten;
DROP VIEW gathered;
DROP VIEW latest;
DROP TABLE staged_observation;
