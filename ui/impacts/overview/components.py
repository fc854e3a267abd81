"""The components in rows: what is asked, how much is known, and how much the total matters."""

from dataclasses import dataclass

from indicators.impacts.known import Known
from indicators.impacts.scenario import EVERYTHING
from ui.impacts.overview.subject import Subject
from ui.impacts.significance import significance_mark
from ui.impacts.strength import Counted, count
from ui.impacts.words import KIND
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark
from ui.saying import say


@dataclass(frozen=True)
class ComponentRow:
    """One component; `known` says in words what `counted` draws."""

    name: str
    question: str
    kind: str
    link: str
    counted: Counted
    known: str
    more: str
    mark: Mark
    reason: str


def component_rows(subject: Subject) -> tuple[ComponentRow, ...]:
    """Every component, in the order of the definitions' kinds."""
    order = list(KIND)
    rows = sorted(
        subject.impacts.known.values(),
        key=lambda known: order.index(known.component.kind),
    )
    return tuple(_row(subject, known) for known in rows)


def _row(subject: Subject, known: Known) -> ComponentRow:
    component, impacts, counted = known.component, subject.impacts, count(known.effects)
    verdict = impacts.verdict(component.id, EVERYTHING, component.boundary.until)
    return ComponentRow(
        name=component.name,
        question=component.question,
        kind=say(KIND[component.kind]),
        link=subject.view.link(componente=component.id),
        counted=counted,
        known=_("{added} de {effects}").format(added=counted.added, effects=counted.effects),
        more=_more(counted),
        mark=significance_mark(impacts.settings, verdict.significance),
        reason=say(verdict.reason),
    )


def _more(counted: Counted) -> str:
    """What is known of those that are not added."""
    said = []
    if counted.published:
        said.append(
            ngettext(
                "{n} con cifra que no se suma", "{n} con cifra que no se suma", counted.published
            ).format(n=counted.published)
        )
    if counted.inside:
        said.append(
            ngettext("{n} ya incluido", "{n} ya incluidos", counted.inside).format(n=counted.inside)
        )
    return ", ".join(said)
