"""The country: 160 variables × 1,874 districts × 20 years, 100 formulas, avance and status.

Each way runs in a process of its own, which reports its seconds and its peak memory; the ways take
turns and medians are divided. The query and the pandas program are written by hand for exactly
this question; ours is the program's own code.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import duckdb
import numpy as np
import pandas as pd

from benchmarks import synthetic
from indicators.evaluation.evaluation import evaluate
from indicators.judgement.judgement import assess
from indicators.observation import Observations

VARIABLES, DISTRICTS, YEARS, FORMULAS = 160, 1_874, range(2006, 2026), 100
BASE, AS_OF, SHARE, AIM = 2016, 2026, 0.5, 1000.0
ROUNDS = 5
FALLING, ON_TRACK, SLOW, MAX_AGE = -0.02, 0.95, 0.60, 3
PAIRS = [(n, (n * 7 + 60) % VARIABLES) for n in range(FORMULAS)]


def make(path: Path) -> None:
    """The file all ways read: figures of invented districts, some missing."""
    with duckdb.connect(path) as con:
        con.execute(
            """
            CREATE TABLE made AS
            SELECT 'v' || lpad(v::VARCHAR, 3, '0') AS variable,
                   lpad((p + 1)::VARCHAR, 6, '0') AS place,
                   (2006 + t)::VARCHAR AS period,
                   10 + 90 * (hash(v, p, t) % 1000003) / 1000003.0 AS value
            FROM range(?) a(v), range(?) b(p), range(?) c(t)
            WHERE hash(t, p, v) % 100 > 2
            """,
            [VARIABLES, DISTRICTS, len(YEARS)],
        )
        for name in ("variable", "place", "period"):
            con.execute(
                f"CREATE TYPE {name}_id AS ENUM (SELECT DISTINCT {name} FROM made ORDER BY 1)"
            )
        con.execute(
            "CREATE TABLE observation AS SELECT variable::variable_id AS variable, "
            "place::place_id AS place, period::period_id AS period, value FROM made ORDER BY ALL"
        )
        con.execute("DROP TABLE made")


def by_program(path: Path, horizons: int = 1) -> int:
    """Our own code: codes out of the database, cubes, formulas, the status rule."""
    with duckdb.connect(path, read_only=True) as con:
        names = {
            name: [
                row[0]
                for row in con.execute(
                    f"SELECT unnest(enum_range(NULL::{name}_id))::VARCHAR"
                ).fetchall()
            ]
            for name in ("variable", "place", "period")
        }
        found = con.execute(
            "SELECT enum_code(variable) AS variable, enum_code(place) AS place, "
            "enum_code(period) AS period, value FROM observation"
        ).fetchnumpy()
    zeros = np.zeros(len(found["value"]), dtype=np.int8)
    figures = Observations(
        names["variable"], [""], names["place"], names["period"], found["variable"], zeros,
        found["place"], found["period"], zeros, found["value"],
    )  # fmt: skip
    model = _model()
    places = synthetic.geography(DISTRICTS)
    formulas = [f"100 * v{a:03d} / v{b:03d}" for a, b in PAIRS]
    scorecard = synthetic.scorecard(model, formulas, "distrito", YEARS, horizons)
    evaluation = evaluate(scorecard, figures, places)
    assessment = assess(scorecard, synthetic.catalogue(places), evaluation, AS_OF)
    return sum(int((~np.isnan(s.value)).sum()) for s in evaluation.sheets) + 0 * len(
        assessment.judgements
    )


def by_query(path: Path) -> int:
    """One query by hand: ratios by two joins, the baseline by a third, the rule as CASE."""
    formulas = ", ".join(
        f"('i{n:03d}', 'v{a:03d}'::variable_id, 'v{b:03d}'::variable_id)"
        for n, (a, b) in enumerate(PAIRS)
    )
    with duckdb.connect(path, read_only=True) as con:
        con.execute(
            f"""
            CREATE TEMP TABLE answer AS
            WITH formula(indicator, numerator, denominator) AS (VALUES {formulas}),
            long AS MATERIALIZED (
                SELECT f.indicator, a.place, a.period::VARCHAR::INT AS t,
                       100 * a.value / nullif(b.value, 0) AS v
                FROM formula f
                JOIN observation a ON a.variable = f.numerator
                JOIN observation b ON b.variable = f.denominator
                    AND b.place = a.place AND b.period = a.period
            ),
            place_facts AS (
                SELECT indicator, place, max(v) FILTER (WHERE t = {BASE}) AS b, max(t) AS newest
                FROM long GROUP BY indicator, place
            ),
            aimed AS (
                SELECT long.*, b,
                       CASE WHEN b >= {AIM} THEN {AIM} ELSE b + {SHARE} * ({AIM} - b) END AS m,
                       CASE WHEN t = newest THEN {AS_OF} ELSE t END AS a
                FROM long JOIN place_facts USING (indicator, place)
            ),
            moved AS (
                SELECT *,
                       CASE WHEN b IS NOT NULL AND round(b, 1) < round(m, 1)
                            THEN round((v - b) / (m - b), 9) END AS avance,
                       round(least(greatest((t - {BASE}) / (2040.0 - {BASE}), 0), 1), 9) AS esperado
                FROM aimed
            )
            SELECT indicator, place, t, v, avance,
                   CASE WHEN a - t > {MAX_AGE} THEN 3
                        WHEN m IS NULL THEN 4
                        WHEN t < {BASE} THEN 5
                        WHEN round(v, 1) >= round(m, 1) THEN 6
                        WHEN t >= 2040 THEN 7
                        WHEN b IS NULL THEN 8
                        WHEN t = {BASE} THEN 9
                        WHEN avance IS NULL OR avance < {FALLING} THEN 10
                        WHEN esperado = 0 OR round(avance / esperado, 9) >= {ON_TRACK} THEN 11
                        WHEN round(avance / esperado, 9) >= {SLOW} THEN 12
                        ELSE 13 END::UTINYINT AS status
            FROM moved
            """
        )
        ((count,),) = con.execute("SELECT count(v) FROM answer").fetchall()
    return int(count)


def by_pandas(path: Path) -> int:
    """The same by hand in pandas, column by column."""
    with duckdb.connect(path, read_only=True) as con:
        found = con.execute("SELECT variable, place, period, value FROM observation").df()
    wide = found.set_index(["place", "period", "variable"])["value"].unstack("variable")
    parts = []
    for n, (a, b) in enumerate(PAIRS):
        value = 100 * wide[f"v{a:03d}"] / wide[f"v{b:03d}"].where(lambda x: x != 0)
        frame = value.rename("v").reset_index()
        frame["t"] = frame["period"].astype(str).astype(int)
        base = frame.loc[frame["t"] == BASE].set_index("place")["v"]
        frame["b"] = frame["place"].map(base).astype(float)
        newest = frame.dropna(subset=["v"]).groupby("place", observed=True)["t"].max()
        frame["a"] = frame["t"].where(frame["t"] != frame["place"].map(newest).astype(float), AS_OF)
        frame["m"] = (frame["b"] + SHARE * (AIM - frame["b"])).where(frame["b"] < AIM, AIM)
        road = frame["b"].round(1) < frame["m"].round(1)
        avance = ((frame["v"] - frame["b"]) / (frame["m"] - frame["b"])).where(road).round(9)
        esperado = ((frame["t"] - BASE) / (2040 - BASE)).clip(0, 1).round(9)
        ritmo = (avance / esperado.where(esperado > 0)).round(9)
        frame["avance"] = avance
        frame["status"] = np.select(
            [
                frame["v"].isna(), frame["a"] - frame["t"] > MAX_AGE, frame["m"].isna(),
                frame["t"] < BASE, frame["v"].round(1) >= frame["m"].round(1),
                frame["t"] >= 2040, frame["b"].isna(), frame["t"] == BASE,
                avance.isna() | (avance < FALLING), ritmo.isna() | (ritmo >= ON_TRACK),
                ritmo >= SLOW,
            ],
            [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            13,
        ).astype("int8")  # fmt: skip
        frame["indicator"] = f"i{n:03d}"
        parts.append(frame[["indicator", "place", "t", "v", "avance", "status"]])
    answer = pd.concat(parts, ignore_index=True)
    return int(answer["v"].notna().sum())


def _model() -> object:
    from config.loader import load

    loaded = load(Path(__file__).parent.parent / "config")
    assert loaded.scorecard is not None
    return loaded.scorecard


WAYS = {
    "program": by_program,
    "program, three horizons": lambda path: by_program(path, 3),
    "query by hand": by_query,
    "pandas by hand": by_pandas,
}


def measure(way: str, path: str) -> None:
    """Run one way and print its seconds, peak memory in MB and number of values."""
    import resource

    model = _model() if way.startswith("program") else None
    if model is not None:
        globals()["_model"] = lambda: model
    start = time.perf_counter()
    count = WAYS[way](Path(path))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "count": count}))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "country.duckdb"
        make(path)
        found: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
        for _ in range(ROUNDS):
            for way in WAYS:
                printed = subprocess.run(
                    [sys.executable, __file__, way, str(path)],
                    check=True,
                    capture_output=True,
                    text=True,
                ).stdout
                found[way].append(json.loads(printed.splitlines()[-1]))
    seconds = {way: statistics.median(r["seconds"] for r in runs) for way, runs in found.items()}
    for way, runs in found.items():
        peak = max(run["peak"] for run in runs)
        print(
            f"{way:<24} {seconds[way]:6.2f} s   peak {peak:5.0f} MB   {runs[0]['count']:,} values"
        )
    ours = seconds["program"]
    print(f"program / query by hand: {ours / seconds['query by hand']:.2f} × (wanted ≤ 1.5)")
    print(f"pandas by hand / program: {seconds['pandas by hand'] / ours:.2f} × (wanted ≥ 1.3)")
    print(f"three horizons / one: {seconds['program, three horizons'] / ours:.2f} ×")


if __name__ == "__main__":
    measure(*sys.argv[1:]) if len(sys.argv) > 1 else main()
