"""The mark of a status: shape, word and colour class, the same on every screen."""

from dataclasses import dataclass

from ui.language import gettext as _
from ui.saying import say
from ui.theme import STATUSES


@dataclass(frozen=True)
class Mark:
    """What stands for a status; `slug` ends the class `smd-s-…` that gives the colour."""

    shape: str
    word: str
    slug: str


def status_mark(
    status_id: str, *, with_verdict: int | None = None, total: int | None = None
) -> Mark:
    """The mark of `status_id`, in words of the visitor's language.

    With both counts, insufficient information says them: "Insuficiente · 1 de 3".
    Raises KeyError for a status that does not exist.
    """
    status = STATUSES[status_id]
    word = say(status.word)
    if status_id == "informacion_insuficiente" and with_verdict is not None and total is not None:
        word = _("Insuficiente · {with_verdict} de {total}").format(
            with_verdict=with_verdict, total=total
        )
    return Mark(status.shape, word, status.slug)
