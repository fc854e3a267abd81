"""How much is known of an effect, in words and in numbers of effects; the parts add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indicators.impacts.known import Basis, KnownEffect
from indicators.message import N_, Message
from ui.language import ngettext
from ui.sentences import join_words

ADDED, PUBLISHED, INSIDE, SILENT = "suma", "publicado", "incluido", "callado"
"""The ends of the classes `smd-imp-v-e-…` and `smd-imp-d-…`."""

STRENGTH: Mapping[str, Message] = MappingProxyType(
    {
        ADDED: N_("tiene cifra y se suma"),
        PUBLISHED: N_("tiene una cifra que no se puede sumar"),
        INSIDE: N_("ya está dentro de lo que se mide"),
        SILENT: N_("nadie ha publicado cuánto es"),
    }
)


@dataclass(frozen=True)
class Counted:
    """Effects by what is known of them: the four parts are all of them."""

    added: int
    published: int
    inside: int
    silent: int

    @property
    def effects(self) -> int:
        return self.added + self.published + self.inside + self.silent

    def share(self, part: int) -> float:
        """A part of all effects, from 0 to 100."""
        return 100 * part / self.effects if self.effects else 0.0


def strength_of(effect: KnownEffect) -> str:
    """How much is known of an effect: whether it adds, else whether any figure was published."""
    if effect.size is not None:
        return ADDED
    if effect.basis is Basis.INSIDE:
        return INSIDE
    return PUBLISHED if effect.stated or effect.cited else SILENT


def count(effects: Iterable[KnownEffect]) -> Counted:
    """How many effects there are of each strength."""
    found = [strength_of(effect) for effect in effects]
    return Counted(*(found.count(one) for one in (ADDED, PUBLISHED, INSIDE, SILENT)))


def counted_words(counted: Counted) -> str:
    """`1 se suma y de 2 nadie ha publicado cuánto es`; what there is none of is left out."""
    parts = (
        (counted.added, ngettext("{n} se suma", "{n} se suman", counted.added)),
        (
            counted.published,
            ngettext(
                "{n} tiene una cifra que no se puede sumar",
                "{n} tienen una cifra que no se puede sumar",
                counted.published,
            ),
        ),
        (
            counted.inside,
            ngettext(
                "{n} ya está dentro de lo que se mide",
                "{n} ya están dentro de lo que se mide",
                counted.inside,
            ),
        ),
        (
            counted.silent,
            ngettext(
                "de {n} nadie ha publicado cuánto es",
                "de {n} nadie ha publicado cuánto es",
                counted.silent,
            ),
        ),
    )
    return join_words([words.format(n=number) for number, words in parts if number])
