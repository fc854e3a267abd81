"""What an indicator was in editions that another one has followed."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

import duckdb

from data.catalogue_queries import read_geography
from data.confinement import CONFIG, quoted
from data.content import DEFINITIONS
from data.edition import Edition
from data.figure_queries import read_observations
from data.reader import Asks, Direct
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.evaluation import evaluate, named_variables
from indicators.evaluation.sheet import Sheet
from indicators.identity import Breakdown, PlaceId
from indicators.territory import Geography

_PLACES = ("territories.csv", "places.csv")
_DECIDING = (DEFINITIONS, "observations.csv", *_PLACES)
"""The parts of the content a value follows from: editions with equal ones have equal values."""
_KEPT = 2_048
"""Indicators of former editions whose values are kept; each is some small arrays."""
_KEPT_DEFINITIONS = 16

_Key = tuple[str, ...]
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class FormerValue:
    """A value by the figures and the formula of a former edition.

    `formula` is empty where the indicator was not there yet, or that edition cannot be read.
    """

    edition: Edition
    value: float | None
    formula: str


@dataclass(frozen=True)
class _Said:
    """Everything an edition says of one indicator."""

    formula: str = ""
    sheets: Mapping[tuple[Breakdown, bool], Sheet] | None = None

    def value(self, place: PlaceId, period: str, breakdown: Breakdown) -> float | None:
        for partial in (False, True):
            sheet = (self.sheets or {}).get((breakdown, partial))
            found = None if sheet is None else sheet.at(place, period)
            if found is not None:
                return found.value
        return None


class _Kept(Generic[Answer]):
    """The answers asked for last, by content. An edition never changes, so neither do they."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[_Key, Answer] = OrderedDict()

    def known(self, keys: Iterable[_Key]) -> dict[_Key, Answer]:
        """Those of the answers that are there."""
        with self._lock:
            found = {key: self._answers[key] for key in keys if key in self._answers}
            for key in found:
                self._answers.move_to_end(key)
            return found

    def keep(self, answers: Mapping[_Key, Answer]) -> None:
        with self._lock:
            self._answers.update(answers)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)

    def get(self, key: _Key, make: Callable[[], Answer]) -> Answer:
        """The answer, made if it is not there yet."""
        for found in self.known([key]).values():
            return found
        made = make()
        self.keep({key: made})
        return made


_said_before: _Kept[_Said] = _Kept(_KEPT)
_scorecards: _Kept[Scorecard | None] = _Kept(_KEPT_DEFINITIONS)
_geographies: _Kept[Geography] = _Kept(_KEPT_DEFINITIONS)


def former_values(
    editions: Sequence[Edition],
    indicator: str,
    place: PlaceId,
    period: str,
    breakdown: Breakdown,
) -> tuple[FormerValue, ...]:
    """The value of one indicator at one place and period, as each of these editions has it."""
    keys = [_key(edition, indicator) for edition in editions]
    said = _said_before.known(keys)
    asked = {key: edition for key, edition in zip(keys, editions, strict=True) if key not in said}
    if asked:
        found = _ask(asked, indicator)
        _said_before.keep(found)
        said |= found
    nothing = _Said()
    return tuple(
        FormerValue(edition, one.value(place, period, breakdown), one.formula)
        for edition, one in zip(editions, (said.get(key, nothing) for key in keys), strict=True)
    )


def _key(edition: Edition, indicator: str) -> _Key:
    return (indicator, *_digests(edition, _DECIDING))


def _digests(edition: Edition, parts: Sequence[str]) -> _Key:
    return tuple(edition.parts.get(name, edition.hash) for name in parts)


def _ask(asked: Mapping[_Key, Edition], indicator: str) -> dict[_Key, _Said]:
    """By one connection for all: opening one takes longer than everything that is asked of it.

    What cannot be read says nothing, and is asked again the next time.
    """
    found: dict[_Key, _Said] = {}
    with duckdb.connect(config=dict(CONFIG)) as con:
        names: dict[_Key, str] = {}
        for number, (key, edition) in enumerate(asked.items()):
            try:
                con.execute(f"ATTACH {quoted(edition.path)} AS former_{number} (READ_ONLY)")
            except duckdb.Error:
                continue
            names[key] = f"former_{number}"
        con.execute("SET enable_external_access = false")
        for key, name in names.items():
            try:
                con.execute(f"USE {name}")
                found[key] = _said(asked[key], Direct(con), indicator)
            except duckdb.Error:
                continue
    return found


def _said(edition: Edition, asks: Asks, indicator: str) -> _Said:
    scorecard = _scorecards.get(_digests(edition, [DEFINITIONS]), lambda: _read_scorecard(asks))
    defined = None if scorecard is None else scorecard.indicator.get(indicator)
    if scorecard is None or defined is None:
        return _Said()
    evaluation = evaluate(
        scorecard.model_copy(update={"indicators": (defined,)}),
        read_observations(asks, named_variables([defined])),
        _geographies.get(_digests(edition, _PLACES), lambda: read_geography(asks)),
    )
    sheets = {(sheet.breakdown, sheet.partial): sheet for sheet in evaluation.sheets}
    return _Said(defined.formula, sheets)


def _read_scorecard(asks: Asks) -> Scorecard | None:
    ((definitions,),) = asks.rows("SELECT body FROM definitions")
    try:
        return Scorecard.model_validate_json(str(definitions))
    except ValueError:
        # Definitions of another time may have keys that this program no longer knows.
        return None
