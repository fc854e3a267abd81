"""What is late: the words of institutions, the two steps, and what is missing."""

from datetime import date

import pytest

from indicators.freshness import (
    Standing,
    freshness,
    missing_words,
    months_between,
    standing_since,
)


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("continua", 1),
        ("diaria", 1),
        ("semanal", 1),
        ("mensual", 1),
        ("mensual (2021-2022)", 1),
        ("bimestral", 2),
        ("Trimestral", 3),
        ("semestral", 6),
        ("semestre móvil", 6),
        ("anual", 12),
        ("anual (año móvil)", 12),
        ("anual (serie 2013-2022)", 12),
        ("anual (abono) y adelantos", 12),
        ("anual (con interrupciones)", 12),
        ("anual (enero)", 12),
        ("bienal", 24),
        ("decenal", 120),
        # the slowest of several
        ("anual / mensual", 12),
        ("mensual/anual", 12),
        ("mensual y anual", 12),
        ("trimestral / anual", 12),
        ("anual (EPEN trimestral)", 12),
        ("anual (y semestral)", 12),
        ("semestral / bienal", 24),
        ("decenal (CENAGRO), anual (ENA)", 120),
        # no frequency
        ("", None),
        ("eventual", None),
        ("anual o eventual", None),
        ("2021", None),
        ("2018-2019", None),
        ("por proceso", None),
        ("no precisada", None),
        ("no indicada en la fuente consultada", None),
        ("anualmente", None),
    ],
)
def test_the_slowest_frequency_of_an_institution_counts(words, months):
    assert months_between(words) == months


@pytest.mark.parametrize(
    ("frequency", "newest", "today", "standing", "since"),
    [
        # the next year is due when it is over, late one year after
        ("anual", "2024", "2025-12-31", "on_time", "2026-01"),
        ("anual", "2024", "2026-01-01", "due", "2026-01"),
        ("anual", "2024", "2026-12-31", "due", "2026-01"),
        ("anual", "2024", "2027-01-01", "late", "2027-01"),
        ("anual", "2027", "2026-11-20", "on_time", "2029-01"),
        ("mensual", "2026-09", "2026-10-31", "on_time", "2026-11"),
        ("mensual", "2026-09", "2026-11-01", "due", "2026-11"),
        ("mensual", "2026-09", "2026-12-01", "late", "2026-12"),
        ("mensual", "2025", "2026-02-01", "due", "2026-02"),
        ("trimestral", "2026-Q2", "2026-09-30", "on_time", "2026-10"),
        ("trimestral", "2026-Q2", "2026-10-01", "due", "2026-10"),
        ("trimestral", "2026-Q2", "2027-01-01", "late", "2027-01"),
        ("semestral", "2025-07/2025-12", "2026-07-01", "due", "2026-07"),
        ("decenal", "2017", "2027-12-31", "on_time", "2028-01"),
        ("decenal", "2017", "2028-01-01", "due", "2028-01"),
        ("decenal", "2017", "2038-01-01", "late", "2038-01"),
        # nothing is expected of what has no frequency, everything of what was never brought
        ("", "1995", "2026-11-20", "no_frequency", None),
        ("eventual", "1995", "2026-11-20", "no_frequency", None),
        ("anual", "", "2026-11-20", "never", None),
        ("", "", "2026-11-20", "never", None),
    ],
)
def test_one_frequency_makes_it_due_and_two_make_it_late(frequency, newest, today, standing, since):
    found = freshness(frequency, newest, date.fromisoformat(today))

    assert found.standing == standing
    if since is not None:
        assert str(standing_since(found)) == since
    else:
        assert standing_since(found) is None
        assert found.missing == ()
    assert bool(found.missing) == (standing in {"due", "late"})


@pytest.mark.parametrize(
    ("frequency", "newest", "missing", "words"),
    [
        ("anual", "2024", "2025", "falta 2025"),
        ("anual", "2023", "2024 2025", "faltan 2024 y 2025"),
        ("anual", "2022", "2023 2024 2025", "faltan 3 años, el primero 2023 y el último 2025"),
        ("mensual", "2026-09", "2026-10", "falta 2026-10"),
        ("diaria", "2026-07", "2026-08 2026-09 2026-10",
         "faltan 3 meses, el primero 2026-08 y el último 2026-10"),
        # a longer period is followed by those of the frequency
        ("trimestral", "2025", "2026-Q1 2026-Q2 2026-Q3",
         "faltan 3 trimestres, el primero 2026-Q1 y el último 2026-Q3"),
        ("semestral", "2025", "2026-01/2026-06", "falta 2026-01/2026-06"),
        # a shorter one by its like, a frequency later: the advance of each January
        ("anual", "2023-01", "2024-01 2025-01 2026-01",
         "faltan 3 periodos, el primero 2024-01 y el último 2026-01"),
        ("anual", "2024-Q3", "2025-Q3 2026-Q3", "faltan 2025-Q3 y 2026-Q3"),
        ("trimestral", "2026-06", "2026-09", "falta 2026-09"),
        ("bimestral", "2026-07/2026-08", "2026-09/2026-10", "falta 2026-09/2026-10"),
        # what does not fit a calendar is said by its months
        ("anual", "2023-07/2024-06", "2024-07/2025-06 2025-07/2026-06",
         "faltan 2024-07/2025-06 y 2025-07/2026-06"),
    ],
)  # fmt: skip
def test_what_is_missing_is_every_period_that_is_over(frequency, newest, missing, words):
    found = freshness(frequency, newest, date(2026, 11, 20))

    assert " ".join(map(str, found.missing)) == missing
    assert str(missing_words(found)) == words


def test_what_lacks_nothing_has_no_words_for_it():
    with pytest.raises(ValueError, match="nothing"):
        missing_words(freshness("anual", "2025", date(2026, 11, 20)))


def test_a_period_at_the_end_of_the_calendar_is_on_time():
    found = freshness("anual", "9999", date(2026, 11, 20))

    assert (found.standing, found.due_since) == (Standing.ON_TIME, None)
