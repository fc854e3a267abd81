"""Our verdicts beside those of other methods, as a table for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.message import N_, Message
from indicators.methods.case import NOT_AVAILABLE
from indicators.methods.comparison import METHODS, OURS, Agreement
from indicators.methods.growth import STAND_IN_FOR_ZERO
from indicators.methods.today import Compared, compare_today, tally
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark, status_mark
from ui.parts.view import View
from ui.saying import say
from ui.sentences import place_phrase

_ORDER = {"bad": 0, "slow": 1, "good": 2}

ABOUT: Mapping[str, Message] = {
    "statcan": N_(
        "Compara la tasa de crecimiento anual desde el año base con la que la meta exige. "
        "Un cero no tiene tasa: lo cambia por {zero}.",
        zero=STAND_IN_FOR_ZERO,
    ),
    "eurostat": N_(
        "Usa las mismas tasas de crecimiento, con otras clases y una banda neutral cuando no "
        "hay meta."
    ),
    "escap": N_(
        "Mide cuánto del camino se recorrió, sin mirar la fecha. En el camino no dice si el "
        "paso alcanza: ahí no se compara."
    ),
    "goal_red_flag": N_(
        "Verde desde la meta, rojo por debajo de la línea base, amarillo entre las dos. El "
        "tiempo no cuenta. Tomar la línea base como «bandera roja» es elección nuestra."
    ),
    "bsc_designer": N_(
        "Mide cuánto del camino se recorrió, sin mirar la fecha. En el camino no se compara."
    ),
    "cascade": N_(
        "Divide lo avanzado entre lo esperado, como nosotros, pero llama «en riesgo» a todo lo "
        "que no llega a 85 % y no pone nombre a lo que pasa de 105 %."
    ),
}
"""What each method looks at, by its id."""


@dataclass(frozen=True)
class Cell:
    """What one method says, and how that stands to ours; `shape` is empty without comparison."""

    label: str
    shape: str
    word: str
    differs: bool


@dataclass(frozen=True)
class Row:
    """One indicator, our verdict, and the others in the order of the methods."""

    name: str
    link: str
    mark: Mark
    cells: tuple[Cell, ...]
    different: tuple[str, ...]
    """The others that say something else, in words."""


@dataclass(frozen=True)
class Comparison:
    """The table of a place and a horizon, in three groups, and what it adds up to."""

    sentence: str
    methods: tuple[tuple[str, str, str], ...]
    """Name, what it looks at, and in how many it agrees."""
    short: tuple[str, ...]
    """The names without what stands in brackets, for the head of a narrow column."""
    disputed: tuple[Row, ...]
    agreed: tuple[Row, ...]
    only_others: tuple[Row, ...]
    rest: str
    place: str
    year: int


def compare_methods(system: System, view: View) -> Comparison:
    """All methods on the data of a view."""
    found = compare_today(view.assessment(system), view.place, view.horizon)
    comparable = [one for one in found if one.comparable]
    only_others = [one for one in found if one.judged_only_by_others]
    silent = len(found) - len(comparable) - len(only_others)
    geography = system.catalogue.geography
    return Comparison(
        sentence=_sentence(sum(one.disputed for one in comparable), len(comparable)),
        methods=tuple(_method(found, method.id, say(method.name)) for method in METHODS),
        short=tuple(_short(say(method.name)) for method in METHODS),
        disputed=tuple(_row(one, view) for one in comparable if one.disputed),
        agreed=tuple(_row(one, view) for one in comparable if not one.disputed),
        only_others=tuple(_row(one, view) for one in only_others),
        rest=_rest(silent),
        place=place_phrase(system.scorecard, geography, view.place),
        year=system.scorecard.horizon[view.horizon].year,
    )


def _method(found: Sequence[Compared], method: str, name: str) -> tuple[str, str, str]:
    counted = tally(found, method)
    words = _("coincide en {n} de {total}").format(n=counted.agrees, total=counted.compared)
    return name, say(ABOUT[method]), words if counted.compared else _("no se compara")


def _short(name: str) -> str:
    return name.partition(" (")[0]


def _row(one: Compared, view: View) -> Row:
    cells = tuple(_cell(OURS[one.status.id], other) for other in one.others)
    return Row(
        one.indicator.name,
        view.link("indicador", indicador=one.indicator.id),
        status_mark(one.status.id),
        cells,
        tuple(
            f"{_short(say(method.name))}: {cell.label}"
            for method, cell, other in zip(METHODS, cells, one.others, strict=True)
            if cell.differs or (OURS[one.status.id] == "none" and other.scale != "none")
        ),
    )


def _cell(ours: str, other: Agreement) -> Cell:
    label = "—" if other.outcome.category == NOT_AVAILABLE else say(other.label)
    if other.agrees is None:
        return Cell(label, "", "", differs=False)
    if other.agrees:
        return Cell(label, "✓", _("igual"), differs=False)
    harder = _ORDER[other.scale] < _ORDER[ours]
    shape, word = ("↓", _("más duro")) if harder else ("↑", _("más blando"))
    return Cell(label, shape, word, differs=True)


def _sentence(disputed: int, comparable: int) -> str:
    if not comparable:
        return _("Aquí no hay ningún indicador que se pueda comparar con otro método.")
    if not disputed:
        return _(
            "En los {total} indicadores que se comparan, los otros métodos dicen lo mismo."
        ).format(total=comparable)
    return ngettext(
        "En {n} de {total} indicadores otro método daría otro color.",
        "En {n} de {total} indicadores otro método daría otro color.",
        disputed,
    ).format(n=disputed, total=comparable)


def _rest(silent: int) -> str:
    if not silent:
        return ""
    return ngettext(
        "De otro indicador no damos estado, y los otros métodos tampoco.",
        "De otros {n} indicadores no damos estado, y los otros métodos tampoco.",
        silent,
    ).format(n=silent)
