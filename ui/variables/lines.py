"""The variables of the repository as they stand in the list, with what is known of each."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from indicators.catalogue import VariableEntry
from indicators.definition.indicator import Indicator
from indicators.evaluation.evaluation import named_variables
from system import System


@dataclass(frozen=True)
class VariableLine:
    """One variable; `institutions` are those of its sources where none is registered."""

    id: str
    name: str
    axis: str
    institutions: tuple[str, ...]
    registered: bool
    """Whether the catalogue itself names the institution."""
    publication: str
    confirmed: bool | None
    """Whether the publication was confirmed; None where none is registered."""
    frequency: str
    level: str
    used_in: tuple[Indicator, ...]
    searched: str
    """What a search looks at, folded."""
    figures: int = 0
    places: int = 0
    years: tuple[int, ...] = ()


def fold(text: str) -> str:
    """The text without accents and capitals, as searches compare it."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def variable_lines(system: System) -> tuple[VariableLine, ...]:
    """All variables by name, as a Spanish reader looks for it."""
    covered = {coverage.variable: coverage for coverage in system.repository.coverage()}
    entries = system.catalogue.variables.values()
    used = _uses(system)
    publishers = _publishers(system, [e.id for e in entries if not e.institution])
    lines = []
    for entry in entries:
        line = _catalogue_line(entry, publishers.get(entry.id, ()), used.get(entry.id, ()))
        if coverage := covered.get(entry.id):
            years = tuple(year.year for year in coverage.years)
            line = replace(line, figures=coverage.figures, places=coverage.places, years=years)
        lines.append(line)
    return tuple(sorted(lines, key=lambda line: (fold(line.name), line.id)))


def _uses(system: System) -> Mapping[str, tuple[Indicator, ...]]:
    found: dict[str, tuple[Indicator, ...]] = defaultdict(tuple)
    for indicator in system.scorecard.indicators:
        for variable in named_variables([indicator]):
            found[variable] += (indicator,)
    return found


def _publishers(system: System, variables: list[str]) -> Mapping[str, tuple[str, ...]]:
    """The institutions of the sources of these variables' figures, the first one first."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for figure in system.repository.figures(variables):
        for source in figure.sources:
            found[figure.variable][system.catalogue.sources[source].institution] = None
    return {variable: tuple(institutions) for variable, institutions in found.items()}


def _catalogue_line(
    entry: VariableEntry, publishers: tuple[str, ...], used_in: tuple[Indicator, ...]
) -> VariableLine:
    institutions = (entry.institution,) if entry.institution else publishers
    return VariableLine(
        entry.id,
        entry.name,
        entry.axis,
        institutions,
        bool(entry.institution),
        entry.publication,
        entry.publication_confirmed,
        entry.frequency,
        entry.level_published,
        used_in,
        fold(" ".join((entry.name, entry.id, *institutions, entry.publication))),
    )
