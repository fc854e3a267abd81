import pytest

from ui.marks import Mark, status_mark


def test_a_mark_is_shape_word_and_class():
    assert status_mark("en_camino") == Mark("▲", "En camino", "en-camino")
    assert status_mark("desactualizado") == Mark("◌", "Dato antiguo", "desactualizado")
    assert status_mark("informativo") == Mark("·", "Informativo", "informativo")


def test_insufficient_information_says_how_much_there_is():
    assert status_mark("informacion_insuficiente").word == "Información insuficiente"
    counted = status_mark("informacion_insuficiente", with_verdict=1, total=3)
    assert counted.word == "Insuficiente · 1 de 3"


def test_counts_change_no_other_word():
    assert status_mark("logrado", with_verdict=1, total=3).word == "Logrado"


def test_a_status_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        status_mark("excelente")
