"""Two editions side by side, as the page shows them and as a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.evidence.entry import FigureCounts
from intake.record import Compared, FigureChange
from ui.indicator.origin import breakdown_word
from ui.language import gettext as _
from ui.navigation import address
from ui.quantities import show_figure, show_period
from ui.record.definitions import AspectGroup, group_changes
from ui.record.naming import Names
from ui.record.query import entry_link
from ui.record.statuses import ChangedStatus, changed_statuses
from ui.record.words import count_statuses

_ROWS = 200
_STATUSES = 300
_BYTE_ORDER_MARK = "\ufeff"
_DIGITS = ("before", "after")


@dataclass(frozen=True)
class ChangedFigure:
    """One figure that differs; empty where an edition does not have it."""

    name: str
    link: str
    where: str
    before: str
    after: str
    load: str
    load_link: str


@dataclass(frozen=True)
class Compare:
    """What the later of two entries has that the earlier has not."""

    counts: tuple[tuple[str, str], ...]
    figures: Sequence[ChangedFigure]
    more_figures: int
    effects: str
    statuses: Sequence[ChangedStatus]
    more_statuses: int
    groups: Sequence[AspectGroup]
    known: bool
    nothing: bool
    backwards: bool


def comparison(compared: Compared, names: Names, before: int, after: int) -> Compare:
    """The two as words and marks, with as much of each as can be read on a page."""
    counts = compared.figures.counts
    # What was rewritten or taken away is looked for first; new figures may be thousands.
    changed = sorted(compared.changed, key=lambda one: not one.before)
    effects = compared.effects
    statuses = changed_statuses(effects.statuses, names)
    differing = counts.new + counts.revised + counts.removed
    return Compare(
        counts=_counts(counts),
        figures=[_figure(one, names) for one in changed[:_ROWS]],
        more_figures=max(differing - _ROWS, 0),
        effects=count_statuses(effects.statuses),
        statuses=statuses[:_STATUSES],
        more_statuses=max(len(statuses) - _STATUSES, 0),
        groups=group_changes(effects.changes, names),
        known=effects.known,
        nothing=not (differing or effects.changes or statuses) and effects.known,
        backwards=before > after,
    )


def comparison_file(compared: Compared) -> bytes:
    """The changed figures as CSV for a spreadsheet, which takes no text of it for a formula."""
    # pandas takes half a second to import and no screen needs it
    import pandas as pd  # noqa: PLC0415

    from open_data.writing import to_csv  # noqa: PLC0415

    columns = [
        "variable", "breakdown", "place", "period", "before", "after", "source_before",
        "source_after", "load",
    ]  # fmt: skip
    rows = [
        [_number(getattr(one, name)) if name in _DIGITS else getattr(one, name) for name in columns]
        for one in compared.changed
    ]
    return (_BYTE_ORDER_MARK + to_csv(pd.DataFrame(rows, columns=columns))).encode()


def _counts(counts: FigureCounts) -> tuple[tuple[str, str], ...]:
    return (
        (show_figure(counts.new), _("nuevas")),
        (show_figure(counts.revised), _("revisadas")),
        (show_figure(counts.removed), _("retiradas")),
        (show_figure(counts.unchanged), _("iguales")),
    )


def _figure(one: FigureChange, names: Names) -> ChangedFigure:
    part = f", {breakdown_word(one.breakdown)}" if one.breakdown else ""
    known = one.variable in names.system.catalogue.variables
    return ChangedFigure(
        name=names.variable(one.variable) + part,
        link=address("variables", {"variable": one.variable}) if known else "",
        where=f"{names.place(one.place)}, {show_period(one.period)}",
        before=show_digits(one.before),
        after=show_digits(one.after),
        load=_("entrada {n}").format(n=one.load) if one.load else _("archivos de la región"),
        load_link=entry_link(one.load) if one.load else "",
    )


def _number(text: str) -> Decimal | str:
    """With the very digits, and no text: a minus is not taken for a formula."""
    try:
        return Decimal(text)
    except ArithmeticError:
        return text


def show_digits(text: str) -> str:
    """Digits as they were published, in groups; empty where there is none."""
    try:
        return show_figure(Decimal(text)) if text else ""
    except ArithmeticError:
        return text
