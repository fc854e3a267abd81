"""Sources of published numbers."""

from ui.impacts.citations import site_name, split_address


def test_an_address_at_the_end_of_a_source_becomes_its_link():
    assert split_address("Balance: https://a.pe/x") == ("Balance", "https://a.pe/x")
    assert split_address("https://www.a.pe/x") == ("a.pe", "https://www.a.pe/x")
    assert split_address("Acta 3") == ("Acta 3", "")


def test_a_site_is_named_by_its_host_alone():
    assert site_name("https://www.gob.pe/ana/x?y=1") == "gob.pe"
    assert site_name("") == ""
