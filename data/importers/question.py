"""What a file leaves open: asked, never guessed, and answered once for all files of its look."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from indicators.message import Message

LEAVE_OUT = "-"
"""The answer that leaves the rows in question out."""


class Among(StrEnum):
    """What an answer is one of."""

    OPTIONS = "options"
    VARIABLES = "variables"
    PLACES = "places"
    TEXT = "text"


@dataclass(frozen=True)
class Option:
    """One answer: what is kept, and what people read."""

    id: str
    name: Message


@dataclass(frozen=True)
class Question:
    """One thing the file does not say.

    `id` is `subject:text`, such as `variable:Tasa de anemia`, `place:Ilo`, `decimal` or
    `column:value`; the answer is kept under it. `suggested` is the likeliest answer, or empty.
    Among variables or places `options` are the likeliest few, and any other may be answered.
    """

    id: str
    text: Message
    options: tuple[Option, ...] = ()
    suggested: str = ""
    among: Among = Among.OPTIONS
    rows: int = 0


class FileMapping(BaseModel):
    """The answers for files of one look; kept as JSON and used again.

    `shape` is the id of an importer, `look` the digest of a file's headers that recognises
    the next file of the same kind.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    shape: str = ""
    look: str = ""
    answers: Mapping[str, str] = {}
