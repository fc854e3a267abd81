"""The head of the first screen: the sentence that adds up and the shapes behind it."""

from dataclasses import dataclass

from indicators.problem import Level
from indicators.rollup import MISSION, Rollup, Tier
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark, status_mark
from ui.parts.place_words import said_of
from ui.parts.series import newest_value
from ui.parts.tally import objective_nouns, tally, tally_sentence
from ui.parts.target_words import count_targets, targets_sentence
from ui.parts.verdict_words import verdict_word
from ui.parts.view import View
from ui.quantities import show_date
from ui.theme import STATUSES


@dataclass(frozen=True)
class Group:
    """The objectives of one status, one shape each; the link shows them in the scorecard."""

    mark: Mark
    word: str
    names: tuple[str, ...]
    link: str


@dataclass(frozen=True)
class Overview:
    groups: tuple[Group, ...]
    notes: tuple[str, ...]
    other_horizons: tuple[tuple[int, str], ...]
    region_link: str
    problems: str
    problems_link: str


def headline(system: System, view: View) -> str:
    """The title: how many objectives go how, and of how many nobody can say."""
    objectives = view.rollup(system).at(Tier.OBJECTIVE)
    sentence = tally_sentence(tally(objectives), objective_nouns())
    return said_of(system, view.place, sentence)


def overview(system: System, view: View) -> Overview:
    """What stands under the title."""
    rollup = view.rollup(system)
    horizons = system.scorecard.horizon
    errors = sum(problem.level is Level.ERROR for problem in system.problems)
    return Overview(
        groups=_groups(system, rollup, view),
        notes=_notes(system, view),
        other_horizons=tuple(
            (horizon.year, view.link("", horizonte=horizon.id))
            for horizon in horizons.values()
            if horizon.id != view.horizon
        ),
        region_link=""
        if view.place == system.catalogue.geography.root.id
        else view.link("", territorio=None),
        problems=ngettext(
            "Se encontró {n} problema en las definiciones o los datos; "
            "se muestra lo que es válido.",
            "Se encontraron {n} problemas en las definiciones o los datos; "
            "se muestra lo que es válido.",
            errors,
        ).format(n=errors)
        if errors
        else "",
        problems_link=view.link("calidad"),
    )


def _groups(system: System, rollup: Rollup, view: View) -> tuple[Group, ...]:
    names: dict[str, list[str]] = {}
    for node in rollup.at(Tier.OBJECTIVE):
        names.setdefault(node.status, []).append(system.scorecard.objective[node.id].short)
    return tuple(
        Group(
            status_mark(status),
            verdict_word(status, len(names[status])),
            tuple(names[status]),
            view.link("tablero", estado=status),
        )
        for status in STATUSES
        if status in names
    )


def _notes(system: System, view: View) -> tuple[str, ...]:
    assessment = view.assessment(system)
    notes = [
        targets_sentence(
            count_targets(assessment, view.place, view.horizon),
            system.scorecard.horizon[view.horizon].year,
        )
    ]
    if falling := view.rollup(system).node(Tier.MISSION, MISSION).verdicts.get("retrocede"):
        notes.append(
            ngettext(
                "De sus indicadores, {n} retrocede.", "De sus indicadores, {n} retroceden.", falling
            ).format(n=falling)
        )
    newest = [newest_value(assessment.of(i.id), view.place) for i in system.scorecard.indicators]
    years = [value.period.year for value in newest if value is not None]
    if years:
        notes.append(_("Datos hasta {year}.").format(year=max(years)))
    if view.year != system.edition.data_year:
        notes.append(_("Visto desde el año {year}.").format(year=view.year))
    notes.append(_("Edición del {date}.").format(date=show_date(system.edition.created_at)))
    return tuple(notes)
