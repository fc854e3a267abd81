"""How cumulative impacts are added up and judged; every example is computed, none is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from indicators.definition.component import ImpactSettings
from indicators.definition.impact import InteractionKind, Significance
from indicators.impacts.interactions import ARITHMETIC, induced
from indicators.impacts.simulation import PERCENTILES
from indicators.message import N_, Message
from system import System
from ui.impacts.significance import significance_mark
from ui.impacts.words import INTERACTION
from ui.language import gettext as _
from ui.marks import Mark
from ui.method.rule import percent
from ui.quantities import show_number
from ui.saying import say
from ui.sentences import join_words

_STRENGTH = 0.5
_ADVERSE = (-10.0, -4.0)
_MIXED = (-10.0, 4.0)
_ORR = N_("Orr y otros (2020), cuadro 2")
_OURS = N_("definición de trabajo de este sistema")

_MEANINGS: Mapping[InteractionKind, tuple[Message, Message]] = MappingProxyType(
    {
        InteractionKind.ADDITIVE: (
            N_("Nada más que la suma. Vale mientras nadie demuestre otra cosa."),
            _ORR,
        ),
        InteractionKind.SYNERGISTIC: (
            N_("A la suma se le añade una parte del más pequeño. Todos van en el mismo sentido."),
            _ORR,
        ),
        InteractionKind.ANTAGONISTIC: (
            N_("A la suma se le quita una parte del más pequeño. Todos van en el mismo sentido."),
            _ORR,
        ),
        InteractionKind.COUNTERVAILING: (
            N_("Lo bueno solo compensa una parte de lo malo, en lo que los dos tienen en común."),
            _OURS,
        ),
        InteractionKind.MASKING: (
            N_("El primero tapa una parte de los otros, hasta donde alcanza su tamaño."),
            _OURS,
        ),
        InteractionKind.INDUCES: (
            N_("El segundo solo actúa en los años en que está el primero. La suma no cambia."),
            N_("idea de la Corporación Financiera Internacional (2013); la cuenta es de aquí"),
        ),
    }
)


@dataclass(frozen=True)
class Kind:
    """One kind of interaction: its words, where they come from, and a worked example."""

    name: str
    meaning: str
    basis: str
    example: str


@dataclass(frozen=True)
class SignificanceRow:
    mark: Mark
    meaning: str
    when: str


@dataclass(frozen=True)
class ImpactMethod:
    """What decides a total and what is said of it."""

    kinds: Sequence[Kind]
    classes: Sequence[SignificanceRow]
    band: str


def impact_method(system: System) -> ImpactMethod | None:
    """The method of the settings in force; `None` for a region without impacts."""
    if system.impacts is None:
        return None
    settings = system.impacts.settings
    return ImpactMethod(
        [
            Kind(say(INTERACTION[kind]), say(meaning), say(basis), _example(kind))
            for kind, (meaning, basis) in _MEANINGS.items()
        ],
        [
            SignificanceRow(
                significance_mark(settings, found.id), found.meaning, _threshold(settings, found.id)
            )
            for found in settings.classes
        ],
        _(
            "Cada total tiene dos bandas. La ancha va del peor al mejor caso: suma los extremos "
            "de cada cifra (aritmética de intervalos). La probable sale de {draws} sorteos entre "
            "el valor bajo, el central y el alto de cada cifra, y deja fuera {tail} % por cada "
            "lado. La semilla del azar es {seed}: quien repita la cuenta obtiene lo mismo."
        ).format(draws=show_number(settings.draws, 0), seed=settings.seed, tail=min(PERCENTILES)),
    )


def _example(kind: InteractionKind) -> str:
    """The kind worked out by its own function on two amounts."""
    if kind is InteractionKind.INDUCES:
        return _induced_example()
    amounts = _MIXED if kind is InteractionKind.COUNTERVAILING else _ADVERSE
    change = float(ARITHMETIC[kind](np.array(amounts), np.asarray(_STRENGTH)))
    plain = sum(amounts)
    words = (
        _("{first} y {second} dan {total}.")
        if kind is InteractionKind.ADDITIVE
        else _("Con fuerza {share}: {first} y {second} suman {plain}; juntos dan {total}.")
    )
    return words.format(
        first=_number(amounts[0]),
        second=_number(amounts[1]),
        share=percent(_STRENGTH),
        plain=_number(plain),
        total=_number(plain + change),
    )


def _induced_example() -> str:
    cause, effect = np.array([0.0, 1.0, 1.0]), np.array([1.0, 1.0, 1.0])
    left = induced(cause, effect)
    years = [str(number) for number in np.flatnonzero(left > 0) + 1]
    return _(
        "El primero está en los años {cause}; el segundo podría actuar {all} años y actúa en los "
        "años {left}."
    ).format(
        cause=join_words([str(number) for number in np.flatnonzero(cause) + 1]),
        all=len(effect),
        left=join_words(years),
    )


def _number(value: float) -> str:
    return show_number(value, 0).replace("-", "−")


def _threshold(settings: ImpactSettings, found: Significance) -> str:
    """The number that decides a class, where one does."""
    return {
        Significance.NEAR: _("Hasta el límite queda {share} o menos.").format(
            share=percent(round(1 - settings.near, 6))
        ),
        Significance.WORSENING: _(
            "Empeora más de {share} desde hoy; un año pasado, desde el primero con cifra."
        ).format(share=percent(settings.trend)),
        Significance.WITHIN: _("Tiene cifra al menos {share} de sus efectos.").format(
            share=percent(settings.minimum_quantified)
        ),
    }.get(found, "")
