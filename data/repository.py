"""The questions the program asks of an edition. Another engine answers these and nothing else."""

from collections.abc import Mapping, Sequence

from data.catalogue_queries import read_catalogue
from data.coverage_queries import Coverage, read_coverage
from data.figure_queries import read_discrepancies, read_figures, read_observations
from data.problem_text import decode_problem
from data.reader import Reader
from indicators.catalogue import Catalogue
from indicators.figure import Figure
from indicators.observation import Observations
from indicators.problem import Problem

_PROBLEMS = """
    SELECT body FROM problem WHERE $origin IS NULL OR origin = $origin ORDER BY position
"""


class Repository:
    """What one edition knows; safe to ask from several threads."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def catalogue(self) -> Catalogue:
        """Everything definitions may name; territories come parents before children."""
        return read_catalogue(self._reader)

    def observations(self, variables: Sequence[str] | None = None) -> Observations:
        """The preferred figure of every key, of these variables or of all.

        The lists of names hold every name that has a figure, also when only some are asked for.
        """
        return read_observations(self._reader, variables)

    def figures(
        self,
        variables: str | Sequence[str],
        *,
        place: str | None = None,
        period: str | None = None,
        breakdown: str | None = None,
    ) -> tuple[Figure, ...]:
        """One figure a key with its sources, and the others of the key in it, sorted by key.

        None leaves a part of the key open; `breakdown=""` is the total. An unknown name has none.
        """
        names = [variables] if isinstance(variables, str) else variables
        return read_figures(self._reader, names, place=place, period=period, breakdown=breakdown)

    def discrepancies(self) -> tuple[Figure, ...]:
        """The figures whose sources differ, each with the others in it."""
        return read_discrepancies(self._reader)

    def coverage(self, place: str | None = None) -> tuple[Coverage, ...]:
        """How far the figures of every variable that has any (of a place) reach, by year."""
        return read_coverage(self._reader, place)

    def counts(self) -> Mapping[str, int]:
        """Rows by subject, with `discrepancies` (keys) and `rejected` (rows left out)."""
        return self._reader.edition.counts

    def definitions(self) -> str:
        """The canonical JSON of the definitions this edition was published with."""
        ((body,),) = self._reader.rows("SELECT body FROM definitions")
        return str(body)

    def problems(self, origin: str | None = None) -> tuple[Problem, ...]:
        """What was found wrong when it was published: of the `seeds`, then of the `definitions`."""
        found = self._reader.rows(_PROBLEMS, {"origin": origin})
        return tuple(decode_problem(body) for (body,) in found)
