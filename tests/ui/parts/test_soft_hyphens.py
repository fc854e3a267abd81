import pytest

from ui.parts.soft_hyphens import SOFT_HYPHEN, hyphenate


@pytest.mark.parametrize(
    ("name", "divided"),
    [
        ("Quinistaquillas", "Qui-nis-ta-qui-llas"),
        ("Cuchumbaya", "Cuchum-baya"),
        ("El Algarrobal", "El Alga-rro-bal"),
        ("San Cristóbal", "San Cris-tó-bal"),
        ("Matalaque", "Mata-la-que"),
        ("Ilo", "Ilo"),
        ("Moquegua", "Moquegua"),
    ],
)
def test_long_words_break_between_syllables(name, divided):
    assert hyphenate(name).replace(SOFT_HYPHEN, "-") == divided


def test_without_its_hyphens_the_word_is_the_same():
    assert hyphenate("Chincheros-Andahuaylas").replace(SOFT_HYPHEN, "") == "Chincheros-Andahuaylas"
