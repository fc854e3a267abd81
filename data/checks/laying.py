"""Tables laid out once for all checks: numbers for texts, and what the edition knows of each row.

`stretch(period, code, first, last)`: every period met, in twelfths of a year from year 0, `last`
exclusive. `code % 4` is the place of its kind in `KINDS`, so that years compare with years only.
`series(series, variable, breakdown, place, compared)`: what is loaded; of variables that are
`compared` with each other what is known too.
`fresh(id, series, code, value, changed)`: the loaded rows; one is `changed` where the edition does
not have this value on this key, from whichever source.
`past(series, code, value, source, confidence, rank, preferred)`: the known figures of these series.
`rival(id, value, source, confidence, rank)`: known figures on the key of a changed row that say
something else.
`twice(series, code)`: keys that the load has more than once.
`lifetime(place, first, last)`: territories that have not always been there.
`figure(series, code, value, id)`: of variables that are compared with each other, the figure that
would be preferred if the load came in, on every period it touches; `id` is the changed row it comes
from, if it comes from one.
`brought(file, name)`: the files of the load.
"""

from collections.abc import Sequence

import duckdb

from data.checks.context import CheckContext
from indicators.period import Kind, parse_period

KINDS = (Kind.YEAR, Kind.QUARTER, Kind.MONTH, Kind.RANGE)
"""The kinds of periods from the coarsest to the finest; a range is of no kind."""

_PERIODS = """
    SELECT period FROM loaded UNION SELECT period FROM known
    UNION SELECT valid_from FROM territory UNION SELECT valid_to FROM territory
"""

_STRETCH = """
    CREATE OR REPLACE TEMP TABLE stretch AS
    SELECT unnest($texts::VARCHAR[]) AS period, unnest($codes::INTEGER[]) AS code,
        unnest($firsts::INTEGER[]) AS first, unnest($lasts::INTEGER[]) AS last
"""

_BROUGHT = """
    CREATE OR REPLACE TEMP TABLE brought AS
    SELECT unnest($files::INTEGER[]) AS file, unnest($names::VARCHAR[]) AS name
"""

_SHARED = """
    UPDATE loaded SET shared = true
    WHERE hash(variable, breakdown, place, period) IN (
        SELECT hash(variable, breakdown, place, period) AS code
        FROM loaded GROUP BY code HAVING count(*) > 1
    )
"""
"""Two keys of one hash do no harm: their rows are only looked at more closely."""

_SERIES = """
    CREATE OR REPLACE TEMP TABLE series AS
    WITH compared AS (SELECT unnest($variables::VARCHAR[]) AS variable)
    SELECT CAST(row_number() OVER () AS INTEGER) AS series, *,
        variable IN (FROM compared) AS compared
    FROM (
        SELECT DISTINCT variable, breakdown, place FROM loaded
        UNION
        SELECT DISTINCT variable, breakdown, place FROM known SEMI JOIN compared USING (variable)
    )
"""

_PAST = """
    CREATE OR REPLACE TEMP TABLE past AS
    SELECT series, code, value, source, confidence, rank, preferred
    FROM known
    JOIN series USING (variable, breakdown, place)
    JOIN stretch USING (period)
"""

_FRESH = """
    CREATE OR REPLACE TEMP TABLE fresh AS
    SELECT id, series, code, row.value, before.value IS DISTINCT FROM row.value AS changed
    FROM (
        SELECT id, series, code, value
        FROM loaded
        JOIN series USING (variable, breakdown, place)
        JOIN stretch USING (period)
    ) row
    LEFT JOIN (SELECT series, code, value FROM past WHERE preferred) before USING (series, code)
"""

_KNOWN_BESIDE = """
    UPDATE fresh SET changed = false
    FROM past
    WHERE NOT past.preferred AND past.series = fresh.series AND past.code = fresh.code
        AND past.value = fresh.value
"""

