"""What was published a moment ago: entry, digest, and what changed indicator by indicator."""

import streamlit as st

from indicators.evidence.effects import Effects
from intake.record import read_record
from region import Region
from system import System
from ui.drawing import show
from ui.language import gettext as _
from ui.loading.changes import verdict_view
from ui.loading.memory import Memory
from ui.navigation import address


def show_published(system: System, region: Region, memory: Memory) -> None:
    """The entry that the visitor's last click made, until it is put away."""
    if memory.entry is None:
        return
    chain = read_record(region)
    if not 1 <= memory.entry <= len(chain.entries):
        memory.entry = None
        return
    entry = chain.entries[memory.entry - 1]
    digest = chain.digests[memory.entry - 1]
    effects = Effects(entry.changes, entry.statuses, entry.effects_known)
    show(
        "loading/published.html",
        entry=entry,
        digest=[digest[start : start + 4] for start in range(0, len(digest), 4)],
        link=address("bitacora", {"entrada": entry.number}),
    )
    show("loading/counts.html", counts=entry.counts)
    show("loading/verdicts.html", view=verdict_view(system, effects))
    st.button(_("Entendido"), key="loading_seen", on_click=_put_away, args=(memory,))


def _put_away(memory: Memory) -> None:
    memory.entry = None
