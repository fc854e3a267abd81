"""`smd.py due`: what is owed, as a letter says it."""

from datetime import date

import pytest

from smd import main
from terminal.due_words import say_due

DAY = date(2026, 11, 20)


def test_a_letter_says_what_is_missing_since_when_and_who_waits(tiny_system):
    text = say_due(tiny_system, "", DAY)

    assert text.startswith(
        "Al 20 de noviembre de 2026 · atrasadas: 0 · ya toca pedirlas: 4 · "
        "nunca se trajo una cifra: 1 · al día: 0 · sin frecuencia conocida: 0\n"
    )
    assert (
        "\n\nOficina de Aguas (inventada)\n"
        "Responsable: sin responsable designado\n"
        "Las esperan indicadores:\n"
        "- Casas con agua · anual. Última cifra: 2024. Ya toca pedirla desde enero de 2026: "
        "falta 2025. La espera: «Casas con agua».\n"
        "Nunca se trajo una cifra:\n"
        "- Horas de agua al día · anual. La espera: «Horas de agua al día».\n"
    ) in text


def test_after_a_second_year_it_is_late(tiny_system):
    text = say_due(tiny_system, "CUENTAS", date(2027, 1, 1))

    assert "Atrasada desde enero de 2027: faltan 2025 y 2026." in text
    assert "Oficina de Aguas" not in text


def test_an_institution_that_is_not_there_is_said(tiny_system):
    assert say_due(tiny_system, "nadie", DAY) == (
        "Ninguna institución tiene «nadie» en su nombre.\n"
    )


def test_months_are_told_by_their_names(real_system):
    text = say_due(real_system, "mincetur", DAY)

    assert (
        "Última cifra: junio de 2025. Atrasada desde setiembre de 2025: faltan 16 meses, " in text
    )
    assert "el primero julio de 2025 y el último octubre de 2026." in text


@pytest.mark.usefixtures("real_region")
def test_the_command_prints_it(capsys):
    assert main(["due", "--institution", "minem"]) == 0

    assert "\nMINEM\nResponsable: sin responsable designado\n" in capsys.readouterr().out
