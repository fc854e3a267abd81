"""Development by component: what each one does, how much of it is known, and how surely."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indicators.definition.component import Component
from indicators.definition.impact import Certainty, EffectSign
from indicators.development import Development
from indicators.impacts.known import KnownEffect
from indicators.impacts.parts import CENTRAL
from indicators.impacts.wording import explain
from ui.impacts.naming import short_name
from ui.impacts.overview.subject import Subject
from ui.impacts.strength import SILENT, STRENGTH, strength_of
from ui.impacts.words import CERTAINTY, PHASE, SIGN, counted_status
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.soft_hyphens import hyphenate
from ui.quantities import show_number
from ui.saying import say
from ui.sentences import capital

_FEW = 6
"""So many developments stand open on a narrow screen; more are folded by status."""
_THIN = "\u202f"
"""A narrow space that no line breaks at."""
SURE: Mapping[Certainty, str] = MappingProxyType(
    {
        Certainty.DOCUMENTED: "documentado",
        Certainty.LIKELY: "probable",
        Certainty.DISPUTED: "discutido",
    }
)
"""The ends of the classes `smd-imp-v-c-…`."""


@dataclass(frozen=True)
class EffectMark:
    """One effect: sign, number where it adds, phase; `words` say it, `title` says why, too.

    `short` stands for the phase where there is little room.
    """

    shape: str
    number: str
    phase: str
    short: str
    strength: str
    sure: str
    words: str
    title: str


@dataclass(frozen=True)
class Column:
    """One component at the head of the matrix; `unit` where any of its effects has a number."""

    short: str
    name: str
    link: str
    unit: str


@dataclass(frozen=True)
class Cell:
    """What one development does to one component; often nothing."""

    column: Column
    marks: tuple[EffectMark, ...]


@dataclass(frozen=True)
class Line:
    """One development. `whole` is its full name where a shorter one is shown.

    `cells` has one for each column, empty ones too.
    """

    name: str
    whole: str
    link: str
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The components it acts on."""
        return tuple(cell for cell in self.cells if cell.marks)


@dataclass(frozen=True)
class Matrix:
    """The kept developments by status, and how many there are of all."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[Line, ...]], ...]
    shown: int
    total: int
    effects: int
    all_effects: int

    @property
    def few(self) -> bool:
        return self.shown <= _FEW


def matrix(subject: Subject) -> Matrix:
    """The matrix of what the filters keep."""
    impacts = subject.impacts
    columns = {
        component.id: Column(
            hyphenate(component.short, longest=7),
            component.name,
            subject.view.link(componente=component.id),
            impacts.facts.labels.get(component.unit, component.unit)
            if any(effect.size for effect in impacts.known[component.id].effects)
            else "",
        )
        for component in impacts.components.values()
    }
    by_pair: dict[tuple[str, str], list[EffectMark]] = {}
    for name, known in impacts.known.items():
        for effect in known.effects:
            mark = _mark(known.component, effect, columns[name].unit)
            by_pair.setdefault((effect.development.id, name), []).append(mark)
    groups = tuple(
        (
            counted_status(status, len(found)),
            tuple(_line(subject, development, columns, by_pair) for development in found),
        )
        for status, found in subject.grouped
    )
    lines = [line for _status, found in groups for line in found]
    return Matrix(
        tuple(columns.values()),
        groups,
        shown=len(lines),
        total=len(impacts.developments),
        effects=sum(len(cell.marks) for line in lines for cell in line.cells),
        all_effects=sum(map(len, by_pair.values())),
    )


def shown_sentence(found: Matrix) -> str:
    """How many developments and effects the filters keep."""
    works = ngettext("{n} obra", "{n} obras", found.total).format(n=found.total)
    effects = ngettext("{n} efecto", "{n} efectos", found.all_effects).format(n=found.all_effects)
    return ngettext(
        "Se muestra {n} de {works}, con {kept} de {effects}.",
        "Se muestran {n} de {works}, con {kept} de {effects}.",
        found.shown,
    ).format(n=found.shown, works=works, kept=found.effects, effects=effects)


def place_sentence(subject: Subject, place: str) -> str:
    """How many of the shown lie in the chosen place, and how many are known only more widely."""
    geography, shown = subject.geography, subject.developments
    inside = sum(subject.filters.place in geography.lineage(d.territory) for d in shown)
    wider = len(shown) - inside
    here = _("En {place} hay {n}") if inside else _("Ninguna se publicó en {place}")
    said = here.format(place=place, n=inside)
    if not wider:
        return _("{said}.").format(said=said)
    return ngettext(
        "{said}; {n} más se publicó solo para un territorio que lo contiene, y puede estar ahí.",
        "{said}; {n} más se publicaron solo para un territorio que lo contiene, y pueden estar "
        "ahí.",
        wider,
    ).format(said=said, n=wider)


def phase_key() -> tuple[tuple[str, str], ...]:
    """The short forms of the phases with their words."""
    return tuple(
        (say(word)[:2], _("en {phase}").format(phase=say(word))) for word in PHASE.values()
    )


def _line(
    subject: Subject,
    development: Development,
    columns: Mapping[str, Column],
    by_pair: Mapping[tuple[str, str], list[EffectMark]],
) -> Line:
    return Line(
        short_name(development.name),
        development.name,
        subject.view.link(proyecto=development.id),
        tuple(
            Cell(column, tuple(by_pair.get((development.id, name), ())))
            for name, column in columns.items()
        ),
    )


def _mark(component: Component, effect: KnownEffect, unit: str) -> EffectMark:
    strength, sign = strength_of(effect), SIGN[effect.effect.sign]
    phase, certainty = say(PHASE[effect.effect.phase]), effect.effect.certainty
    number = show_number(effect.size[CENTRAL], component.decimals) if effect.size else ""
    known = _("{number} {unit}, {strength}").format(
        number=number, unit=unit, strength=say(STRENGTH[strength])
    )
    words = _("{sign}, en {phase}: {known}.").format(
        sign=capital(say(sign.word)),
        phase=phase,
        known=known if number else say(STRENGTH[strength]),
    )
    if effect.effect.sign is not EffectSign.DISPUTED or certainty is not Certainty.DISPUTED:
        words += " " + _("Que actúe: {certainty}.").format(certainty=say(CERTAINTY[certainty]))
    why = explain(effect)
    title = [words, effect.effect.pathway, say(why) if why and strength != SILENT else ""]
    return EffectMark(
        shape=sign.shape,
        number=f"{_THIN}{number}" if number else "",
        phase=phase,
        short=phase[:2],
        strength=strength,
        sure=SURE[certainty],
        words=words,
        title=" ".join(part for part in title if part),
    )
