"""The finding of the screen, and how much is known of all effects; the parts add up."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.known import Basis, Known, KnownEffect
from ui.language import gettext as _
from ui.language import ngettext


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


def is_published(effect: KnownEffect) -> bool:
    """Whether a figure was published of an effect, be it added or not."""
    return bool(effect.stated or effect.cited)


def count(known: Known) -> Counted:
    """The effects on one component."""
    numbers = [0, 0, 0, 0]
    for effect in known.effects:
        if effect.size is not None:
            numbers[0] += 1
        elif effect.basis is Basis.INSIDE:
            numbers[2] += 1
        else:
            numbers[1 if is_published(effect) else 3] += 1
    return Counted(*numbers)


def count_all(known: Mapping[str, Known]) -> Counted:
    """The effects on all components together."""
    every = [count(found) for found in known.values()]
    return Counted(
        sum(c.added for c in every),
        sum(c.published for c in every),
        sum(c.inside for c in every),
        sum(c.silent for c in every),
    )


def headline(impacts: ImpactAssessment) -> str:
    """How many developments act on how many components, and how many effects can be added."""
    counted = count_all(impacts.known)
    acting = {e.development.id for known in impacts.known.values() for e in known.effects}
    subject = ngettext("{n} obra actúa", "{n} obras actúan", len(acting)).format(n=len(acting))
    valued = ngettext("{n} cosa que importa", "{n} cosas que importan", len(impacts.known))
    start = _("{developments} sobre {components}").format(
        developments=subject, components=valued.format(n=len(impacts.known))
    )
    if not counted.added:
        return _("{start}; ninguno de {effects} efectos se suma").format(
            start=start, effects=counted.effects
        )
    return ngettext(
        "{start}; solo {n} de {effects} efectos se suma",
        "{start}; solo {n} de {effects} efectos se suman",
        counted.added,
    ).format(start=start, effects=counted.effects, n=counted.added)


def known_sentence(counted: Counted) -> str:
    """What is known of each effect; what there is none of is left out."""
    if not counted.effects:
        return _("Todavía no se conoce ningún efecto.")
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
                "{n} ya está dentro de lo que se mide hoy",
                "{n} ya están dentro de lo que se mide hoy",
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
    *first, last = (words.format(n=number) for number, words in parts if number)
    joined = _("{first} y {last}").format(first=", ".join(first), last=last) if first else last
    return _("De {effects} efectos conocidos, {parts}.").format(
        effects=counted.effects, parts=joined
    )
