"""Until when each variable is known, among the open data."""

import csv
import io

from open_data.tables import TABLES
from open_data.writing import to_csv


def lines(system):
    return {
        line["variable"]: line
        for line in csv.DictReader(io.StringIO(to_csv(TABLES["freshness"].make(system))))
    }


def test_every_variable_says_until_when_it_is_known_and_from_when_the_next_is_owed(tiny_system):
    found = lines(tiny_system)

    assert list(found) == sorted(tiny_system.catalogue.variables)
    assert found["casas"] == {
        "variable": "casas",
        "institution": "Oficina de Cuentas (inventada)",
        "responsible": "",
        "frequency": "anual",
        "frequency_months": "12",
        "newest_period": "2024",
        "due_since": "2026-01",
        "late_since": "2027-01",
        "indicators": "casas_con_agua",
    }
    assert (found["horas_agua"]["newest_period"], found["horas_agua"]["due_since"]) == ("", "")


def test_what_has_no_frequency_has_no_date(real_system):
    found = lines(real_system)["idh"]

    assert (found["frequency"], found["frequency_months"], found["due_since"]) == (
        "eventual", "", "",
    )  # fmt: skip
