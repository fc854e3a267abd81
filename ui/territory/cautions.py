"""Every warning that touches a shown series, with what it is about."""

from collections.abc import Iterable

from indicators.evaluation.evaluation import named_variables
from system import System
from ui.indicator.aside import touching_cautions
from ui.indicator.subject import Subject
from ui.parts.view import View
from ui.territory.known import KnownPerspective


def series_cautions(subject: Subject) -> tuple[str, ...]:
    """The warnings on one measure; one about other places than the one looked at names them."""
    named = set(named_variables([subject.indicator]))
    names = subject.geography.places
    said = []
    for text in touching_cautions(subject):
        places = dict.fromkeys(
            caution.place
            for caution in subject.system.catalogue.cautions
            if caution.text == text and caution.variable in named
        )
        about = ", ".join(
            names[place].name  # type: ignore[index]
            for place in places
            if place and place != subject.place and place.startswith(subject.place)
        )
        said.append(f"{about}. {text}" if about else text)
    return tuple(said)


def place_cautions(
    system: System, view: View, known: Iterable[KnownPerspective]
) -> tuple[tuple[str, str], ...]:
    """The warnings on all values shown of a place, each with the names of its indicators."""
    found: dict[str, list[str]] = {}
    for perspective in known:
        for one in perspective.rows:
            if one.row.today is not None:
                for text in series_cautions(Subject(system, one.row.indicator, view)):
                    found.setdefault(text, []).append(one.row.indicator.name)
    return tuple((text, "; ".join(names)) for text, names in found.items())
