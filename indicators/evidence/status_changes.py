"""Which verdicts differ between two editions, and which of them turned better."""

from collections.abc import Iterator

from indicators.evidence.entry import StatusChange
from indicators.judgement.judgement import Assessment, Judgement
from indicators.judgement.status import Status

_UNJUDGED = 3
_STANDING = {
    Status.LOGRADO.id: 6,
    Status.EN_CAMINO.id: 5,
    Status.AVANZA_LENTO.id: 4,
    Status.REZAGADO.id: 2,
    Status.RETROCEDE.id: 1,
    Status.NO_LOGRADO.id: 0,
}
"""How good each verdict is; what has none stands in the middle, so that a bad verdict which
disappears counts as a change for the better too: that is how results are hidden."""


def is_better(before: str, after: str) -> bool | None:
    """Whether the second status stands better than the first; `None` where neither does."""
    first, second = (_STANDING.get(status, _UNJUDGED) for status in (before, after))
    return None if first == second else second > first


def compare_statuses(before: Assessment, after: Assessment) -> tuple[StatusChange, ...]:
    """The newest verdicts that differ, by indicator, breakdown, place and horizon.

    A series, place or horizon that one of the two does not have counts as `sin_dato` there.
    """
    return tuple(_changes(before, after))


def _changes(before: Assessment, after: Assessment) -> Iterator[StatusChange]:
    horizons = dict.fromkeys([*before.horizon_number, *after.horizon_number])
    for series in sorted({*before.judgements, *after.judgements}):
        first, second = before.judgements.get(series), after.judgements.get(series)
        places = sorted(_places(first) | _places(second))
        for place in places:
            for horizon in horizons:
                was = _status(before, first, place, horizon)
                now = _status(after, second, place, horizon)
                if was != now:
                    yield StatusChange(
                        indicator=series[0],
                        breakdown=series[1],
                        place=place,
                        horizon=horizon,
                        before=was,
                        after=now,
                        better=is_better(was, now),
                    )


def _places(judgement: Judgement | None) -> set[str]:
    return set() if judgement is None else set(judgement.sheet.grid.places)


def _status(seen: Assessment, judgement: Judgement | None, place: str, horizon: str) -> str:
    number = seen.horizon_number.get(horizon)
    if judgement is None or number is None:
        return Status.SIN_DATO.id
    return judgement.verdict(number, place).status.id  # type: ignore[arg-type]
