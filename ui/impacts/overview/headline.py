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
    if not counted.effects:
        return start
    return _("{start}; {added}").format(start=start, added=_added_words(counted))


def _added_words(counted: Counted) -> str:
    """`solo 6 de 102 efectos se suman`."""
    if counted.added == counted.effects:
        return ngettext(
            "su único efecto se suma", "sus {n} efectos se suman", counted.effects
        ).format(n=counted.effects)
    if not counted.added:
        return ngettext(
            "su único efecto no se suma", "ninguno de {n} efectos se suma", counted.effects
        ).format(n=counted.effects)
    return ngettext(
        "solo {n} de {effects} efectos se suma",
        "solo {n} de {effects} efectos se suman",
        counted.added,
    ).format(effects=counted.effects, n=counted.added)


def known_sentence(counted: Counted) -> str:
    """What is known of each effect; what there is none of is left out."""
    if not counted.effects:
        return _("Todavía no se conoce ningún efecto.")
    return ngettext(
        "Del único efecto conocido: {parts}.",
        "De {effects} efectos conocidos, {parts}.",
        counted.effects,
    ).format(effects=counted.effects, parts=counted_words(counted))
