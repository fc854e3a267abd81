"""Sentences from words."""

import pytest

from ui.sentences import join_words


@pytest.mark.parametrize(
    ("words", "said"),
    [(["uno"], "uno"), (["uno", "dos"], "uno y dos"), (["uno", "dos", "tres"], "uno, dos y tres")],
)
def test_words_are_joined_by_commas_and_the_last_by_and(words, said):
    assert join_words(words) == said
