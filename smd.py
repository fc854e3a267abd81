"""SMD from a terminal: `python smd.py --help`. Results to --out or stdout, messages to stderr.

Exit status: 0 done · 1 problems found · 2 wrong use.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pandas as pd

from indicators.formula.tree import join_breakdown
from indicators.impacts.scenario import Scenario, ScenarioId
from indicators.period import parse_period
from indicators.problem import Level, nearest
from open_data.impact_tables import impact_table
from open_data.tables import region_rollup
from open_data.writing import export_files, to_csv, to_json, write_table
from region import NOT_PREPARED, NoDefinitionsError, Region, definition_schema, open_system
from system import NoEditionError, System
from terminal.accounts import add_account_commands
from terminal.explaining import explain
from terminal.loads import add_load_commands
from terminal.records import add_record_commands
from terminal.saying import DONE, PROBLEMS, WRONG_USE, say, tell

TABLE_FORMATS = (".csv", ".parquet", ".json")


class UsageError(Exception):
    """A call that cannot be done; the message is for the person who typed it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    asked = _parser().parse_args(arguments)
    try:
        _need_text(asked)
        return int(asked.run(asked))
    except UsageError as error:
        say(error)
        return WRONG_USE
    except NoDefinitionsError as error:
        for problem in error.problems:
            print(problem)
        return PROBLEMS
    except (NoEditionError, OSError) as error:
        say(f"No se pudo leer o escribir: {error}")
        return PROBLEMS
    except NOT_PREPARED as error:
        say(f"No se pudo preparar ninguna edición: {error}")
        say("Para saber qué falta o qué cambió: python smd.py verify")
        return PROBLEMS


_OF_IMPACTS = "What all developments together do to each component; what is taken has a minus."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="smd.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    checked = command("check", _check, "All problems of definitions and seeds at once.")
    checked.add_argument(
        "--schema",
        type=Path,
        metavar="FILE",
        help="also write the JSON Schema of an indicator file",
    )
    evaluated = command("evaluate", _evaluate, "Every value, target and status as a table.")
    for name in ("indicator", "territory"):
        evaluated.add_argument(f"--{name}", metavar="ID")
    evaluated.add_argument("--year", type=int, help="only periods of this year")
    evaluated.add_argument("--as-of", type=int, metavar="YEAR", help="the year of the question")
    evaluated.add_argument("--out", type=Path, metavar="FILE", help=" ".join(TABLE_FORMATS))
    explained = command("explain", _explain, "Where one number comes from, or why there is none.")
    explained.add_argument("indicator", metavar="INDICATOR")
    explained.add_argument("--territory", required=True, metavar="ID")
    explained.add_argument("--period", required=True)
    explained.add_argument("--breakdown", default="", metavar="KEY=VALUE")
    rolled = command("rollup", _rollup, "From indicators to objectives, perspectives and mission.")
    rolled.add_argument("--territory", metavar="ID")
    rolled.add_argument("--as-of", type=int, metavar="YEAR")
    rolled.add_argument("--out", type=Path, metavar="FILE", help=" ".join(TABLE_FORMATS))
    added = command("impacts", _impacts, _OF_IMPACTS)
    added.add_argument("--component", metavar="ID")
    added.add_argument("--scenario", metavar="ID", help=" ".join(ScenarioId))
    added.add_argument("--no-measures", action="store_true", help="as if no measure were taken")
    added.add_argument("--only", metavar="DEV,…", help="only these developments")
    added.add_argument("--out", type=Path, metavar="FILE", help=" ".join(TABLE_FORMATS))
    add_load_commands(commands)
    add_record_commands(commands)
    add_account_commands(commands)
    exported = command("export", _export, "Definitions, observations, sources and results.")
    exported.add_argument("--format", choices=("csv", "json", "datapackage"), required=True)
    exported.add_argument("--out", type=Path, required=True, metavar="DIR")
    return parser


