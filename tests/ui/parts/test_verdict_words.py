import pytest

from indicators.rollup import Node, Tier
from ui.parts.verdict_words import (
    coverage_words,
    node_mark,
    score_words,
    verdict_counts,
    verdict_word,
)
from ui.theme import STATUSES


def node(status, score=None, entering=(), counted=()):
    return Node(
        Tier.THEME, "t", "", 1.0, score, status, frozenset(entering), frozenset(counted), {}
    )


def test_counts_follow_the_order_of_the_statuses_and_leave_out_zeros():
    counts = verdict_counts({"sin_dato": 3, "retrocede": 4, "logrado": 0, "en_camino": 1})
    assert [count.text for count in counts] == ["1 en camino", "4 retroceden", "3 sin dato"]
    assert [count.mark.shape for count in counts] == ["▲", "▼", "○"]


@pytest.mark.parametrize(
    ("status", "one", "many"),
    [
        ("retrocede", "retrocede", "retroceden"),
        ("avanza_lento", "avanza lento", "avanzan lento"),
        ("en_linea_base", "recién empieza", "recién empiezan"),
        ("sin_meta", "sin meta", "sin meta"),
    ],
)
def test_a_word_agrees_with_its_number(status, one, many):
    assert (verdict_word(status, 1), verdict_word(status, 2)) == (one, many)


def test_every_status_has_a_word():
    assert all(verdict_word(status, 2) for status in STATUSES)


def test_insufficient_information_says_of_how_many():
    mark = node_mark(node("informacion_insuficiente", entering="ab", counted="abcde"))
    assert (mark.shape, mark.word) == ("◐", "Insuficiente · 2 de 5")


def test_a_node_without_any_indicator_at_the_level_is_not_measured_there():
    assert node_mark(node("informacion_insuficiente")).word == "No se mide aquí"
    assert coverage_words(node("informacion_insuficiente")) == "ningún indicador"


def test_points_are_shown_only_where_there_is_a_score():
    assert score_words(node("avanza_lento", 62.4, "ab", "abc")) == "62 de 100 puntos"
    assert coverage_words(node("avanza_lento", 62.4, "ab", "abc")) == "2 de 3 indicadores"
    assert score_words(node("informacion_insuficiente", entering="a", counted="abc")) == ""
