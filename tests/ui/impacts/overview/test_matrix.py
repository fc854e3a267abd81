"""Development by component: one mark for each effect, by shape, background, border and word."""

from tests.indicators.impacts.drawn import assessment, component, effect, figure
from tests.ui.impacts.overview.subjects import subject
from ui.impacts.overview.matrix import matrix, phase_key
from ui.impacts.strength import ADDED, INSIDE, PUBLISHED, SILENT

CITED = {"variable": "caudal", "place": "9", "period": "2020"}


def marks(found, name: str, column: int = 0):
    """The marks of a development in a column."""
    (line,) = (line for _s, lines in found.groups for line in lines if line.whole == name)
    return line.cells[column].marks


def drawn(*effects, **filters):
    asked = component(*effects)
    return matrix(subject(assessment(asked, figures=(figure("2020", 5),)), **filters))


def test_an_effect_that_adds_shows_its_number_and_says_its_unit():
    (mark,) = marks(drawn(effect("mina", 4.25, certainty="documented")), "Mina")

    assert (mark.shape, mark.number.strip(), mark.phase) == ("−", "4.3", "op")
    assert (mark.strength, mark.sure) == (ADDED, "documentado")
    assert mark.words == (
        "En contra, en operación: 4.3 hm³, tiene cifra y se suma. Que actúe: documentado."
    )
    assert mark.title.endswith("Toma agua del río.")


def test_an_unknown_effect_has_no_number_and_is_never_zero():
    (mark,) = marks(drawn(effect("mina", sign="+")), "Mina")

    assert (mark.shape, mark.number, mark.strength) == ("+", "", SILENT)
    assert "nadie ha publicado cuánto es" in mark.words


def test_a_figure_that_cannot_be_added_is_told_with_the_reason_and_has_no_number():
    beside = [{"figure": CITED, "reason": "Es capacidad, no uso."}]
    (mark,) = marks(drawn(effect("mina", context=beside)), "Mina")

    assert (mark.number, mark.strength) == ("", PUBLISHED)
    assert "Publicado: 5 hm³ (2020): Es capacidad, no uso." in mark.title


def test_what_is_inside_the_reference_is_marked_so():
    asked = component(
        effect("mina"),
        quantity="condition",
        observed=[{"variable": "caudal", "place": "9", "reference": True}],
    )
    found = matrix(subject(assessment(asked, figures=(figure("2021", 5),))))

    assert marks(found, "Mina")[0].strength == INSIDE


def test_a_disputed_effect_is_said_to_be_disputed_once():
    (mark,) = marks(drawn(effect("mina", sign="?", certainty="disputed")), "Mina")

    assert (mark.shape, mark.sure) == ("?", "discutido")
    assert mark.words.count("iscute") == 1


def test_two_effects_on_one_component_share_a_cell():
    found = drawn(effect("mina"), effect("mina", id="mina_construction", phase="construction"))

    assert [mark.phase for mark in marks(found, "Mina")] == ["op", "co"]


def test_every_development_has_a_row_by_status_even_without_effects():
    found = drawn(effect("mina", 4))

    assert [status for status, _lines in found.groups] == [
        "Ya existe", "En construcción", "Planificado", "Previsible", "Cerrado",
    ]  # fmt: skip
    assert (found.shown, found.total, found.effects, found.all_effects) == (6, 6, 1, 1)
    assert marks(found, "Puerto") == ()


def test_filters_leave_rows_out_and_the_counts_say_so():
    found = drawn(effect("mina", 4), effect("canal"), status="planned")

    assert (found.shown, found.total, found.effects, found.all_effects) == (1, 6, 1, 2)


def test_every_row_and_column_leads_to_its_own_screen():
    found = drawn(effect("mina", 4))

    assert found.columns[0].link == "impactos?anio=2020&componente=agua"
    assert found.groups[0][1][0].link == "impactos?anio=2020&proyecto=mina"
    assert found.columns[0].unit == "hm³"
    assert drawn(effect("mina")).columns[0].unit == ""


def test_the_key_has_a_short_form_for_each_phase_and_no_two_are_alike():
    shorts = [short for short, _word in phase_key()]

    assert shorts == ["co", "op", "ci"]
