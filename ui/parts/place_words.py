"""A finding with the place it is about, where that is not the whole region."""

from indicators.identity import PlaceId
from system import System
from ui.language import gettext as _
from ui.sentences import capital, place_phrase


def said_of(system: System, place: PlaceId, sentence: str) -> str:
    """`La provincia de Ilo: de 18 objetivos, …`; the sentence alone for the whole region."""
    geography = system.catalogue.geography
    if place == geography.root.id:
        return sentence
    return _("{place}: {sentence}").format(
        place=capital(place_phrase(system.scorecard, geography, place)),
        sentence=sentence[:1].lower() + sentence[1:],
    )
