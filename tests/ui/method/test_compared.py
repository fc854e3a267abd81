from indicators.identity import PlaceId
from ui.drawing import render
from ui.method.compared import compare_methods
from ui.method.glossary import read_glossary
from ui.parts.view import view_of


def compared(system, place="90", year=2026, horizon="pronto"):
    return compare_methods(system, view_of(system, PlaceId(place), year, horizon))


def test_the_sentence_counts_what_the_table_shows(tiny_system):
    comparison = compared(tiny_system)

    total = len(comparison.disputed) + len(comparison.agreed)
    assert total == 2
    assert comparison.sentence.startswith(
        f"En {len(comparison.disputed)} de {total}" if comparison.disputed else f"En los {total}"
    )


def test_a_difference_is_told_by_shape_and_word(tiny_system):
    cells = [cell for row in compared(tiny_system).disputed for cell in row.cells]

    assert any(cell.differs for cell in cells)
    for cell in cells:
        assert bool(cell.shape) == bool(cell.word)
        assert cell.differs == (cell.shape in ("↑", "↓"))


def test_a_place_without_verdicts_has_no_table(tiny_system):
    comparison = compared(tiny_system, year=2010)

    html = render("method/comparison.html", comparison=comparison)

    assert comparison.sentence.startswith("Aquí no hay ningún indicador")
    assert "<table>" not in html
    assert "no se compara" in html


def test_the_table_is_drawn_with_its_groups(tiny_system):
    html = render("method/comparison.html", comparison=compared(tiny_system))

    assert "Otro método daría otro color" in html
    assert "Cascade" in html


def test_a_copy_without_the_glossary_says_so(tmp_path):
    terms = read_glossary(tmp_path / "GLOSSARY.md")

    assert terms == ()
    assert "no vino con esta copia" in render("method/glossary.html", terms=terms)
