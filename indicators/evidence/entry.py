"""One entry of the log: what was published, by whom, why, and what it changed."""

import json
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 in lower-case hexadecimal."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Occasion(StrEnum):
    """Why an edition was published."""

    FIRST = "first"
    FILES = "files"
    LOAD = "load"
    UNDO = "undo"


class Aspect(StrEnum):
    """What of a definition changed; everything that can move a verdict has its own word."""

    FORMULA = "formula"
    BASELINE = "baseline"
    TARGET = "target"
    WEIGHT = "weight"
    THRESHOLD = "threshold"
    LIMIT = "limit"
    STATUS_RULE = "status_rule"
    OTHER = "other"


class FileEvidence(_Record):
    """A file that was brought, by its own name, and what its bytes were."""

    name: str
    sha256: Digest
    size: int


class LoadSource(_Record):
    """Where the figures of a load were read; `id` names it in the repository."""

    id: str
    institution: str
    title: str
    address: str = ""
    read_on: str = ""


class Accepted(_Record):
    """Warnings that were let in, and the reason somebody wrote for it."""

    rule: str
    rows: int
    reason: str


class FigureCounts(_Record):
    """What an edition changed among the figures."""

    new: int = 0
    revised: int = 0
    unchanged: int = 0
    removed: int = 0
    rejected: int = 0


class DefinitionChange(_Record):
    """One changed part of a definition; `before` and `after` are JSON, empty where it was not.

    `subject` is what changed (`indicators/idh`), `field` where inside it (`targets/corto/basis`).
    """

    aspect: Aspect
    subject: str
    field: str
    before: str
    after: str


class StatusChange(_Record):
    """The newest verdict on a place for a horizon, in the edition before and in this one."""

    indicator: str
    place: str
    horizon: str
    before: str
    after: str
    better: bool | None
    breakdown: str = ""


class Entry(_Record):
    """One entry. Its line of JSON is what is hashed; `previous` is the hash of the line before.

    `at` is what the clock said, ISO 8601 in UTC. `by` proposed and `confirmed_by` published, empty
    where nobody signed. `content` is the digest of the edition's whole content and `parts` that
    of each of its files. `rule` is the digest of the program that decides statuses. `load` is the
    id of the stored load, `load_digest` that of its note, which holds the digest of its rows, and
    `files` what was brought. `undoes` is the number of the entry that is taken back.
    `effects_known` is false where the edition before could not be read to compare.
    """

    number: int = Field(ge=1)
    occasion: Occasion
    at: str
    by: str
    confirmed_by: str = ""
    reason: str
    source: LoadSource | None = None
    files: tuple[FileEvidence, ...] = ()
    load: str = ""
    load_digest: str = ""
    undoes: int | None = None
    accepted: tuple[Accepted, ...] = ()
    counts: FigureCounts = FigureCounts()
    changes: tuple[DefinitionChange, ...] = ()
    statuses: tuple[StatusChange, ...] = ()
    effects_known: bool = True
    edition: str
    content: Digest
    parts: dict[str, Digest] = Field(default_factory=dict)
    rule: str
    previous: str

    @property
    def improved(self) -> tuple[StatusChange, ...]:
        """The verdicts that turned better by it."""
        return tuple(change for change in self.statuses if change.better)


def line_of(entry: Entry, *, as_read: bool = False) -> str:
    """The entry as one line of JSON with sorted keys, without its line end.

    `as_read` has only the keys that its own line had: an entry of an earlier program lacks those
    that came later, and its line must stay what it was.
    """
    found = entry.model_dump(mode="json", exclude_unset=as_read)
    return json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def entry_of(line: str) -> Entry:
    """The inverse of `line_of`; `ValueError` for a line that is no entry."""
    return Entry.model_validate_json(line)
