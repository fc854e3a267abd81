"""What one visitor is loading, between two runs of the page; nobody else ever sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from indicators.evidence.effects import Effects
from intake.confirming import Preview
from intake.vocabulary import Contradiction, Examined

_KEY = "loading"


@dataclass(frozen=True)
class Look:
    """What was asked to be looked at: equal looks at the same edition give equal answers."""

    files: tuple[tuple[str, str], ...]
    """Name and SHA-256 of each."""
    origin: tuple[str, ...]
    contradictions: Contradiction
    answers: tuple[tuple[tuple[str, str], ...], ...]
    edition: str


@dataclass
class Memory:
    """The state of a load that is being prepared.

    `answers` are by the SHA-256 of a file; `asked` are files and origin as they stood when the
    visitor said to look at them; `paused` after a cancel. `entry` is what was published
    last. `opened` is the waiting load that is looked at, `overtaken` that another edition came in
    between.
    """

    digests: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Mapping[str, str]] = field(default_factory=dict)
    contradictions: Contradiction = Contradiction.REPLACE
    asked: object = None
    paused: bool = False
    look: Look | None = None
    examined: Examined | None = None
    effects: Effects | None = None
    notice: str = ""
    proposed: str = ""
    entry: int | None = None
    opened: str = ""
    preview: Preview | None = None
    overtaken: bool = False
    round: int = 0
    """Counts the loads of this visit: the widgets of the next one start empty."""

    def forget(self) -> None:
        """Begin anew: no file, no answer, nothing looked at."""
        self.answers, self.digests = {}, {}
        self.contradictions = Contradiction.REPLACE
        self.asked = self.look = self.examined = self.effects = None
        self.paused = False
        self.round += 1

    def key(self, name: str) -> str:
        """The key of a widget of the present load."""
        return f"loading_{self.round}_{name}"


def memory() -> Memory:
    """The memory of this visitor's session."""
    found = st.session_state.get(_KEY)
    if not isinstance(found, Memory):
        found = st.session_state[_KEY] = Memory()
    return found
