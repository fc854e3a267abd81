"""Words about a place: the finding that is about it, and what is not measured there."""

from indicators.identity import PlaceId
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.sentences import capital, level_word, place_phrase


def said_of(system: System, place: PlaceId, sentence: str) -> str:
    """`La provincia de Ilo: de 18 objetivos, …`; the sentence alone for the whole region."""
    geography = system.catalogue.geography
    if place == geography.root.id:
        return sentence
    return _("{place}: {sentence}").format(
        place=capital(place_phrase(system.scorecard, geography, place)),
        sentence=sentence[:1].lower() + sentence[1:],
    )


def measured_elsewhere(system: System, place: PlaceId) -> str:
    """How many indicators are measured only at other levels: nothing is borrowed from there."""
    level = system.catalogue.geography.level_of(place)
    others = sum(level not in indicator.levels for indicator in system.scorecard.indicators)
    if not others:
        return ""
    return ngettext(
        "Otro indicador no se mide por {level}: su cifra es de otro nivel y aquí no se usa.",
        "Otros {n} indicadores no se miden por {level}: sus cifras son de otro nivel y aquí no se "
        "usan.",
        others,
    ).format(n=others, level=level_word(system.scorecard, level))
