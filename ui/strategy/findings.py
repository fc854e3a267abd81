"""What the data say of a link, in words. It is always an association, never a cause."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from indicators.association import MINIMUM_PAIRS, SIGNIFICANT, Association, Finding
from indicators.definition.strategy import Link, Sign
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.view import View
from ui.quantities import NO_BREAK, show_number


@dataclass(frozen=True)
class FindingWords:
    """The finding in two words, in a sentence, and the numbers behind it."""

    label: str
    sentence: str
    numbers: str
    compared: tuple[tuple[str, str], ...] = ()
    """Name and link of the cause's indicator and of the effect's."""
    expected: str = ""
    caution: str = ""


def finding_words(system: System, view: View, link: Link) -> FindingWords:
    """What the data of the whole region say of a link, whatever place is looked at."""
    found = system.associations[link.id]
    if link.indicators is None or found is None:
        return FindingWords(
            label(None), _("La flecha no dice con qué indicadores se puede comprobar."), ""
        )
    names = (link.indicators.cause, link.indicators.effect)
    return FindingWords(
        label=label(found),
        sentence=_sentence(found),
        numbers=_numbers(found),
        compared=tuple(
            (system.scorecard.indicator[name].name, view.link("indicador", indicador=name))
            for name in names
        ),
        expected=_expected(link),
        caution=link.indicators.caution,
    )


def label(found: Association | None) -> str:
    """`Datos insuficientes (3 de 8)`, `Compatible`, `Contradice` or `No concluyente`."""
    if found is None:
        return _("Sin indicadores")
    match found.finding:
        case Finding.INSUFFICIENT:
            count = _("({n} de {needed})").format(n=found.n, needed=MINIMUM_PAIRS)
            return _("Datos insuficientes {count}").format(count=count.replace(" ", NO_BREAK))
        case Finding.COMPATIBLE:
            return _("Compatible")
        case Finding.CONTRADICTS:
            return _("Contradice")
        case Finding.INCONCLUSIVE:
            return _("No concluyente")


def _sentence(found: Association) -> str:
    match found.finding:
        case Finding.INSUFFICIENT if not found.n:
            return _("Ningún año se puede comparar; hacen falta {needed}.").format(
                needed=MINIMUM_PAIRS
            )
        case Finding.INSUFFICIENT:
            return ngettext(
                "Hay {n} año que se puede comparar; hacen falta {needed}.",
                "Hay {n} años que se pueden comparar; hacen falta {needed}.",
                found.n,
            ).format(n=found.n, needed=MINIMUM_PAIRS)
        case Finding.COMPATIBLE:
            return _("Los datos se mueven como dice la hipótesis.")
        case Finding.CONTRADICTS:
            return _("Los datos se mueven al revés de lo que dice la hipótesis.")
        case Finding.INCONCLUSIVE if found.rho is None:
            return _("Uno de los dos indicadores no cambió: no se puede decir.")
        case Finding.INCONCLUSIVE:
            return _("Los datos no permiten decir que sí ni que no.")


def _numbers(found: Association) -> str:
    """`n = 13 (2013 a 2025), ρ = 0.63, p = 0.03`; empty where there is no pair."""
    if not found.n:
        return ""
    words = f"n{NO_BREAK}={NO_BREAK}{found.n} ({_years(found.years)})"
    if found.rho is None or found.p_value is None:
        return words
    measures = (("ρ", found.rho), ("p", found.p_value))
    return ", ".join(
        (words, *(f"{name}{NO_BREAK}={NO_BREAK}{show_number(x, 2)}" for name, x in measures))
    )


def _years(years: tuple[int, ...]) -> str:
    first, last = years[0], years[-1]
    if first == last:
        return str(first)
    if last - first + 1 == len(years):
        return _("{first} a {last}").format(first=first, last=last)
    return _("entre {first} y {last}").format(first=first, last=last)


def _expected(link: Link) -> str:
    if link.indicators is None:
        return ""
    if link.indicators.expected is Sign.POSITIVE:
        together = _("suban o bajen juntos")
    else:
        together = _("se muevan en sentido contrario")
    if not link.lag:
        return _("Se comparan sus cambios del mismo año; se espera que {together}.").format(
            together=together
        )
    return ngettext(
        "Se comparan sus cambios con {lag} año de distancia; se espera que {together}.",
        "Se comparan sus cambios con {lag} años de distancia; se espera que {together}.",
        link.lag,
    ).format(lag=link.lag, together=together)


def findings_summary(found: Iterable[Association | None]) -> tuple[str, ...]:
    """How many links have each finding, and what chance alone would give."""
    answers = [None if one is None else one.finding for one in found]
    counted = Counter(answers)
    words = {
        Finding.COMPATIBLE: _("compatible"),
        Finding.CONTRADICTS: _("contradice"),
        Finding.INCONCLUSIVE: _("no concluyente"),
        Finding.INSUFFICIENT: _("datos insuficientes"),
        None: _("sin indicadores"),
    }
    parts = [f"{word} {counted[key]}" for key, word in words.items() if counted[key]]
    if not parts:
        return ()
    lines = [
        _("Qué dicen los datos de toda la región: {parts}. Es asociación, no causa.").format(
            parts=", ".join(parts)
        )
    ]
    tested = sum(counted[f] for f in words if f not in (Finding.INSUFFICIENT, None))
    if tested:
        lines.append(
            ngettext(
                "Solo {n} flecha se pudo comprobar. De cada {many} que no tuvieran relación, 1 "
                "daría una señal por puro azar.",
                "Solo {n} flechas se pudieron comprobar. De cada {many} que no tuvieran relación, "
                "1 daría una señal por puro azar.",
                tested,
            ).format(n=tested, many=round(1 / SIGNIFICANT))
        )
    return tuple(lines)
