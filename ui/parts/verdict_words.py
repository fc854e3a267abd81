"""Words about nodes of the roll-up: mark, points, coverage, and how many have each verdict."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from indicators.rollup import INSUFFICIENT, Node
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark, status_mark
from ui.quantities import show_number
from ui.theme import STATUSES


@dataclass(frozen=True)
class Count:
    """How many have one verdict: the mark, the number, and the word that agrees with it."""

    mark: Mark
    number: int
    word: str

    @property
    def text(self) -> str:
        return f"{self.number} {self.word}"


def verdict_counts(verdicts: Mapping[str, int]) -> tuple[Count, ...]:
    """The counts that are not zero, in the order of the statuses: a mean never hides a fall."""
    return tuple(
        Count(status_mark(status), verdicts[status], verdict_word(status, verdicts[status]))
        for status in STATUSES
        if verdicts.get(status)
    )


def coverage_words(node: Node) -> str:
    """`5 de 10 indicadores`: those that enter the score, of all that could."""
    total = len(node.counted)
    if not total:
        return _("ningún indicador")
    return ngettext(
        "{entering} de {total} indicador", "{entering} de {total} indicadores", total
    ).format(entering=len(node.entering), total=total)


def score_words(node: Node) -> str:
    """`62 de 100 puntos`; empty without a score."""
    if node.score is None:
        return ""
    return _("{score} de 100 puntos").format(score=show_number(node.score, 0))


def node_mark(node: Node) -> Mark:
    """The mark of a node; insufficient information says of how many, or that none is measured."""
    if not node.counted and node.status == INSUFFICIENT:
        return replace(status_mark(node.status), word=_("No se mide aquí"))
    return status_mark(node.status, with_verdict=len(node.entering), total=len(node.counted))


def verdict_word(status_id: str, number: int) -> str:
    """The word of a verdict after a number: `retrocede` after 1, `retroceden` after 4."""
    words = {
        "logrado": ngettext("logrado", "logrados", number),
        "en_camino": _("en camino"),
        "avanza_lento": ngettext("avanza lento", "avanzan lento", number),
        "rezagado": ngettext("rezagado", "rezagados", number),
        "retrocede": ngettext("retrocede", "retroceden", number),
        "no_logrado": ngettext("no logrado", "no logrados", number),
        "en_linea_base": ngettext("recién empieza", "recién empiezan", number),
        "informacion_insuficiente": _("con información insuficiente"),
        "sin_linea_base": _("sin línea de base"),
        "sin_meta": _("sin meta"),
        "sin_dato": _("sin dato"),
        "desactualizado": _("con dato antiguo"),
        "informativo": ngettext("informativo", "informativos", number),
    }
    return words[status_id]
