import pytest

from data.importers.question import Question
from data.intake.row_problem import UnreadableError
from data.opening.encoding import Decoded, decode

TEXT = "Año;Región;Categoría\n2019;SÁNCHEZ CERRO;niñas y niños\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850", "mac_roman"]
)
def test_spanish_is_read_in_every_encoding_it_comes_in(encoding):
    found = decode("x.csv", TEXT.encode(encoding))

    assert isinstance(found, Decoded)
    assert found.text.decode() == TEXT


@pytest.mark.parametrize("word", ["Perú", "PERÚ", "café", "N° 5; 3 m²", "Ñato", "«x»"])
@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_one_word_is_read_right_or_asked(word, encoding):
    try:
        content = word.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("this encoding has no such letter")
    found = decode("x.csv", content)

    assert isinstance(found, Question) or found.text.decode() == word


def test_what_no_reading_makes_spanish_is_asked_with_the_line_in_each_reading():
    found = decode("x.csv", "MOÇAMBIQUE".encode("cp1252"))

    assert isinstance(found, Question)
    assert found.id == "encoding"
    assert any("MOÇAMBIQUE" in str(option.name) for option in found.options)


def test_the_answer_decides():
    found = decode("x.csv", "MOÇAMBIQUE".encode("cp1252"), "cp1252")

    assert found == Decoded("MOÇAMBIQUE".encode(), "cp1252")


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(UnreadableError):
        decode("x.csv", b"a,b\0\1\2")
