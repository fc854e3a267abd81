"""The finding of the screen, and how much is known of all effects; the parts add up."""

from indicators.impacts.assessment import ImpactAssessment
from ui.impacts.strength import Counted, count, counted_words
from ui.language import gettext as _
from ui.language import ngettext


def count_all(impacts: ImpactAssessment) -> Counted:
    """The effects on all components together."""
    return count(effect for known in impacts.known.values() for effect in known.effects)


def headline(impacts: ImpactAssessment) -> str:
    """How many developments act on how many components, and how many effects can be added."""
    counted = count_all(impacts)
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
    return _("De {effects} efectos conocidos, {parts}.").format(
        effects=counted.effects, parts=counted_words(counted)
    )