def _check(asked: argparse.Namespace) -> int:
    if asked.schema:
        asked.schema.write_text(to_json(definition_schema()), encoding="utf-8")
    system = _open()
    for problem in system.problems:
        print(f"{_WORDS[problem.level]}: {problem}")
    scorecard, counts = system.scorecard, system.edition.counts
    say(
        f"{len(scorecard.objectives)} objetivos, {len(scorecard.links)} enlaces, "
        f"{len(scorecard.indicators)} indicadores, {counts['variables']} variables, "
        f"{counts['observations']} cifras, {counts['sources']} fuentes; "
        f"{len(system.problems)} problemas; edición {system.edition.name}"
    )
    serious = any(problem.level is not Level.NOTICE for problem in system.problems)
    return PROBLEMS if serious else DONE


_WORDS = {Level.ERROR: "error", Level.WARNING: "advertencia", Level.NOTICE: "aviso"}


def _evaluate(asked: argparse.Namespace) -> int:
    _need_format(asked.out)
    system = _open()
    _need(asked.indicator, system.scorecard.indicator, "el indicador")
    _need(asked.territory, system.catalogue.geography.places, "el territorio")
    table = system.results(
        indicator=asked.indicator, territory=asked.territory, year=asked.year, as_of=asked.as_of
    )
    return _deliver(table, asked.out)


def _rollup(asked: argparse.Namespace) -> int:
    _need_format(asked.out)
    system = _open()
    _need(asked.territory, system.catalogue.geography.places, "el territorio")
    return _deliver(region_rollup(system, asked.territory, asked.as_of), asked.out)


def _impacts(asked: argparse.Namespace) -> int:
    _need_format(asked.out)
    system = _open()
    impacts = system.impacts
    if impacts is None:
        say("No hay impactos acumulativos: config/impacts falta o tiene errores.")
        return PROBLEMS
    only = None if asked.only is None else [name.strip() for name in asked.only.split(",")]
    _need(asked.component, impacts.components, "el componente")
    _need(asked.scenario, ScenarioId, "el escenario")
    for name in only or ():
        _need(name, impacts.developments, "el desarrollo")
    table = impact_table(
        impacts,
        components=[asked.component] if asked.component else list(impacts.components),
        scenarios=[
            Scenario(found, only=only and frozenset(only), measures=not asked.no_measures)
            for found in ([ScenarioId(asked.scenario)] if asked.scenario else ScenarioId)
        ],
    )
    return _deliver(table, asked.out)


def _explain(asked: argparse.Namespace) -> int:
    try:
        parse_period(asked.period)
    except ValueError:
        raise UsageError(
            f"«{asked.period}» no es un periodo. Use 2024, 2024-Q3, 2024-06 o 2024-01/2024-06."
        ) from None
    system = _open()
    _need(asked.indicator, system.scorecard.indicator, "el indicador")
    _need(asked.territory, system.catalogue.geography.places, "el territorio")
    lineage = system.lineage(
        asked.indicator,
        asked.territory,
        asked.period,
        breakdown=join_breakdown("", asked.breakdown),
    )
    print(explain(system, lineage), end="")
    return DONE


def _export(asked: argparse.Namespace) -> int:
    system = _open()
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, text in export_files(system, asked.format):
        (asked.out / name).write_text(text, encoding="utf-8", newline="")
        say(asked.out / name)
    return DONE


def _open() -> System:
    system = open_system(Region.from_environment(), tell)
    errors = [problem for problem in system.problems if problem.level is Level.ERROR]
    if errors:
        say(f"Atención: {len(errors)} errores dejan algo fuera. Véalos con: python smd.py check")
    return system


def _need_text(asked: argparse.Namespace) -> None:
    """Refuse words that are no UTF-8: nobody could write them down. Paths may be."""
    for value in vars(asked).values():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and text != text.encode(errors="replace").decode():
                raise UsageError("Hay una letra que no es UTF-8 en lo que escribió. Repítalo.")


def _need(name: str | None, valid: Iterable[str], kind: str) -> None:
    if name is not None and name not in set(valid):
        raise UsageError(f"No existe {kind} «{name}». {nearest(name, valid)}")


def _need_format(out: Path | None) -> None:
    if out is not None and out.suffix.lower() not in TABLE_FORMATS:
        raise UsageError(f"«{out.name}» termina en otra cosa que {', '.join(TABLE_FORMATS)}.")


def _deliver(table: pd.DataFrame, out: Path | None) -> int:
    if out is None:
        print(to_csv(table), end="")
    else:
        write_table(table, out)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
