"""What a verdict says, in sentences; one for each class of the status rule and its reasons.

Numbers come already written: sentences are messages, so that a screen may make them stand out.
"""

from datetime import date

from indicators.judgement.status import Status
from indicators.message import N_, Message
from ui.indicator.ruling import Ruling
from ui.quantities import show_date, show_percent, show_period


def verdict_sentence(ruling: Ruling) -> Message:
    """The verdict in a sentence, or why there is none."""
    match ruling.verdict.status:
        case Status.LOGRADO:
            return _achieved(ruling)
        case Status.NO_LOGRADO:
            return _missed(ruling)
        case Status.RETROCEDE:
            return _fallen(ruling)
        case Status.EN_CAMINO | Status.AVANZA_LENTO | Status.REZAGADO:
            return _on_the_road(ruling)
        case _:
            return _unjudged(ruling)


def _unjudged(ruling: Ruling) -> Message:
    period, base = _when(ruling.value_period), _when(ruling.base_period)
    match ruling.verdict.status:
        case Status.INFORMATIVO:
            return N_("Este número solo informa: no se juzga.")
        case Status.SIN_DATO:
            if ruling.unverified:
                return N_("La cifra está por verificar: se muestra, pero no se juzga.")
            return N_("No hay cifra, así que no se puede juzgar.")
        case Status.DESACTUALIZADO:
            return N_("El último dato es de {period}: es muy antiguo para juzgar.", period=period)
        case Status.SIN_META:
            return ruling.no_target or N_(
                "No hay meta de {year} para este lugar.", year=ruling.target_year
            )
        case Status.ANTERIOR:
            return N_(
                "La cifra es de {period}, anterior a la línea de base ({base}): no se juzga.",
                period=period,
                base=base,
            )
        case Status.EN_LINEA_BASE:
            return N_(
                "El dato de {base} es la línea de base: todavía no hay avance que medir.", base=base
            )
        case _:
            return _no_baseline(ruling)


def side_notes(ruling: Ruling) -> tuple[Message, ...]:
    """What must stand beside the verdict: whose target it is, and whether its date has passed."""
    notes = []
    if ruling.has_target:
        notes.append(standing(ruling))
    if ruling.overdue:
        notes.append(
            N_(
                "La meta venció en {year}; el último dato es de {period}.",
                year=ruling.target_year,
                period=_when(ruling.value_period),
            )
        )
    return tuple(notes)


def standing(ruling: Ruling) -> Message:
    """Whether anybody has agreed to the target."""
    if ruling.agreement is None:
        return N_("Meta de {year}: propuesta, sin acuerdo.", year=ruling.target_year)
    return N_(
        "Meta de {year}: acordada el {date} por {actors}.",
        year=ruling.target_year,
        date=show_date(date.fromisoformat(ruling.agreement.date)),
        actors=", ".join(ruling.agreement.by),
    )


def road_percent(share: float) -> str:
    """A part of the road: never all of it before the end is reached, and never below none."""
    shown = min(max(share, 0.0), 1.0)
    return show_percent(0.99 if 0.99 < shown < 1 else shown)


def _achieved(ruling: Ruling) -> Message:
    year = ruling.target_year
    if ruling.met_at_baseline:
        return N_(
            "Cumple la meta de {year}. Ya cumplía en {base}: es algo que mantener, o una meta que"
            " subir.",
            year=year,
            base=_when(ruling.base_period),
        )
    return N_("Cumple la meta de {year}.", year=year)


def _missed(ruling: Ruling) -> Message:
    year, avance = ruling.target_year, ruling.verdict.avance
    if avance is None and ruling.met_at_baseline:
        return N_(
            "Llegó {year} y la meta no se cumple, aunque en {base} se cumplía.",
            year=year,
            base=_when(ruling.base_period),
        )
    if avance is None:
        return N_("Llegó {year} y la meta no se cumplió.", year=year)
    return N_(
        "Llegó {year} y la meta no se cumplió: se recorrió {gone} del camino.",
        year=year,
        gone=road_percent(avance),
    )


def _no_baseline(ruling: Ruling) -> Message:
    if ruling.base_period is None:
        return N_("No hay línea de base desde la cual medir el avance.")
    if not ruling.comparable:
        return N_(
            "La serie cambió de método: {period} no se compara con la línea de base de {base}.",
            period=_when(ruling.value_period),
            base=_when(ruling.base_period),
        )
    return N_(
        "No hay cifra de {base}, la línea de base: no se puede medir el avance.",
        base=_when(ruling.base_period),
    )


def _fallen(ruling: Ruling) -> Message:
    base, esperado = _when(ruling.base_period), ruling.verdict.esperado
    if ruling.verdict.avance is None:
        return N_("En {base} cumplía la meta y ahora no.", base=base)
    if not esperado:
        return N_("Está peor que en {base}, cuando se empezó a medir.", base=base)
    return N_(
        "Está peor que en {base}; a estas alturas se esperaba {expected} del camino.",
        base=base,
        expected=show_percent(esperado),
    )


def _on_the_road(ruling: Ruling) -> Message:
    avance, esperado = ruling.verdict.avance or 0.0, ruling.verdict.esperado
    gone = road_percent(avance)
    if not esperado:
        return N_("Lleva {gone} del camino; todavía no se esperaba avance.", gone=gone)
    return N_(
        "Lleva {gone} del camino; a estas alturas se esperaba {expected}.",
        gone=gone,
        expected=show_percent(esperado),
    )


def _when(period: str | None) -> str:
    return "—" if period is None else show_period(period)
