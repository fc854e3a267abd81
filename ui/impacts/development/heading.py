"""The finding about a development, where it belongs, and how much is known of its effects."""

from indicators.definition.impact import EffectSign
from ui.impacts.development.subject import Subject
from ui.impacts.naming import short_name
from ui.impacts.strength import count, counted_words
from ui.impacts.words import SCENARIO
from ui.language import gettext as _
from ui.language import ngettext
from ui.saying import say
from ui.sentences import join_words


def title(subject: Subject) -> str:
    """On how many things it acts, and how; the parts add up to the number."""
    name, things = short_name(subject.development.name), list(subject.signs.values())
    if not things:
        return _("{name}: todavía no se ha registrado ningún efecto").format(name=name)
    said = [
        words.format(n=number)
        for number, words in (
            (things.count(frozenset({EffectSign.FAVOURABLE})), _("{n} a favor")),
            (things.count(frozenset({EffectSign.ADVERSE})), _("{n} en contra")),
            (things.count(frozenset({EffectSign.DISPUTED})), _("{n} en discusión")),
            (sum(len(signs) > 1 for signs in things), _("{n} con efectos de distinto signo")),
        )
        if number
    ]
    return ngettext(
        "{name} actúa sobre {n} cosa que importa: {parts}",
        "{name} actúa sobre {n} cosas que importan: {parts}",
        len(things),
    ).format(name=name, n=len(things), parts=join_words(said))


def crumbs(subject: Subject) -> tuple[tuple[str, str], ...]:
    """The screen it belongs to."""
    return ((_("Impactos"), subject.asked.link()),)


def known_words(subject: Subject) -> str:
    """How many of its effects have a number, and why the others have none; it adds up."""
    counted = count(acting.effect for acting in subject.acting)
    if counted.silent == counted.effects:
        return _all_silent(counted.silent)
    return ngettext("De {n} efecto: {parts}.", "De {n} efectos: {parts}.", counted.effects).format(
        n=counted.effects, parts=counted_words(counted)
    )


def _all_silent(effects: int) -> str:
    if not effects:
        return ""
    return ngettext(
        "De su único efecto nadie ha publicado cuánto es.",
        "De sus {n} efectos, de ninguno se ha publicado cuánto es.",
        effects,
    ).format(n=effects)


def scenario_words(subject: Subject) -> str:
    """That the scenario of the address does not hold it; empty where it does."""
    if subject.asked.scenario.holds(subject.development):
        return ""
    if subject.development.id in subject.asked.scenario.off:
        return _("Usted la dejó fuera de las sumas. Aquí se muestra lo que haría.")
    return _("No está en «{asked}». Aquí se muestra con «{shown}».").format(
        asked=say(SCENARIO[subject.asked.scenario.id]),
        shown=say(SCENARIO[subject.view.scenario.id]),
    )
