"""The strategy of a territory: mission, perspectives, themes, objectives and their links."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from indicators.definition.model import Consented, Definition, Sentence, Slug


class Sign(StrEnum):
    """Whether an improvement of the cause improves (`+`) or harms (`-`) the effect."""

    POSITIVE = "+"
    NEGATIVE = "-"


class LevelWords(Definition):
    """How people speak of the territories of a level; `phrase` has the place for the {name}."""

    id: Slug
    singular: Sentence
    plural: Sentence
    phrase: Annotated[str, Field(pattern=r"\{name\}")]


class Mission(Definition):
    """What the territory is for and where it wants to be, with where the wording comes from."""

    region: Sentence
    mission: Sentence
    vision: Sentence
    note: Sentence
    source: Sentence
    keeper: Sentence
    """Who keeps the system."""
    report_error: Sentence
    """How a reader reports an error."""
    levels: tuple[LevelWords, ...] = ()


class Horizon(Definition):
    """A date by which targets are to be reached."""

    id: Slug
    name: Sentence
    year: Annotated[int, Field(ge=1900, le=2200)]


class Perspective(Definition):
    """One of the views of the scorecard; its place in the file is its order, results first."""

    id: Slug
    name: Sentence
    short: Sentence
    gloss: Sentence
    question: Sentence


class Grouping(Definition):
    """A theme, a triple-value dimension or a stakeholder group: what objectives may serve."""

    id: Slug
    name: Sentence
    question: str = ""
    note: str = ""


class Alignment(Definition):
    """What an objective serves in the plans; an empty text means *por completar*."""

    rimay: str = ""
    pdrc: str = ""
    pdlc: str = ""
    pedn: str = ""
    ods: tuple[Annotated[int, Field(ge=1, le=17)], ...] = ()


class Objective(Consented):
    """A strategic objective of one perspective."""

    id: Slug
    name: Sentence
    short: Annotated[str, Field(max_length=40)]
    """The name on the strategy map, at most 40 characters."""
    question: Sentence
    reason: Sentence
    perspective: Slug
    themes: tuple[Slug, ...] = Field(min_length=1)
    dimension: Slug | None = None
    stakeholders: tuple[Slug, ...] = Field(min_length=1)
    alignment: Alignment = Alignment()
    owner: str = ""
    weight: Annotated[float, Field(ge=0)] = 1.0


class LinkIndicators(Definition):
    """The two indicators whose yearly changes are compared for a link."""

    cause: Slug
    effect: Slug
    expected: Sign
    """Sign expected between the two indicators' changes."""
    caution: str = ""


class Link(Consented):
    """A hypothesis: the cause objective moves the effect objective after `lag` years."""

    cause: Slug
    effect: Slug
    sign: Sign
    hypothesis: Sentence
    lag: Annotated[int, Field(ge=0, le=30)]
    feedback: bool = False
    """The effect returns, later, to something that led to the cause: the link closes a circle."""
    evidence: str = ""
    """Source of the evidence; empty when there is none."""
    indicators: LinkIndicators | None = None

    @property
    def id(self) -> str:
        return f"{self.cause}>{self.effect}"
