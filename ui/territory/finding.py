"""The title of a place: in how many measures it is better than the whole region."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.message import N_, Message
from ui.territory.comparing import Side


@dataclass(frozen=True)
class Balance:
    """The measures in which a place is better, equal or worse, by their names.

    `total` counts all indicators that are measured at its level, comparable or not.
    """

    sides: Mapping[Side, tuple[str, ...]]
    total: int

    @property
    def compared(self) -> int:
        return sum(len(names) for names in self.sides.values())


def balance(compared: Sequence[tuple[str, Side | None]]) -> Balance:
    """The balance of indicators with their side, `None` where nothing can be compared."""
    sides = {side: tuple(name for name, own in compared if own is side) for side in Side}
    return Balance(sides, len(compared))


def finding(place: str, whole: str, found: Balance) -> Message:
    """`El distrito de Torata va mejor que la región en 6 de 7 medidas`; no full stop at its end."""
    better, compared = len(found.sides[Side.BETTER]), found.compared
    if not compared:
        return N_("{place}: no hay todavía nada que comparar con {whole}", place=place, whole=whole)
    if compared == 1:
        words = {
            Side.BETTER: N_("{place} va mejor que {whole} en lo único que se puede comparar",
                            place=place, whole=whole),
            Side.EQUAL: N_("{place} va igual que {whole} en lo único que se puede comparar",
                           place=place, whole=whole),
            Side.WORSE: N_("{place} va peor que {whole} en lo único que se puede comparar",
                           place=place, whole=whole),
        }  # fmt: skip
        return next(words[side] for side, names in found.sides.items() if names)
    if not better:
        return N_(
            "{place} no va mejor que {whole} en ninguna de {compared} medidas",
            place=place, whole=whole, compared=compared,
        )  # fmt: skip
    if better == compared:
        return N_(
            "{place} va mejor que {whole} en las {compared} medidas que se comparan",
            place=place, whole=whole, compared=compared,
        )  # fmt: skip
    return N_(
        "{place} va mejor que {whole} en {better} de {compared} medidas",
        place=place, whole=whole, better=better, compared=compared,
    )  # fmt: skip


def reading(found: Balance, whole: str, level: str) -> tuple[Message, ...]:
    """What was compared and what not, so that the title can be checked."""
    said = []
    if found.compared:
        said.append(
            N_(
                "Se comparan {compared} de los {total} indicadores que se miden por {level}: "
                "los que tienen cifra del mismo periodo aquí y en {whole}.",
                compared=found.compared, total=found.total, level=level, whole=whole,
            )
        )  # fmt: skip
    lists = {side: "; ".join(names) for side, names in found.sides.items()}
    if lists[Side.BETTER]:
        said.append(N_("Mejor en: {names}.", names=lists[Side.BETTER]))
    if lists[Side.EQUAL]:
        said.append(N_("Igual en: {names}.", names=lists[Side.EQUAL]))
    if lists[Side.WORSE]:
        said.append(N_("Peor en: {names}.", names=lists[Side.WORSE]))
    return tuple(said)
