-- The catalogue of an edition and what is known about the edition itself.
-- Figures follow in observation.sql, once it is known which names their types must hold.
-- An edition is written once and never changed: constraints are the last gate of the import.

CREATE TABLE meta (
    key VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE meta IS 'One row each: created_at, hash, data_year, seeds';

CREATE TABLE definitions (
    body VARCHAR NOT NULL
);
COMMENT ON TABLE definitions IS 'One row: the canonical JSON of the definitions this edition was published with';

CREATE TABLE problem (
    position INTEGER PRIMARY KEY,
    origin VARCHAR NOT NULL CHECK (origin IN ('seeds', 'definitions')),
    body VARCHAR NOT NULL
);
COMMENT ON TABLE problem IS 'What was found wrong when the edition was published; nothing here took part in it';
COMMENT ON COLUMN problem.body IS 'JSON: level, file, line, column, what, rule, next';

CREATE TABLE territory (
    territory VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    parent VARCHAR NOT NULL,
    capital VARCHAR NOT NULL,
    lat DOUBLE CHECK (lat BETWEEN -90 AND 90),
    lon DOUBLE CHECK (lon BETWEEN -180 AND 180),
    altitude_m DOUBLE,
    area_km2 DOUBLE,
    population_2017 BIGINT,
    valid_from VARCHAR NOT NULL,
    valid_to VARCHAR NOT NULL,
    tile_column INTEGER,
    tile_row INTEGER,
    note VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE territory IS 'Administrative territories, parents before children';
COMMENT ON COLUMN territory.territory IS 'UBIGEO, always text';
COMMENT ON COLUMN territory.parent IS 'The territory that holds it; empty for the whole region';
COMMENT ON COLUMN territory.valid_from IS 'First period in which it exists; empty if always';
COMMENT ON COLUMN territory.valid_to IS 'First period in which it exists no more; empty if it still does';

CREATE TABLE named_place (
    place VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    lies_in VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE named_place IS 'Places that are no administrative territory: they take no part in sums';

CREATE TABLE source (
    source VARCHAR PRIMARY KEY,
    institution VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    read_at VARCHAR NOT NULL,
    read_on DATE,
    line INTEGER NOT NULL
);
COMMENT ON TABLE source IS 'Where figures were read';
COMMENT ON COLUMN source.address IS 'Empty where it cannot be cited';

CREATE TABLE variable (
    variable VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    unit_published VARCHAR NOT NULL,
    axis VARCHAR NOT NULL,
    theme VARCHAR NOT NULL,
    institution VARCHAR NOT NULL,
    publication VARCHAR NOT NULL,
    publication_confirmed BOOLEAN,
    frequency VARCHAR NOT NULL,
    level_published VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE variable IS 'What institutions publish, with or without a figure at hand';
COMMENT ON COLUMN variable.publication_confirmed IS 'NULL where nobody looked';

CREATE TABLE limit_entry (
    "limit" VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    since VARCHAR NOT NULL,
    value DOUBLE NOT NULL CHECK (isfinite(value)),
    norm VARCHAR NOT NULL,
    institution VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C')),
    evidence VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY ("limit", since)
);
COMMENT ON TABLE limit_entry IS 'Limits and quality standards, in force from the period `since`';

CREATE TABLE plan_target (
    plan_target VARCHAR PRIMARY KEY,
    plan VARCHAR NOT NULL,
    objective VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    baseline_period VARCHAR NOT NULL,
    baseline DOUBLE CHECK (isfinite(baseline)),
    target_period VARCHAR NOT NULL,
    target DOUBLE NOT NULL CHECK (isfinite(target)),
    territory VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE plan_target IS 'Targets that plans state, with their own year and territory, if they have them';

CREATE TABLE development (
    development VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    territory VARCHAR NOT NULL,
    start_year INTEGER,
    end_year INTEGER,
    investment_musd DOUBLE,
    water_hm3_year DOUBLE,
    jobs_construction DOUBLE,
    jobs_operation DOUBLE,
    owner VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE development IS 'Mines, dams, plants, ports and roads; jobs are peaks or totals announced: never add them';

CREATE TABLE development_phase (
    development VARCHAR NOT NULL,
    phase VARCHAR NOT NULL,
    start_year INTEGER,
    end_year INTEGER,
    address VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (development, phase)
);
COMMENT ON TABLE development_phase IS 'The years of construction, operation or closure, both inclusive';

CREATE TABLE development_figure (
    development VARCHAR NOT NULL,
    attribute VARCHAR NOT NULL,
    value DOUBLE NOT NULL CHECK (isfinite(value)),
    high DOUBLE CHECK (isfinite(high)),
    unit VARCHAR NOT NULL,
    rank USMALLINT NOT NULL,
    stated VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE development_figure IS 'What else was published about a development; figures of one attribute may contradict each other';

CREATE TABLE caution (
    caution VARCHAR NOT NULL,
    variable VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    since VARCHAR NOT NULL,
    until VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    line INTEGER NOT NULL
);
COMMENT ON TABLE caution IS 'Warnings that stand with every figure of a variable, place and stretch of time';

CREATE TABLE load (
    load INTEGER PRIMARY KEY,
    id VARCHAR NOT NULL,
    proposed_by VARCHAR NOT NULL,
    proposed_at VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    files VARCHAR[] NOT NULL,
    sources VARCHAR[] NOT NULL
);
COMMENT ON TABLE load IS 'Loads whose rows are among the figures';
COMMENT ON COLUMN load.load IS 'Number of the entry in the log that confirmed it';

CREATE TEMP TABLE staged_observation (
    variable VARCHAR NOT NULL,
    breakdown VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    value DOUBLE NOT NULL CHECK (isfinite(value)),
    value_text VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    rank USMALLINT NOT NULL,
    evidence VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    line INTEGER NOT NULL,
    load INTEGER NOT NULL DEFAULT 0
);

-- The rows of the last load that are alone on their key are not staged, but read where they lie.
CREATE TEMP VIEW latest AS FROM staged_observation WHERE false;
