"""Every domain term has its place in GLOSSARY.md."""

import enum
import typing
from collections.abc import Iterator

from pydantic import BaseModel

from indicators.definition.scorecard import Scorecard
from indicators.methods.comparison import OURS
from ui.method.glossary import parse_glossary, read_glossary
from ui.navigation import SCREENS
from ui.theme import STATUSES

TERMS = read_glossary()
KEYS = {key for term in TERMS for key in term.keys}
SPANISH = {term.spanish for term in TERMS}
NO_WORDS = {"+", "-", "?"}


def _yaml_words(part: object, seen: set[type]) -> Iterator[str]:
    """Keys of a definition model and the words its closed lists allow."""
    if isinstance(part, type) and issubclass(part, enum.Enum):
        yield from (str(member.value) for member in part)
    elif isinstance(part, type) and issubclass(part, BaseModel):
        if part in seen:
            return
        seen.add(part)
        for name, field in part.model_fields.items():
            yield name
            yield from _yaml_words(field.annotation, seen)
            if name == "kind":
                yield from typing.get_args(field.annotation)
    else:
        for argument in typing.get_args(part):
            yield from _yaml_words(argument, seen)


def test_every_key_of_the_definitions_is_explained():
    words = set(_yaml_words(Scorecard, set())) - NO_WORDS
    assert len(words) > 100
    assert words - KEYS == set()


def test_every_status_is_explained_by_the_word_that_screens_show():
    assert set(STATUSES) | set(OURS) <= KEYS
    assert {str(status.word) for status in STATUSES.values()} <= SPANISH


def test_every_page_is_explained():
    assert {str(screen.title) for screen in SCREENS} <= SPANISH


def test_every_term_has_a_meaning_and_no_word_means_two_things_in_spanish():
    assert all(term.english and term.spanish and term.meaning for term in TERMS)
    meanings = {(term.english, term.spanish) for term in TERMS}
    assert len(meanings) == len(TERMS)


def test_a_table_is_read_with_its_keys():
    text = "# T\n\n| English | Español | Qué significa |\n|---|---|---|\n| Gap `gap` `hole` | Hueco | Nada |\n"
    (term,) = parse_glossary(text)
    assert (term.english, term.keys, term.spanish, term.meaning) == (
        "Gap",
        ("gap", "hole"),
        "Hueco",
        "Nada",
    )
