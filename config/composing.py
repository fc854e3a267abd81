"""From YAML events to plain data, without YAML's surprises.

A quoted value is text. An unquoted one is a number if it is a plain decimal, `true` or `false`,
nothing if it is empty, `null` or `~`, and else the text as typed: `no`, `01`, `1:20` and dates.
Anchors, aliases, merge keys, tags, keys that are no text and duplicate keys are refused.
"""

import re
from collections.abc import Iterator

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from config.document import Plain, Refusal, Spot
from indicators.message import N_, Message
from indicators.problem import Path, Problem, Where

MAX_DEPTH = 12
"""Levels of lists and groups inside one another; the deepest definition has seven."""

ABYSS = 100
"""Levels at which reading stops: the parser's time grows with the square of the depth."""

_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_WORDS = {"": None, "null": None, "~": None, "true": True, "false": False}

HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    r"\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that nobody sees: they make two equal-looking ids differ."""

_PLAIN_RULE = N_("Las definiciones usan YAML simple: textos, números, listas y grupos de claves.")


class BottomlessError(yaml.YAMLError):
    """The file nests so deeply that the rest of it is not read."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.problem = "bottomless"
        self.problem_mark = event.start_mark


class Composer:
    """Builds the data of one file from its events, noting spots and refusals on the way."""

    def __init__(self, file: str, events: Iterator[Event]) -> None:
        self.spots: dict[Path, Spot] = {}
        self.refusals: list[Refusal] = []
        self._file = file
        self._events = events

    def compose(self) -> Plain:
        """The file's only document; `None` if it is empty. YAML's own errors pass through."""
        data: Plain = None
        documents = 0
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._refuse(
                        event,
                        (),
                        N_("Aquí empieza un segundo documento («---»)."),
                        N_("Deje un solo documento en cada archivo."),
                    )
            elif isinstance(event, StreamStartEvent | StreamEndEvent | DocumentEndEvent):
                continue
            elif documents == 1:
                data = self._value(event, (), 1)
            else:
                self._skip(event)
        return data

    def _value(self, event: Event, path: Path, depth: int) -> Plain:
        self.spots.setdefault(path, self._spot(event))
        if not self._is_plain(event, path):
            return None
        if isinstance(event, ScalarEvent):
            return self._scalar(event, path)
        if depth > MAX_DEPTH:
            self._refuse(
                event,
                path,
                N_("Hay más de {limit} niveles, unos dentro de otros.", limit=MAX_DEPTH),
                N_("Revise la sangría o los corchetes: ninguna definición es tan profunda."),
            )
            self._skip(event)
            return None
        if isinstance(event, SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: Path, depth: int) -> list[Plain]:
        found: list[Plain] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            found.append(self._value(event, (*path, len(found)), depth + 1))
        return found

    def _mapping(self, path: Path, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(event, path)
            value = next(self._events)
            if key is None:
                self._skip(value)
            elif key in found:
                self._refuse(
                    event,
                    (*path, key),
                    N_("La clave «{key}» está repetida.", key=key),
                    N_(
                        "Quite una de las dos: la primera está en la línea {line}.",
                        line=self.spots[(*path, key)].line,
                    ),
                    N_("Cada clave se escribe una sola vez."),
                )
                self._skip(value)
            else:
                text = value.value if isinstance(value, ScalarEvent) else ""
                self.spots[(*path, key)] = self._spot(event, text)
                found[key] = self._value(value, (*path, key), depth + 1)
        return found

    def _key(self, event: Event, path: Path) -> str | None:
        """The key's text; `None` if it was refused."""
        if not self._is_plain(event, path):
            return None
        if isinstance(event, ScalarEvent):
            if event.value == "<<" and _is_bare(event):
                self._refuse(
                    event,
                    path,
                    N_("Hay una clave de fusión («<<»)."),
                    N_("Escriba completas las claves que faltan."),
                )
                return None
            if event.value and isinstance(_resolve(event), str):
                return self._text(event, path)
        else:
            self._skip(event)
        self._refuse(
            event,
            path,
            N_("Hay una clave que no es un texto: «{key}».", key=getattr(event, "value", "[…]")),
            N_("Escriba un nombre antes de los dos puntos; si es un código, entre comillas."),
            N_("Las claves son textos."),
        )
        return None

    def _scalar(self, event: ScalarEvent, path: Path) -> Plain:
        value = _resolve(event)
        return self._text(event, path) if isinstance(value, str) else value

    def _text(self, event: ScalarEvent, path: Path) -> str | None:
        if HIDDEN.search(event.value) is None:
            return str(event.value)
        self._refuse(
            event,
            path,
            N_("El texto contiene un carácter que no se puede mostrar."),
            N_("Escriba de nuevo el texto, sin códigos «\\»."),
        )
        return None

    def _is_plain(self, event: Event, path: Path) -> bool:
        """Whether it can be read; a reference or a tag is passed over, an anchor is not."""
        if isinstance(event, AliasEvent):
            self._refuse(
                event,
                path,
                N_(
                    "Hay una referencia («*{name}») a otra parte del archivo.",
                    name=str(event.anchor),
                ),
                N_("Escriba aquí el valor completo. Si «*» es parte del texto, use comillas."),
            )
            return False
        if isinstance(event, NodeEvent) and event.anchor:
            self._refuse(
                event,
                path,
                N_("Hay una marca («&{name}») para reutilizar un valor.", name=event.anchor),
                N_("Quite la marca. Si «&» es parte del texto, póngalo entre comillas."),
            )
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
            self._refuse(
                event,
                path,
                N_("Hay una etiqueta de tipo («!») delante de un valor."),
                N_("Quite la etiqueta. Si «!» es parte del texto, póngalo entre comillas."),
            )
            self._skip(event)
            return False
        return True

    def _skip(self, event: Event) -> None:
        """Pass over a value and all it holds, however deep."""
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            if depth > ABYSS:
                raise BottomlessError(event)
            event = next(self._events)
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)

    def _refuse(
        self, event: Event, path: Path, what: Message, next_: Message, rule: Message = _PLAIN_RULE
    ) -> None:
        spot = self._spot(event)
        where = Where(self._file, spot.line, spot.column)
        self.refusals.append(Refusal(path, Problem(where, what, rule, next_)))

    def _spot(self, event: Event, text: str | None = None) -> Spot:
        if text is None:
            text = event.value if isinstance(event, ScalarEvent) else ""
        mark = event.start_mark
        return Spot(mark.line + 1, mark.column + 1, text) if mark else Spot(1, 1, text)


def _is_bare(event: ScalarEvent) -> bool:
    """Whether the value was typed without quotes."""
    return not event.style


def _resolve(event: ScalarEvent) -> str | int | float | bool | None:
    text: str = event.value
    if not _is_bare(event):
        return text
    if text in _WORDS:
        return _WORDS[text]
    number = _DECIMAL.fullmatch(text)
    if number is None:
        return text
    return float(text) if number[1] else int(text)
