"""Changed definitions by what they can move, before and after in words."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from indicators.evidence.entry import Aspect, DefinitionChange
from indicators.message import N_
from ui.language import gettext as _
from ui.quantities import show_figure
from ui.record.naming import Names, glossary_word
from ui.saying import say

ASPECTS = {
    Aspect.FORMULA: N_("Fórmula: qué se mide"),
    Aspect.BASELINE: N_("Línea de base: desde dónde se mide"),
    Aspect.TARGET: N_("Meta: hasta dónde se quiere llegar"),
    Aspect.WEIGHT: N_("Peso: cuánto cuenta"),
    Aspect.THRESHOLD: N_("Umbral: los números de la regla"),
    Aspect.LIMIT: N_("Límite legal o estándar"),
    Aspect.STATUS_RULE: N_("Regla de estado: cómo se juzga"),
    Aspect.OTHER: N_("Otros: textos y orden, que no mueven un estado"),
}
"""What each kind of change is called; all but the last can move a verdict."""

_SHORT = 180
_MOST = 100


@dataclass(frozen=True)
class Shown:
    """One side of a change: `begin` is what fits beside the other, `text` all of it."""

    text: str
    begin: str = ""
    """Empty where the whole text is short enough."""
    absent: bool = False


@dataclass(frozen=True)
class ChangedDefinition:
    """One changed part of a definition."""

    kind: str
    name: str
    link: str
    where: str
    before: Shown
    after: Shown


@dataclass(frozen=True)
class AspectGroup:
    """The changes of one aspect; `more` are not shown."""

    word: str
    changes: Sequence[ChangedDefinition]
    total: int

    @property
    def more(self) -> int:
        return self.total - len(self.changes)


def group_changes(changes: Sequence[DefinitionChange], names: Names) -> tuple[AspectGroup, ...]:
    """What can move a verdict first."""
    found = []
    for aspect, word in ASPECTS.items():
        own = [change for change in changes if change.aspect is aspect]
        if own:
            shown = tuple(_changed(change, names) for change in own[:_MOST])
            found.append(AspectGroup(say(word), shown, len(own)))
    return tuple(found)


def _changed(change: DefinitionChange, names: Names) -> ChangedDefinition:
    kind, name = names.subject(change.subject)
    group, _slash, id_ = change.subject.partition("/")
    return ChangedDefinition(
        kind=kind,
        name=name,
        link=names.indicator_link(id_) if group == "indicators" else "",
        where=" › ".join(_path(change.field, names)),
        before=_shown(change.before),
        after=_shown(change.after),
    )


def _path(field: str, names: Names) -> Iterator[str]:
    """Where in a definition, step by step."""
    steps = [step for step in field.split("/") if step]
    for number, step in enumerate(steps):
        if step == "expected" and "examples" in steps[:number]:
            # The glossary has this key for the sign of a link.
            yield _("resultado")
        elif step in names.system.scorecard.horizon:
            yield names.horizon(step)
        else:
            yield _step(step)


def _step(step: str) -> str:
    """A key in words; `#0` is the first of a list."""
    if step.startswith("#") and step[1:].isdigit():
        return _("n.º {n}").format(n=int(step[1:]) + 1)
    return glossary_word(step)


def _shown(text: str) -> Shown:
    if not text:
        return Shown(_("no estaba"), absent=True)
    try:
        words = readable(json.loads(text))
    except (ValueError, RecursionError):
        words = text
    if len(words) <= _SHORT:
        return Shown(words)
    return Shown(words, begin=words[:_SHORT].rsplit(" ", 1)[0] + "…")


def readable(value: Any) -> str:
    """A value of a definition as people read it."""
    match value:
        case None:
            return _("nada")
        case bool():
            return _("sí") if value else _("no")
        case int() | float():
            return show_figure(value)
        case list():
            return "; ".join(readable(item) for item in value) or _("ninguno")
        case dict():
            said = {key: item for key, item in value.items() if item not in (None, "", [], {})}
            return "; ".join(f"{_step(key)}: {readable(item)}" for key, item in said.items())
    return str(value)
