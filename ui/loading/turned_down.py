"""Loads that somebody took away before they were published, and why: nothing is lost in silence."""

from dataclasses import dataclass
from itertools import islice

import streamlit as st

from access.right import Identity, Right, allowed
from intake.confirming import turned_down
from intake.vocabulary import LoadNote, Withdrawal
from region import Region
from ui.drawing import show
from ui.language import gettext as _
from ui.moments import moment_of

_MOST = 5


@dataclass(frozen=True)
class TurnedDown:
    """A load that was taken away, in words."""

    source: str
    files: str
    who: str
    when: str
    by: str
    at: str
    reason: str


def turned_down_view(note: LoadNote, said: Withdrawal) -> TurnedDown:
    """What was brought, and what was said of it."""
    return TurnedDown(
        source=f"{note.source.institution} — {note.source.title}",
        files=", ".join(one.name for one in note.files),
        who=note.by,
        when=moment_of(note.proposed_at).short,
        by=said.by,
        at=moment_of(said.at).short,
        reason=said.reason,
    )


def show_turned_down(region: Region, identity: Identity) -> None:
    """The newest of them: all for who confirms, one's own for who proposed."""
    every = allowed(identity, Right.CONFIRM)
    found = (
        turned_down_view(note, said)
        for note, said in turned_down(region)
        if every or note.by == identity.signature
    )
    loads = list(islice(found, _MOST))
    if loads:
        st.header(_("Cargas que no se publicaron"), anchor="retiradas")
        show("loading/turned_down.html", loads=loads)
