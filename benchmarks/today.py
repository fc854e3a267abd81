"""Everything on today's data against one query; and a synthetic region of the size asked for."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import synthetic
from benchmarks.timing import medians
from data.reader import Reader
from indicators.evaluation.evaluation import evaluate, named_variables
from indicators.judgement.judgement import assess
from indicators.rollup import roll_up
from region import Region, open_system
from system import System

RUNS = 21


def everything(system: System) -> None:
    """Read, evaluate, judge and roll up, as after a start."""
    scorecard, catalogue = system.scorecard, system.catalogue
    found = system.repository.observations(named_variables(scorecard.indicators))
    evaluation = evaluate(scorecard, found, catalogue.geography)
    assessment = assess(scorecard, catalogue, evaluation, system.edition.data_year)
    root = catalogue.geography.root.id
    for horizon in scorecard.horizons:
        roll_up(assessment, root, horizon.id)


def one_query(system: System) -> str:
    """The variables the formulas name as columns, by conditional aggregation."""
    names = named_variables(system.scorecard.indicators)
    columns = ", ".join(
        f"max(value) FILTER (WHERE variable = '{name}') AS \"{name}\"" for name in names
    )
    return (
        f"SELECT place, period, breakdown, {columns} FROM observation "
        "GROUP BY place, period, breakdown ORDER BY place, period, breakdown"
    )


def main() -> None:
    system = open_system(Region.from_environment(), lambda _share, _what: None)
    query = one_query(system)
    reader = Reader(system.edition)
    found = medians(
        {
            "everything": lambda: everything(system),
            "one query": lambda: reader.columns(query),
        },
        RUNS,
    )
    reader.close()
    ratio = found["everything"] / found["one query"]
    print(
        f"today: {found['everything'] * 1000:.1f} ms everything, "
        f"{found['one query'] * 1000:.1f} ms one query: {ratio:.2f} × (wanted ≤ 5)"
    )

    years = range(2014, 2026)
    places = synthetic.geography(24)
    figures = synthetic.observations(places.places, 158, years)
    formulas = [f"100 * v{n:03d} / v{(n + 1) % 158:03d}" for n in range(158)]
    scorecard = synthetic.scorecard(system.scorecard, formulas, "distrito", years, 3)
    catalogue = synthetic.catalogue(places)

    def region() -> None:
        evaluation = evaluate(scorecard, figures, places)
        assessment = assess(scorecard, catalogue, evaluation, 2026)
        for horizon in scorecard.horizons:
            roll_up(assessment, places.root.id, horizon.id)

    seconds = medians({"region": region}, RUNS)["region"]
    print(
        f"158 variables × 25 places × 12 years × 158 indicators, 3 horizons: {seconds:.3f} s "
        "(wanted ≤ 0.5)"
    )


if __name__ == "__main__":
    main()