_RIVAL = """
    CREATE OR REPLACE TEMP TABLE rival AS
    SELECT fresh.id, past.value, past.source, past.confidence, past.rank
    FROM fresh
    JOIN past USING (series, code)
    WHERE fresh.changed AND past.value <> fresh.value
"""

_TWICE = """
    CREATE OR REPLACE TEMP TABLE twice AS
    SELECT series, code
    FROM fresh SEMI JOIN (SELECT id FROM loaded WHERE shared) USING (id)
    GROUP BY ALL HAVING count(*) > 1
"""

_LIFETIME = """
    CREATE OR REPLACE TEMP TABLE lifetime AS
    SELECT territory AS place, born.first, gone.last
    FROM territory
    LEFT JOIN stretch born ON born.period = valid_from
    LEFT JOIN stretch gone ON gone.period = valid_to
    WHERE born.first IS NOT NULL OR gone.last IS NOT NULL
"""

_FIGURE = """
    CREATE OR REPLACE TEMP TABLE figure AS
    WITH compared AS (SELECT series FROM series WHERE compared),
    touched AS (SELECT DISTINCT code FROM fresh WHERE changed),
    brought_in AS (FROM fresh SEMI JOIN compared USING (series)),
    every AS (
        SELECT series, code, brought_in.value, confidence, rank, id, changed
        FROM brought_in
        JOIN loaded USING (id)
        UNION ALL
        SELECT series, code, value, confidence, rank, 2147483647, false
        FROM past
        SEMI JOIN compared USING (series)
        WHERE preferred
    ),
    ordered AS (
        -- confidence, then rank, then the load before what it replaces, in one number
        SELECT series, code, value, CASE WHEN changed THEN id ELSE -1 END AS id,
            (ascii(confidence)::BIGINT * 1_000_000 + rank) * 2147483648 + id AS standing
        FROM every
        SEMI JOIN touched USING (code)
    )
    SELECT series, code, arg_min(value, standing) AS value,
        nullif(arg_min(id, standing), -1) AS id
    FROM ordered
    GROUP BY ALL
"""


def lay_out(con: duckdb.DuckDBPyConnection, context: CheckContext, files: Sequence[str]) -> None:
    """Lay the tables out from `loaded`, `known` and `territory`; files are named by number.

    Rows of `loaded` that have their key in common are marked as `shared`.
    """
    texts, codes, firsts, lasts = [], [], [], []
    for number, (text,) in enumerate(con.execute(_PERIODS).fetchall()):
        try:
            period = parse_period(text)
        except (ValueError, TypeError):
            continue
        texts.append(text)
        codes.append(len(KINDS) * number + KINDS.index(period.kind))
        firsts.append(period.start)
        lasts.append(period.end)
    con.execute(_STRETCH, {"texts": texts, "codes": codes, "firsts": firsts, "lasts": lasts})
    con.execute(_BROUGHT, {"files": list(range(len(files))), "names": list(files)})
    pairs = context.settings.not_above
    compared = {name for pair in pairs for name in (pair.amount, pair.ceiling)}
    con.execute(_SERIES, {"variables": sorted(compared | context.summed | context.additive)})
    for statement in (_SHARED, _PAST, _FRESH, _KNOWN_BESIDE, _RIVAL, _TWICE, _LIFETIME):
        con.execute(statement)


def lay_figures(con: duckdb.DuckDBPyConnection) -> None:
    """Lay out `figure`, from the rows that errors have left in the load."""
    con.execute(_FIGURE)


_CLEAR = (
    "DROP TABLE IF EXISTS stretch",
    "DROP TABLE IF EXISTS brought",
    "DROP TABLE IF EXISTS series",
    "DROP TABLE IF EXISTS past",
    "DROP TABLE IF EXISTS fresh",
    "DROP TABLE IF EXISTS rival",
    "DROP TABLE IF EXISTS twice",
    "DROP TABLE IF EXISTS lifetime",
    "DROP TABLE IF EXISTS figure",
)


def clear(con: duckdb.DuckDBPyConnection) -> None:
    """Take the tables away again."""
    for statement in _CLEAR:
        con.execute(statement)
