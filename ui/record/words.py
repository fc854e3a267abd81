"""What an entry of the log says, in sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence

from indicators.evidence.entry import (
    Aspect,
    DefinitionChange,
    Entry,
    FigureCounts,
    Occasion,
    StatusChange,
)
from indicators.message import N_
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import show_figure
from ui.sentences import join_words

OCCASIONS = {
    Occasion.FIRST: N_("Primera edición"),
    Occasion.FILES: N_("Cambio en los archivos"),
    Occasion.LOAD: N_("Carga de datos"),
    Occasion.UNDO: N_("Anulación de una carga"),
}
"""What each kind of entry is called."""


def happened(entry: Entry) -> str:
    """Who did what, in a sentence: `María Q. cargó 3 archivos: 120 cifras nuevas`."""
    match entry.occasion:
        case Occasion.FIRST:
            return _("Primera edición, hecha con los archivos de la región: {what}.").format(
                what=counted(entry.counts)
            )
        case Occasion.LOAD:
            brought = len(entry.files)
            words = ngettext(
                "{who} cargó {n} archivo: {what}.", "{who} cargó {n} archivos: {what}.", brought
            ).format(who=signed(entry), n=brought, what=counted(entry.counts))
            return f"{words} {_confirmed(entry)}"
        case Occasion.UNDO:
            return _("{who} anuló la carga de la entrada {n}: {what}.").format(
                who=signed(entry), n=entry.undoes, what=counted(entry.counts)
            )
        case Occasion.FILES:
            return _of_files(entry)


def cause(entry: Entry) -> str:
    """The same in a few words, to stand after the number of the entry."""
    match entry.occasion:
        case Occasion.FIRST:
            return _("primera edición")
        case Occasion.LOAD:
            words = _("carga de {who}").format(who=signed(entry))
            if entry.confirmed_by and entry.confirmed_by != entry.by:
                return _("{what}, confirmada por {who}").format(what=words, who=entry.confirmed_by)
            return words
        case Occasion.UNDO:
            return _("{who} anuló la carga de la entrada {n}").format(
                who=signed(entry), n=entry.undoes
            )
        case Occasion.FILES:
            if not entry.by:
                return _("cambio en los archivos, sin firma")
            return _("cambio de {who} en los archivos").format(who=entry.by)


def signed(entry: Entry) -> str:
    """The name under an entry, or plainly that there is none."""
    return entry.by or _("Alguien (sin firma)")


def lacking(entry: Entry) -> tuple[str, ...]:
    """What an entry should say and does not: a name, a reason. Nobody signs the first."""
    if entry.occasion is Occasion.FIRST:
        return ()
    said = (
        (entry.by, _("sin firma")),
        (entry.reason.strip(), _("sin motivo escrito")),
    )
    return tuple(words for text, words in said if not text)


def counted(counts: FigureCounts) -> str:
    """How many figures are new, revised, gone and rejected; what is none is not said."""
    parts = (
        (counts.new, ngettext("{n} cifra nueva", "{n} cifras nuevas", counts.new)),
        (counts.revised, ngettext("{n} revisada", "{n} revisadas", counts.revised)),
        (counts.removed, ngettext("{n} retirada", "{n} retiradas", counts.removed)),
        (counts.rejected, ngettext("{n} rechazada", "{n} rechazadas", counts.rejected)),
    )
    said = [words.format(n=show_figure(number)) for number, words in parts if number]
    return ", ".join(said) if said else _("ninguna cifra cambió")


def count_aspects(changes: Sequence[DefinitionChange]) -> str:
    """`2 fórmulas y 1 meta`; empty where nothing changed."""
    number = Counter(change.aspect for change in changes)
    said = [aspect_count(aspect, number[aspect]) for aspect in Aspect if number[aspect]]
    return join_words(said) if said else ""


def aspect_count(aspect: Aspect, n: int) -> str:
    """`1 fórmula`, `3 umbrales`."""
    words = {
        Aspect.FORMULA: ngettext("{n} fórmula o medida", "{n} fórmulas o medidas", n),
        Aspect.BASELINE: ngettext("{n} línea de base", "{n} líneas de base", n),
        Aspect.TARGET: ngettext("{n} dato de una meta", "{n} datos de metas", n),
        Aspect.WEIGHT: ngettext("{n} peso", "{n} pesos", n),
        Aspect.THRESHOLD: ngettext("{n} umbral", "{n} umbrales", n),
        Aspect.LIMIT: ngettext("{n} límite", "{n} límites", n),
        Aspect.STATUS_RULE: ngettext("{n} regla de estado", "{n} reglas de estado", n),
        Aspect.OTHER: ngettext("{n} definición de otro tipo", "{n} definiciones de otro tipo", n),
    }
    return words[aspect].format(n=show_figure(n))


def count_statuses(statuses: Sequence[StatusChange]) -> str:
    """How many verdicts turn better and how many worse; empty where none changed."""
    better = sum(change.better is True for change in statuses)
    worse = sum(change.better is False for change in statuses)
    other = len(statuses) - better - worse
    parts = (
        (better, ngettext("mejora {n} estado", "mejoran {n} estados", better)),
        (worse, ngettext("empeora {n} estado", "empeoran {n} estados", worse)),
        (
            other,
            ngettext(
                "{n} cambia sin ser mejor ni peor", "{n} cambian sin ser mejores ni peores", other
            ),
        ),
    )
    return ", ".join(words.format(n=show_figure(number)) for number, words in parts if number)


def stop(words: str) -> str:
    """With a full stop at the end, but one: `Juan P.`."""
    return words if words.endswith(".") else f"{words}."


def _of_files(entry: Entry) -> str:
    definitions = count_aspects(entry.changes)
    if not definitions:
        words = _("{who} cambió los archivos de la región: {what}.")
        return words.format(who=signed(entry), what=counted(entry.counts))
    what = definitions
    if any(_moved(entry.counts)):
        what = _("{definitions}; {figures}").format(
            definitions=definitions, figures=counted(entry.counts)
        )
    words = _("{who} cambió definiciones en los archivos: {what}.")
    return words.format(who=signed(entry), what=what)


def _moved(counts: FigureCounts) -> Iterator[int]:
    yield from (counts.new, counts.revised, counts.removed, counts.rejected)


def _confirmed(entry: Entry) -> str:
    if not entry.confirmed_by:
        return _("Nadie la confirmó.")
    if entry.confirmed_by == entry.by:
        return _("La confirmó la misma persona.")
    return stop(_("La confirmó {who}").format(who=entry.confirmed_by))
