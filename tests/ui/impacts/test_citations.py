"""Sources of published numbers."""

from ui.impacts.citations import split_address


def test_an_address_at_the_end_of_a_source_becomes_its_link():
    assert split_address("Balance: https://a.pe/x") == ("Balance", "https://a.pe/x")
    assert split_address("https://a.pe/x") == ("", "https://a.pe/x")
    assert split_address("Acta 3") == ("Acta 3", "")
