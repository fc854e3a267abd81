"""Where the number comes from: the sum with its figures, each with its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from indicators.catalogue import Source
from indicators.evaluation.reading import Reading
from indicators.figure import Figure
from indicators.formula.parsing import parse_formula
from indicators.formula.sql import to_sql
from indicators.formula.tree import Operand
from indicators.lineage import Lineage
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.confidence import confidence_words
from ui.quantities import NO_BREAK, show_date, show_figure, show_period
from ui.record.query import entry_link
from ui.sentences import capital, place_phrase, with_unit


@dataclass(frozen=True)
class Cited:
    """A source as it is cited; without `address` there is no link."""

    institution: str
    title: str
    address: str
    read: str


@dataclass(frozen=True)
class Published:
    """One published figure with its sources; `others` are what other sources say of the same."""

    value: str
    period: str
    place: str
    confidence: str
    evidence: str
    note: str
    sources: tuple[Cited, ...]
    others: tuple["Published", ...] = ()


@dataclass(frozen=True)
class Input:
    """What stands in the formula once: a figure, or a sum of figures."""

    name: str
    value: str
    when: str
    made: str
    figures: tuple[Published, ...]
    parts: tuple[Published, ...]


@dataclass(frozen=True)
class Edition:
    """The edition that is read, and the entry of the log that published it."""

    name: str
    date: str
    entry: int
    link: str


@dataclass(frozen=True)
class Origin:
    """Everything behind one value."""

    calculation: str
    result: str
    inputs: tuple[Input, ...]
    disagree: bool
    sql: str
    edition: Edition


def origin(subject: Subject, period: str) -> Origin:
    """The origin of the value of a period; the value must exist."""
    lineage = subject.system.lineage(
        subject.indicator.id, subject.place, period, breakdown=subject.breakdown,
        number=show_sum,
    )  # fmt: skip
    inputs = tuple(_inputs(subject, lineage))
    value = lineage.value
    return Origin(
        calculation=lineage.calculation,
        result="" if value is None else _with_unit(subject, value.value),
        inputs=inputs,
        disagree=any(f.others for i in inputs for f in (*i.figures, *i.parts)),
        sql=to_sql(parse_formula(subject.indicator.formula)),
        edition=_edition(subject),
    )


def cited_sources(subject: Subject, figures: Iterable[Figure]) -> list[Source]:
    """The sources of some figures, each once."""
    known = subject.system.catalogue.sources
    named = dict.fromkeys(name for figure in figures for name in figure.sources)
    return [known[name] for name in named if name in known]


def _inputs(subject: Subject, lineage: Lineage) -> Iterator[Input]:
    for reading in lineage.readings:
        own = [figure for figure in lineage.figures if _is_of(figure, reading.operand)]
        here = [f for f in own if f.place == reading.place and f.period == reading.period.text]
        below = [figure for figure in own if figure not in here]
        used = below if reading.derived else here
        yield Input(
            name=operand_name(subject, reading.operand),
            value=_amount(subject, reading.operand, reading.value),
            when=_("{period}, {place}").format(
                period=show_period(reading.period.text), place=_place(subject, reading.place)
            ),
            made=_made(subject, reading, used),
            figures=() if reading.derived else tuple(_published(subject, f) for f in used),
            parts=tuple(_published(subject, f) for f in used) if reading.derived else (),
        )


def _made(subject: Subject, reading: Reading, figures: list[Figure]) -> str:
    if not reading.derived:
        return ""
    count = len(figures)
    confidence = confidence_words(reading.confidence)
    names = "; ".join(
        dict.fromkeys(source.institution for source in cited_sources(subject, figures))
    )
    words = ngettext(
        "Sumado de {count} parte. Fuente: {names}. Confianza {confidence}.",
        "Sumado de {count} partes. Fuente: {names}. Confianza {confidence}.",
        count,
    )
    return words.format(count=count, names=names, confidence=confidence)


def show_sum(value: float) -> str:
    """A figure with all its digits; not those that adding binary fractions brings."""
    return show_figure(float(f"{value:.15g}"))


def operand_name(subject: Subject, operand: Operand) -> str:
    """The name of the variable, and the part of it that is read."""
    entry = subject.system.catalogue.variables.get(operand.variable)
    name = operand.variable if entry is None else entry.name
    return f"{name} ({breakdown_word(operand.breakdown)})" if operand.breakdown else name


def breakdown_word(breakdown: str) -> str:
    """A part in words: `nivel_gobierno=gobierno_regional` is `Gobierno regional`."""
    values = [piece.partition("=")[2] for piece in breakdown.split(";")]
    return capital(", ".join(value.replace("_", " ") for value in values))


def _is_of(figure: Figure, operand: Operand) -> bool:
    return (figure.variable, figure.breakdown) == (operand.variable, operand.breakdown)


def _published(subject: Subject, figure: Figure) -> Published:
    operand = Operand(figure.variable, figure.breakdown)
    return Published(
        value=_amount(subject, operand, figure.value),
        period=show_period(figure.period),
        place=_place(subject, figure.place),
        confidence=confidence_words(figure.confidence),
        evidence=figure.evidence,
        note=figure.note,
        sources=tuple(_cite(source) for source in cited_sources(subject, [figure])),
        others=tuple(_published(subject, other) for other in figure.others),
    )


def _cite(source: Source) -> Cited:
    read = source.read_at
    if source.read_on:
        read = _("{where}, el {date}").format(where=read, date=_date(source.read_on))
    return Cited(source.institution, source.title, source.address, read)


def _date(text: str) -> str:
    return show_date(date.fromisoformat(text))


def _with_unit(subject: Subject, value: float) -> str:
    return with_unit(subject.scorecard, subject.indicator, value)


def _amount(subject: Subject, operand: Operand, value: float | None) -> str:
    if value is None:
        return "—"
    entry = subject.system.catalogue.variables.get(operand.variable)
    units = subject.scorecard.unit
    label = units[entry.unit].label if entry is not None and entry.unit in units else ""
    return f"{show_sum(value)}{NO_BREAK}{label}".rstrip()


def _place(subject: Subject, place: str) -> str:
    return place_phrase(subject.scorecard, subject.geography, place)  # type: ignore[arg-type]


def _edition(subject: Subject) -> Edition:
    edition = subject.system.edition
    link = entry_link(edition.entry)
    return Edition(edition.name, show_date(edition.created_at), edition.entry, link)
