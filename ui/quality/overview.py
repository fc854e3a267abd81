"""The whole screen of quality as one value, and what its title says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indicators.owners import Owner
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import status_mark
from ui.navigation import address
from ui.parts.view import View
from ui.quality.debts import (
    Debtor,
    Hole,
    Silent,
    by_debtor,
    holes,
    owed_indicators,
    silent_institutions,
    unmeasured_informative,
)
from ui.quality.doubts import (
    Dispute,
    Mismatch,
    Series,
    disputes,
    mismatches,
    stale_series,
    weak_verdicts,
)
from ui.quality.lateness import Lateness, lateness
from ui.quality.problems import Found, Warned, faulty_definitions, rejected_rows, warnings
from ui.quantities import show_date, show_number
from ui.sentences import place_phrase
from ui.variables.lines import VariableLine


@dataclass(frozen=True)
class Part:
    """A kind of debt: where on the page, how many, in words, and whether it is empty."""

    anchor: str
    count: int
    words: str


@dataclass(frozen=True)
class Quality:
    """Everything that is missing or wrong, as seen from one place and year."""

    title: str
    place: str
    year: int
    parts: tuple[Part, ...]
    debtors: Sequence[Debtor]
    informative: Sequence[Debtor]
    holes: Sequence[Hole]
    late: Lateness
    silent: Sequence[Silent]
    without: int
    stale: Sequence[Series]
    disputes: Sequence[Dispute]
    mismatches: Sequence[Mismatch]
    threshold: str
    weak: Sequence[Series]
    rejected: Sequence[Found]
    faulty: Sequence[Found]
    to_confirm: Sequence[Silent]
    warnings: Sequence[Warned]
    sources_without_address: int
    sources: int
    report: str
    keeper: str


def look_over(
    system: System,
    view: View,
    lines: Sequence[VariableLine],
    owners: Sequence[Owner],
    today: date,
) -> Quality:
    """The debts of an edition on a day, of which `owners` tells what is late."""
    scorecard = system.scorecard
    owed = owed_indicators(system, view)
    without = sum(not line.figures for line in lines)
    sources = system.catalogue.sources.values()
    disputed, mismatched = disputes(system, view), mismatches(system, view)
    stale, weak = stale_series(system, view), weak_verdicts(system, view)
    rejected = rejected_rows(system.problems)
    faulty = faulty_definitions(system.problems)
    confirm = _to_confirm(lines, view)
    warned = warnings(system, view)
    late = lateness(owners, view, show_date(today))
    missing = sum(one.mark.slug == status_mark("sin_dato").slug for _indicator, one in owed)
    old = len(owed) - missing
    return Quality(
        title=_title(missing, old, without),
        place=place_phrase(scorecard, system.catalogue.geography, view.place),
        year=view.year,
        parts=_parts(
            owed=len(owed),
            late=late.counts["late"] + late.counts["due"],
            without=without,
            stale=len(stale),
            disputed=len(disputed) + len(mismatched),
            weak=len(weak),
            rejected=len(rejected),
            faulty=len(faulty),
            to_confirm=sum(line.confirmed is False for line in lines),
            warned=len(warned),
        ),
        debtors=by_debtor(owed),
        informative=by_debtor(unmeasured_informative(system, view)),
        holes=holes(system, view),
        late=late,
        silent=silent_institutions(lines, view),
        without=without,
        stale=stale,
        disputes=disputed,
        mismatches=mismatched,
        threshold=show_number(100 * scorecard.thresholds.discrepancy, 1),
        weak=weak,
        rejected=rejected,
        faulty=faulty,
        to_confirm=confirm,
        warnings=warned,
        sources_without_address=sum(not source.address for source in sources),
        sources=len(sources),
        report=scorecard.mission.report_error,
        keeper=scorecard.mission.keeper,
    )


def _parts(
    *,
    owed: int,
    late: int,
    without: int,
    stale: int,
    disputed: int,
    weak: int,
    rejected: int,
    faulty: int,
    to_confirm: int,
    warned: int,
) -> tuple[Part, ...]:
    return (
        Part(
            "indicadores",
            owed,
            ngettext(
                "indicador sin cifra o con cifra antigua",
                "indicadores sin cifra o con cifra antigua",
                owed,
            ),
        ),
        Part(
            "atrasadas",
            late,
            ngettext("variable atrasada o por pedir", "variables atrasadas o por pedir", late),
        ),
        Part("variables", without, ngettext("variable sin cifra", "variables sin cifra", without)),
        Part("antiguas", stale, ngettext("serie antigua", "series antiguas", stale)),
        Part("discrepancias", disputed, ngettext("discrepancia", "discrepancias", disputed)),
        Part(
            "debiles",
            weak,
            ngettext(
                "indicador juzgado con cifras débiles",
                "indicadores juzgados con cifras débiles",
                weak,
            ),
        ),
        Part(
            "rechazadas",
            rejected,
            ngettext("fila de datos rechazada", "filas de datos rechazadas", rejected),
        ),
        Part(
            "definiciones",
            faulty,
            ngettext("problema de las definiciones", "problemas de las definiciones", faulty),
        ),
        Part(
            "confirmar",
            to_confirm,
            ngettext("publicación por confirmar", "publicaciones por confirmar", to_confirm),
        ),
        Part("advertencias", warned, ngettext("advertencia", "advertencias", warned)),
    )


def _to_confirm(lines: Sequence[VariableLine], view: View) -> Sequence[Silent]:
    """Institutions with variables whose publication nobody has confirmed, those with most first."""
    found: dict[str, list[VariableLine]] = {}
    for line in lines:
        if line.confirmed is False:
            for name in line.institutions or (_("Institución no consta"),):
                found.setdefault(name, []).append(line)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Silent(
            name,
            len(items),
            sum(name in line.institutions for line in lines),
            address("variables", {**view.kept, "mostrar": "confirmar", "institucion": name}),
        )
        for name, items in ordered
    ]


def _title(missing: int, old: int, without: int) -> str:
    """What is owed, in numbers: `Faltan cifras de 11 indicadores y de 240 variables`."""
    indicators = ngettext("{n} indicador", "{n} indicadores", missing).format(n=missing)
    variables = ngettext("{n} variable", "{n} variables", without).format(n=without)
    if missing and without:
        owed = _("Faltan cifras de {indicators} y {variables}").format(
            indicators=indicators, variables=variables
        )
    elif missing or without:
        owed = _("Faltan cifras de {what}").format(what=indicators if missing else variables)
    else:
        owed = _("Todas las variables y todos los indicadores tienen cifra")
    if not old:
        return owed
    return ngettext(
        "{owed}; {n} indicador la tiene antigua", "{owed}; {n} indicadores la tienen antigua", old
    ).format(owed=owed, n=old)
