import pytest

from ui.variables.years import runs, years_words

PLAIN = str.maketrans("", "", "\u2060")


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ([], ""),
        ([2019], "2019"),
        ([2012, 2013, 2014], "2012–2014"),
        ([2007, 2017], "2007 y 2017"),
        ([2012, 2013, 2018, 2019, 2020], "2012–2020, faltan 2014–2017"),
        ([2012, 2018, 2019], "2012 y 2018–2019"),
        ([2012, 2013, 2015], "2012–2015, falta 2014"),
        ([2012, 2013, 2015, 2016, 2017, 2019], "2012–2019, faltan 2014 y 2018"),
        ([2004, 2006, 2007, 2008, 2010, 2011], "2004–2011, faltan 2005 y 2009"),
        ([1993, 2005, 2007, 2017], "1993, 2005, 2007 y 2017"),
    ],
)
def test_years_are_said_with_what_is_missing_where_that_is_little(years, words):
    assert years_words(years).translate(PLAIN) == words


def test_a_run_has_no_hole():
    assert runs([2001, 2002, 2004, 2006, 2007]) == [(2001, 2002), (2004, 2004), (2006, 2007)]
