"""What is missing, and who should publish it."""

from collections import Counter
from dataclasses import dataclass

from indicators.rollup import Tier
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.place_words import measured_elsewhere
from ui.parts.verdict_words import Count, verdict_counts
from ui.parts.view import View

_SHOWN_INSTITUTIONS = 5
_WAITING = ("sin_dato", "desactualizado", "en_linea_base", "sin_linea_base", "sin_meta")


@dataclass(frozen=True)
class Debt:
    """An institution and the indicators that wait for its figures."""

    institution: str
    indicators: tuple[tuple[str, str], ...]
    """Name and link of each."""


@dataclass(frozen=True)
class Gaps:
    title: str
    waiting_words: str
    waiting: tuple[Count, ...]
    debts: tuple[Debt, ...]
    more: int
    elsewhere: str
    link: str


def gaps(system: System, view: View) -> Gaps:
    """What is missing at a place: without any figure, without a recent one, without a target."""
    scorecard = system.scorecard
    leaves = [node for node in view.rollup(system).at(Tier.INDICATOR) if node.counted]
    missing = [node.id for node in leaves if node.status == "sin_dato"]
    counts = Counter(node.status for node in leaves if node.status in _WAITING)
    owed: dict[str, list[str]] = {}
    for name in missing:
        for owner in scorecard.indicator[name].owner.split("; "):
            owed.setdefault(owner, []).append(name)
    ordered = sorted(owed.items(), key=lambda item: (-len(item[1]), item[0]))
    return Gaps(
        title=_title(len(missing), len(leaves)),
        waiting_words=_("Tampoco se pueden juzgar estos:")
        if missing
        else _("Todavía no se pueden juzgar estos:"),
        waiting=verdict_counts({status: n for status, n in counts.items() if status != "sin_dato"}),
        debts=tuple(
            Debt(
                institution,
                tuple(
                    (scorecard.indicator[name].name, view.link("indicador", indicador=name))
                    for name in names
                ),
            )
            for institution, names in ordered[:_SHOWN_INSTITUTIONS]
        ),
        more=max(len(ordered) - _SHOWN_INSTITUTIONS, 0),
        elsewhere=measured_elsewhere(system, view.place),
        link=view.link("calidad"),
    )


def _title(missing: int, total: int) -> str:
    if not total:
        return _("Ningún indicador se mide en este lugar")
    if not missing:
        return ngettext(
            "El único indicador que se mide aquí tiene cifra",
            "Los {total} indicadores que se miden aquí tienen alguna cifra",
            total,
        ).format(total=total)
    return ngettext(
        "Lo que falta: {missing} de {total} indicadores no tiene ninguna cifra",
        "Lo que falta: {missing} de {total} indicadores no tienen ninguna cifra",
        missing,
    ).format(missing=missing, total=total)
