"""The closed list of ways in which targets are obtained, and how many targets use each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.definition.basis import GapShare
from indicators.definition.model import Consensus
from indicators.definition.scorecard import Scorecard
from indicators.message import N_, Message
from ui.language import gettext as _
from ui.language import ngettext
from ui.saying import say

BASES: Mapping[str, tuple[Message, Message]] = {
    "own_best": (
        N_("Su mejor valor"),
        N_("Volver al mejor valor que el propio lugar tuvo en un periodo que se nombra."),
    ),
    "best_place": (
        N_("El mejor lugar"),
        N_("Llegar a donde llegó la mejor provincia o el mejor distrito en el mismo año."),
    ),
    "gap_share": (
        N_("Una parte de la distancia"),
        N_(
            "Cerrar una parte, que se dice, de la distancia entre la línea base y una "
            "referencia con nombre."
        ),
    ),
    "limit": (
        N_("Un límite o estándar"),
        N_("No pasar de un límite legal o un estándar de confianza A o B."),
    ),
    "line_to_plan": (
        N_("La recta hacia una meta nacional"),
        N_("Estar en ese año sobre la línea recta que va de la línea base a una meta nacional."),
    ),
    "full_coverage": (
        N_("Cobertura total"),
        N_("Llegar a todas las personas, o a ninguna, donde es un derecho o un deber."),
    ),
    "keep_baseline": (
        N_("Mantenerse"),
        N_("No alejarse de la línea base más que una tolerancia que se dice."),
    ),
    "plan_value": (
        N_("El valor de un plan"),
        N_("El valor que un plan dio para ese año y ese territorio."),
    ),
    "agreed": (N_("Acordada"), N_("El valor que los actores acordaron, con fecha y firmas.")),
}
"""By the `kind` of the definitions: name and explanation."""

REFERENCES: Mapping[str, Message] = {
    "own_best": N_("el mejor valor propio"),
    "best_place": N_("el mejor lugar del mismo año"),
    "value_of": N_("el valor de un lugar que se nombra"),
    "full_coverage": N_("la cobertura total"),
    "scale_end": N_("el mejor extremo de la escala de quien publica"),
    "limit": N_("un límite o estándar"),
    "plan_value": N_("el valor de un plan"),
}
"""What a share of the distance may be measured to, by its `kind`."""


@dataclass(frozen=True)
class BasisRow:
    """One basis and the targets that use it."""

    name: str
    meaning: str
    targets: int
    of_these: str


def basis_rows(scorecard: Scorecard) -> Sequence[BasisRow]:
    """Every basis of the closed list, those used most first."""
    targets = [target for i in scorecard.indicators for target in i.targets]
    used = Counter(target.basis.kind for target in targets)
    references = Counter(t.basis.reference.kind for t in targets if isinstance(t.basis, GapShare))
    aims = "; ".join(
        _("{n} hacia {reference}").format(n=n, reference=say(REFERENCES[kind]))
        for kind, n in references.most_common()
    )
    rows = [
        BasisRow(say(name), say(meaning), used[kind], aims if kind == "gap_share" else "")
        for kind, (name, meaning) in BASES.items()
    ]
    return sorted(rows, key=lambda row: -row.targets)


def standing_words(scorecard: Scorecard) -> str:
    """Whether anybody has agreed to the targets."""
    targets = [target for i in scorecard.indicators for target in i.targets]
    agreed = sum(target.status is Consensus.AGREED for target in targets)
    if not targets:
        return _("Todavía no hay ninguna meta definida.")
    if not agreed:
        return _("Las {n} metas son propuestas: nadie las ha acordado todavía.").format(
            n=len(targets)
        )
    return ngettext(
        "De {total} metas, {n} está acordada; las demás son propuestas.",
        "De {total} metas, {n} están acordadas; las demás son propuestas.",
        agreed,
    ).format(total=len(targets), n=agreed)
