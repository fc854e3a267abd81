"""Developments in time: what is published is drawn, what is not is said."""

import pytest

from tests.indicators.impacts.drawn import assessment, component, developments, effect
from tests.ui.impacts.overview.subjects import subject
from ui.impacts.overview.timeline import dated_sentence, overlap, timeline


def drawn(today: int = 2021, **phases):
    impacts = assessment(component(effect("mina")), known=developments(**phases))
    return timeline(subject(impacts, today))


def spans(found):
    return {span.whole: span for _status, group in found.groups for span in group}


def test_bars_stand_where_their_years_are():
    found = drawn(mina={"construction": (2010, 2014), "operation": (2015, None)})

    (built, works) = spans(found)["Mina"].bars

    # from the beginning of 2005 to the end of 2024: twenty years of five hundredths each
    assert (found.since, found.until) == (2005, 2024)
    assert (built.left, built.width) == (25, 25)
    assert (works.left, works.width) == (50, 50)
    assert not built.open_end
    assert works.open_end


def test_a_year_before_the_scale_begins_at_its_edge_and_is_no_gap():
    (bar,) = spans(drawn(mina={"operation": (1960, None)}))["Mina"].bars

    assert bar.left == 0
    assert not bar.open_start


def test_a_year_nobody_published_fades():
    (bar,) = spans(drawn(canal={"construction": (None, 2022)}))["Canal"].bars

    assert bar.open_start
    assert bar.right == 90


def test_a_construction_without_an_end_goes_up_to_today_and_fades():
    (bar,) = spans(drawn(planta={"construction": (2018, None)}))["Planta"].bars

    assert bar.open_end
    assert bar.right > drawn().today


@pytest.mark.parametrize(
    ("phases", "words"),
    [
        ({"construction": (2018, 2022)}, "En construcción de 2018 a 2022"),
        ({"construction": (2018, 2018)}, "En construcción en 2018"),
        ({"construction": (None, 2030)}, "En construcción hasta 2030"),
        (
            {"construction": (2018, 2020), "operation": (2021, None)},
            "En construcción de 2018 a 2020, en operación desde 2021",
        ),
    ],
)
def test_the_same_is_said_in_words(phases, words):
    assert spans(drawn(canal=phases))["Canal"].words == words


def test_what_works_while_it_is_built_has_both_bars_in_sight():
    both = drawn(planta={"construction": (2011, 2020), "operation": (2015, None)})
    after = drawn(planta={"construction": (2011, 2015), "operation": (2015, None)})

    assert spans(both)["Planta"].beside
    assert not spans(after)["Planta"].beside


def test_the_undated_are_listed_apart_and_counted():
    found = drawn(mina={"operation": (2015, None)})

    assert dated_sentence(found) == "De 6 obras, 1 tiene alguna fecha publicada."
    assert (found.dated_count, found.undated_count) == (1, 5)
    assert found.undated[0] == (
        "1 obra ya existe",
        (("Presa", "impactos?anio=2020&proyecto=presa"),),
    )


def test_the_year_in_which_most_constructions_coincide_is_named_with_them():
    given = developments(
        planta={"construction": (2018, 2021)},
        canal={"construction": (2021, 2023)},
        mina={"construction": (2010, 2011)},
    )

    assert overlap(given.values(), 2021) == (
        "Según las fechas conocidas, en 2021 coinciden 2 construcciones: Canal y Planta."
    )


def test_a_construction_without_an_end_is_known_only_up_to_today():
    given = developments(
        planta={"construction": (2018, None)}, canal={"construction": (2023, 2024)}
    )

    assert overlap(given.values(), 2021) == ""


def test_every_date_is_a_row_of_the_table():
    found = drawn(canal={"construction": (None, 2030)})

    (row,) = found.rows
    assert (row.phase, row.start, row.end) == ("construcción", "sin fecha", "2030")
