"""What is late or due, by institution and post, as text to be pasted in a letter."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from babel.dates import format_date, get_month_names, get_quarter_names

from clock import today
from indicators.freshness import RULE, Standing, missing_words, standing_since
from indicators.message import Message
from indicators.owners import Owner, Watched, count_standings
from indicators.period import Kind, Period
from system import System

_LOCALE = "es_PE"
_OWED = (Standing.LATE, Standing.DUE, Standing.NEVER)


def say_due(system: System, institution: str, day: date | None = None) -> str:
    """What each institution owes on a day (today in Lima): what indicators wait for, then the rest.

    `institution` keeps only those whose name has it, whatever its capitals; empty keeps all.
    """
    day = day or today()
    wanted = institution.strip().casefold()
    kept = [owner for owner in system.owners(day) if wanted in owner.institution.casefold()]
    if not kept:
        return f"Ninguna institución tiene «{institution}» en su nombre.\n"
    return "".join(f"{line}\n" for line in _lines(kept, day))


def _lines(found: Sequence[Owner], day: date) -> Iterator[str]:
    counts = count_standings(found)
    yield (
        f"Al {format_date(day, format='long', locale=_LOCALE)} · "
        f"atrasadas: {counts[Standing.LATE]} · ya toca pedirlas: {counts[Standing.DUE]} · "
        f"nunca se trajo una cifra: {counts[Standing.NEVER]} · "
        f"al día: {counts[Standing.ON_TIME]} · "
        f"sin frecuencia conocida: {counts[Standing.NO_FREQUENCY]}"
    )
    yield str(RULE)
    for owner in found:
        if owner.standing(*_OWED):
            yield from _owner(owner)


def _owner(owner: Owner) -> Iterator[str]:
    late, never = (
        owner.standing(Standing.LATE, Standing.DUE),
        owner.standing(Standing.NEVER),
    )
    yield ""
    yield owner.institution or "Institución no consta"
    yield f"Responsable: {'; '.join(owner.posts) or 'sin responsable designado'}"
    yield from _group("Las esperan indicadores:", [one for one in late if one.waiting])
    yield from _group("Otras variables:", [one for one in late if not one.waiting])
    yield from _group("Nunca se trajo una cifra:", never)


def _group(title: str, variables: Sequence[Watched]) -> Iterator[str]:
    if variables:
        yield title
    for one in variables:
        yield f"- {_variable(one)}"


def _variable(one: Watched) -> str:
    """Such as: `Casas · anual. Última cifra: 2024. Ya toca pedirla desde enero de 2026: …`."""
    state, entry = one.freshness, one.entry
    said = [f"{entry.name} · {entry.frequency or 'sin frecuencia conocida'}."]
    if state.newest is not None and (since := standing_since(state)) is not None:
        asked = "Atrasada" if state.standing is Standing.LATE else "Ya toca pedirla"
        said.append(f"Última cifra: {_show(state.newest)}.")
        said.append(f"{asked} desde {_show(since)}: {_say(missing_words(state))}.")
    if one.waiting:
        names = "; ".join(f"«{indicator.name}»" for indicator in one.waiting)
        said.append(f"La {'espera' if len(one.waiting) == 1 else 'esperan'}: {names}.")
    return " ".join(said)


def _say(message: Message) -> str:
    return message.render(show=_show)


def _show(value: Decimal | Period) -> str:
    """`2024`, `junio de 2025`, `3.er trimestre de 2025`, `enero de 2013 a junio de 2013`."""
    if not isinstance(value, Period) or value.kind is Kind.YEAR:
        return str(value)
    if value.kind is Kind.QUARTER:
        quarters = get_quarter_names("wide", locale=_LOCALE)
        return f"{quarters[value.start % 12 // 3 + 1]} de {value.year}"
    last = _month(value.end - 1)
    return last if value.kind is Kind.MONTH else f"{_month(value.start)} a {last}"


def _month(month: int) -> str:
    return f"{get_month_names('wide', locale=_LOCALE)[month % 12 + 1]} de {month // 12}"
