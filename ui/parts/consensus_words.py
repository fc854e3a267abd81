"""Whether anybody has agreed to what is shown."""

from collections.abc import Iterable
from datetime import date

from indicators.definition.model import Consensus, Consented
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import show_date


def consensus_words(definition: Consented) -> str:
    """`Es una propuesta: nadie la ha acordado todavía.`, or by whom and when it was agreed."""
    agreement = definition.agreement
    if agreement is None:
        return _("Es una propuesta: nadie la ha acordado todavía.")
    words = _("Acuerdo del {date}: {actors}.").format(
        date=show_date(date.fromisoformat(agreement.date)), actors=", ".join(agreement.by)
    )
    if agreement.act:
        words = _("{words} Consta en: {act}.").format(words=words, act=agreement.act)
    if agreement.dissent:
        words = _("{words} No estuvo de acuerdo: {actors}.").format(
            words=words, actors=", ".join(agreement.dissent)
        )
    return words


def arrows_agreed_words(links: Iterable[Consented]) -> str:
    """How many arrows of a map have been agreed."""
    standing = [link.status is Consensus.AGREED for link in links]
    if not any(standing):
        return _("Ninguna ha sido acordada todavía.")
    return ngettext(
        "De {total}, {n} ha sido acordada; las demás son propuestas.",
        "De {total}, {n} han sido acordadas; las demás son propuestas.",
        sum(standing),
    ).format(n=sum(standing), total=len(standing))
