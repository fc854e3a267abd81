"""What is said of an effect and of how much is known: for tables and for screens."""

from collections.abc import Sequence

from indicators.figure import Figure
from indicators.impacts.known import Basis, KnownEffect
from indicators.impacts.outcome import Completeness
from indicators.message import N_, Message
from indicators.period import Period, parse_period


def explain(effect: KnownEffect) -> Message | None:
    """Why an effect has no number, and what is published of it without adding to the total."""
    said = [effect.reason] if effect.reason is not None else []
    said += [
        N_("Publicado: {words}: {why}", words=stated.words, why=stated.why)
        if stated.why
        else N_("Publicado: {words}.", words=stated.words)
        for stated in effect.stated
    ]
    return joined(said) if said else None


def explain_year(effect: KnownEffect, active: float, year: int) -> Message | None:
    """What is to be said of an effect's number in a year in which it does not act, or for which
    the number was not published.
    """
    if active == 0:
        return N_("Este año no actúa.")
    if effect.since is not None and year < effect.since:
        return N_("Actúa, pero no hay cifra publicada antes de {year}.", year=str(effect.since))
    said = []
    held = published_for(effect)
    if held is not None and year != held.year:
        said.append(
            N_("Publicado para {period}. Supuesto: se mantiene.", period=held)
            if year > held.year
            else N_("Publicado para {period}. Supuesto: ya era así.", period=held)
        )
    if effect.dates.there:
        said.append(N_("No consta desde cuándo actúa. Supuesto: ya actuaba."))
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
    if counted.inside:
        words = N_(
            "{words} Ya dentro de lo que se mide: {inside}.", words=words, inside=counted.inside
        )
    if counted.left_out:
        words = N_(
            "{words} Fuera por errores al definirlos: {left_out}.",
            words=words,
            left_out=counted.left_out,
        )
    return words


def joined(messages: Sequence[Message]) -> Message:
    """Sentences one after the other."""
    numbered = {f"m{number}": message for number, message in enumerate(messages)}
    return Message(" ".join(f"{{{name}}}" for name in numbered), numbered)
