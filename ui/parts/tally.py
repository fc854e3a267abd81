"""The sentence that adds up: how many go well, slowly and badly, and of how many nobody can say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indicators.rollup import INSUFFICIENT, Node
from ui.language import gettext as _
from ui.language import ngettext
from ui.sentences import join_words

GOOD = frozenset({"logrado", "en_camino"})
SLOW = frozenset({"avanza_lento"})
BAD = frozenset({"rezagado", "retrocede", "no_logrado"})
UNMEASURED = frozenset({"sin_dato", "desactualizado", "sin_linea_base", "en_linea_base"})
"""Verdicts that wait for a figure; *sin_meta* waits for a target."""


@dataclass(frozen=True)
class Tally:
    """Counts of objectives or indicators, each in one of the first four.

    Of `unknown`, so many lack only a target, and so many are not measured at this level at all.
    """

    good: int = 0
    slow: int = 0
    bad: int = 0
    unknown: int = 0
    without_target: int = 0
    not_measured: int = 0

    @property
    def total(self) -> int:
        return self.good + self.slow + self.bad + self.unknown


@dataclass(frozen=True)
class Nouns:
    """What is counted, in one and in many."""

    one: str
    many: str


def objective_nouns() -> Nouns:
    return Nouns(_("objetivo"), _("objetivos"))


def indicator_nouns() -> Nouns:
    return Nouns(_("indicador"), _("indicadores"))


def tally(nodes: Iterable[Node]) -> Tally:
    """Every node in exactly one part."""
    good = slow = bad = unknown = without_target = not_measured = 0
    for node in nodes:
        if node.status in GOOD:
            good += 1
        elif node.status in SLOW:
            slow += 1
        elif node.status in BAD:
            bad += 1
        else:
            unknown += 1
            without_target += _lacks_only_targets(node.status, node.verdicts)
            not_measured += not node.counted
    return Tally(good, slow, bad, unknown, without_target, not_measured)


def _lacks_only_targets(status: str, verdicts: Mapping[str, int]) -> bool:
    if status != INSUFFICIENT:
        return status == "sin_meta"
    return bool(verdicts.get("sin_meta")) and not UNMEASURED.intersection(verdicts)


def tally_sentence(counted: Tally, nouns: Nouns) -> str:
    """`De 18 objetivos, 1 va bien, 3 avanzan lento y 6 van mal. De 8 no se puede decir`: why.

    Parts that are zero are left out, and what is said adds up to the total.
    """
    total = counted.total
    if not total:
        return _("Aquí no hay {many} que juzgar.").format(many=nouns.many)
    if counted.unknown == total:
        return (
            _("Del único {one} no se puede decir: {reason}.").format(
                one=nouns.one, reason=_reason(counted)
            )
            if total == 1
            else _("De {total} {many}, de ninguno se puede decir cómo va: {reason}.").format(
                total=total, many=nouns.many, reason=_reason(counted)
            )
        )
    sentence = _known_part(counted, nouns)
    if counted.unknown:
        sentence += " " + _("De {number} no se puede decir: {reason}.").format(
            number=counted.unknown, reason=_reason(counted)
        )
    return sentence


def _known_part(counted: Tally, nouns: Nouns) -> str:
    said = [
        (number, how)
        for number, how in (
            (counted.good, ngettext("va bien", "van bien", counted.good)),
            (counted.slow, ngettext("avanza lento", "avanzan lento", counted.slow)),
            (counted.bad, ngettext("va mal", "van mal", counted.bad)),
        )
        if number
    ]
    total, how = counted.total, said[0][1]
    if total == 1:
        return _("El único {one} {how}.").format(one=nouns.one, how=how)
    if said[0][0] == total:
        return _("Los {total} {many} {how}.").format(total=total, many=nouns.many, how=how)
    parts = join_words([f"{number} {how}" for number, how in said])
    return _("De {total} {many}, {parts}.").format(total=total, many=nouns.many, parts=parts)


def _reason(counted: Tally) -> str:
    elsewhere, lacking = counted.not_measured, counted.unknown - counted.not_measured
    if not lacking:
        return ngettext("no se mide aquí", "no se miden aquí", elsewhere)
    reason = _("faltan datos o metas")
    if not counted.without_target:
        reason = _("faltan datos")
    elif counted.without_target == lacking:
        reason = _("faltan metas")
    if not elsewhere:
        return reason
    return ngettext(
        "{reason} o no se mide aquí", "{reason} o no se miden aquí", counted.unknown
    ).format(reason=reason)
