"""What is said of an effect and of how much is known: for tables and for screens."""

from collections.abc import Sequence

from indicators.figure import Figure
from indicators.impacts.known import Basis, KnownEffect
from indicators.impacts.outcome import Completeness
from indicators.message import N_, Message
from indicators.period import Period, parse_period


def explain(effect: KnownEffect, year: int | None = None) -> Message | None:
    """Why an effect has no number, and what is published of it without adding to the total.

    Of a number, that in this `year` it is only held: it was published for another one.
    """
    said = [effect.reason] if effect.reason is not None else []
    held = published_for(effect)
    if held is not None and year not in (None, held.year):
        said.append(N_("Publicado para {period}. Supuesto: se mantiene.", period=held))
    said += [
        N_("Publicado: {words}: {why}", words=stated.words, why=stated.why)
        if stated.why
        else N_("Publicado: {words}.", words=stated.words)
        for stated in effect.stated
    ]
    return joined(said) if said else None


def published_for(effect: KnownEffect) -> Period | None:
    """The period that an effect's number was published for, where it was for one."""
    if effect.basis is not Basis.PUBLISHED:
        return None
    figures = (cited for cited in effect.cited if isinstance(cited, Figure))
    return next((parse_period(figure.period) for figure in figures), None)


def quantified_words(counted: Completeness) -> Message:
    """How much of what is known to act has a number: `Cuantificados 5 de 12 efectos conocidos`."""
    words = N_(
        "Cuantificados {quantified} de {effects} efectos conocidos.",
        quantified=counted.quantified,
        effects=counted.effects,
    )
    if not counted.inside:
        return words
    return N_("{words} Ya dentro de la referencia: {inside}.", words=words, inside=counted.inside)


def joined(messages: Sequence[Message]) -> Message:
    """Sentences one after the other."""
    first, *rest = messages
    for message in rest:
        first = N_("{first} {second}", first=first, second=message)
    return first
