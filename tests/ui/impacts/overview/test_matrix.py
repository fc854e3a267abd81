"""Development by component: one mark for each effect, by shape, background, border and word."""

from dataclasses import replace

from tests.indicators.impacts.drawn import assessment, component, developments, effect, figure
from tests.ui.impacts.overview.subjects import VIEW, subject
from ui.impacts.overview.matrix import matrix, phase_key, place_sentence, shown_sentence
from ui.impacts.overview.subject import Subject
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

    assert (mark.shape, mark.number.strip()) == ("−", "4.3")
    assert (mark.phase, mark.short) == ("operación", "op")
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

    assert [mark.short for mark in marks(found, "Mina")] == ["op", "co"]


def test_every_development_has_a_row_by_status_even_without_effects():
    found = drawn(effect("mina", 4))

    assert [status for status, _lines in found.groups] == [
        "2 obras ya existen", "1 obra en construcción", "1 obra planificada",
        "1 obra previsible", "1 obra cerrada",
    ]  # fmt: skip
    assert (found.shown, found.total, found.effects, found.all_effects) == (6, 6, 1, 1)
    assert marks(found, "Puerto") == ()


def test_filters_leave_rows_out_and_the_counts_say_so():
    found = drawn(effect("mina", 4), effect("canal"), status="planned")

    assert (found.shown, found.total, found.effects, found.all_effects) == (1, 6, 1, 2)


def test_the_sentence_of_what_is_shown_counts_one_as_one():
    found = drawn(effect("mina", 4), effect("canal"), status="planned")

    assert shown_sentence(found) == "Se muestra 1 de 6 obras, con 1 de 2 efectos."
    assert shown_sentence(drawn(effect("mina"))) == "Se muestran 6 de 6 obras, con 1 de 1 efecto."


def test_what_lies_in_a_place_is_told_from_what_is_known_only_more_widely():
    where = {"mina": "911", "presa": "911", "planta": "921", "canal": "91", "puerto": "9"}
    known = {n: replace(d, territory=where.get(n, "")) for n, d in developments().items()}
    asked = assessment(component(effect("mina", 4)), known=known)

    assert place_sentence(subject(asked, place="911"), "Alto") == (
        "En Alto hay 2; 2 más se publicaron solo para un territorio que lo contiene, "
        "y pueden estar ahí."
    )
    assert place_sentence(subject(asked, place="912"), "Bajo").startswith(
        "Ninguna se publicó en Bajo; 2 más"
    )
    assert place_sentence(subject(asked, place="9"), "Costa") == "En Costa hay 5."


def test_a_list_names_only_the_components_that_a_development_acts_on():
    found = drawn(effect("mina", 4))
    by_name = {line.whole: line for _s, lines in found.groups for line in lines}

    assert [cell.column.name for cell in by_name["Mina"].filled] == ["Agua del río"]
    assert by_name["Puerto"].filled == ()


def test_few_developments_need_no_folding(real_system):
    assert drawn(effect("mina", 4)).few
    assert not matrix(Subject(real_system, real_system.impacts, VIEW)).few


def test_every_row_and_column_leads_to_its_own_screen():
    found = drawn(effect("mina", 4))

    assert found.columns[0].link == "impactos?anio=2020&componente=agua"
    assert found.groups[0][1][0].link == "impactos?anio=2020&proyecto=mina"
    assert found.columns[0].unit == "hm³"
    assert drawn(effect("mina")).columns[0].unit == ""


def test_the_key_has_a_short_form_for_each_phase_and_no_two_are_alike():
    shorts = [short for short, _word in phase_key()]

    assert shorts == ["co", "op", "ci"]
