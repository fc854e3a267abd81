"""The title of the page and where the indicator belongs."""

from ui.indicator.origin import breakdown_word
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.sentences import place_phrase, plain_gap, plain_value


def title(subject: Subject) -> str:
    """The indicator's own sentence with the newest value; a part says which one it is."""
    if subject.newest is None:
        return gap_title(subject)
    sentence = plain_value(subject.scorecard, subject.geography, subject.indicator, subject.newest)
    if subject.newest.confidence in subject.indicator.unverified:
        sentence = _("{sentence} (por verificar)").format(sentence=sentence.removesuffix("."))
    return _of_part(subject, sentence)


def gap_title(subject: Subject) -> str:
    """The indicator's own sentence for a place without a value, where it could have one."""
    if not subject.published_here:
        place = place_phrase(subject.scorecard, subject.geography, subject.place)
        return _of_part(
            subject,
            _("{name}. Aquí no hay cifra para {place}").format(
                name=subject.indicator.name, place=place
            ),
        )
    sentence = plain_gap(subject.scorecard, subject.geography, subject.indicator, subject.place)
    return _of_part(subject, sentence)


def crumbs(subject: Subject) -> tuple[tuple[str, str], ...]:
    """Perspective and objective, each with its link."""
    objective = subject.scorecard.objective[subject.indicator.objective]
    perspective = subject.scorecard.perspective[objective.perspective]
    return (
        (perspective.name, subject.view.link("tablero", perspectiva=perspective.id)),
        (objective.name, subject.view.link("objetivo", objetivo=objective.id)),
    )


def _of_part(subject: Subject, sentence: str) -> str:
    sentence = sentence.removesuffix(".")
    if not subject.breakdown:
        return sentence
    return _("{part}: {sentence}").format(
        part=breakdown_word(subject.breakdown), sentence=sentence[:1].lower() + sentence[1:]
    )
