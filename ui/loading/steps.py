"""The heads of the numbered steps of a load."""

from typing import Any

from ui.drawing import render, show

OPEN, DONE = "open", "done"
"""What is to be looked at now, and what is done."""


def show_head(number: int, title: str, state: str, summary: str = "") -> None:
    """The head of a step."""
    show("loading/step.html", number=number, title=title, state=state, summary=summary)


def write_head(place: Any, number: int, title: str, state: str, summary: str = "") -> None:
    """The head of a step whose state is only known after what stands below it."""
    place.html(
        render("loading/step.html", number=number, title=title, state=state, summary=summary)
    )
