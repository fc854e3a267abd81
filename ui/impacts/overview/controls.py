"""Which developments are listed: every choice stands in the address."""

import streamlit as st

from indicators.identity import PlaceId
from ui.impacts.overview.filters import UNNAMED, owner_of
from ui.impacts.overview.subject import Subject
from ui.impacts.words import STATUS
from ui.indicator.places import nested
from ui.language import gettext as _
from ui.parts.choices import choose_from_list
from ui.saying import say
from ui.sentences import capital, place_phrase


def draw_filters(subject: Subject) -> None:
    """Place, status and owner, showing what was chosen."""
    asked, geography = subject.filters, subject.geography
    developments = subject.impacts.developments.values()
    statuses = {str(s): say(word) for s, word in STATUS.items() if _used(subject, s)}
    owners = sorted({owner_of(d) for d in developments}, key=lambda o: (o == UNNAMED, o.casefold()))
    territories = nested(geography, [t.id for t in geography.territories])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=245):
            choose_from_list(
                "territorio", _("Lugar"), ["", *territories], asked.place,
                lambda place: capital(
                    place_phrase(subject.system.scorecard, geography, PlaceId(place))
                )
                if place
                else _("Todos"),
            )  # fmt: skip
        with st.container(width=245):
            choose_from_list(
                "situacion", _("Situación"), ["", *statuses], asked.status,
                lambda status: statuses.get(status, _("Todas")),
            )  # fmt: skip
        with st.container(width=325):
            choose_from_list(
                "titular", _("Titular (a cargo de quién)"), ["", *owners], asked.owner,
                _owner_words,
            )  # fmt: skip


def _used(subject: Subject, status: str) -> bool:
    return any(d.status == status for d in subject.impacts.developments.values())


def _owner_words(owner: str) -> str:
    if owner == UNNAMED:
        return _("Sin titular publicado")
    return owner or _("Todos")
