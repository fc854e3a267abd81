from tests.indicators.impacts.drawn import EXPERT, component, effect
from tests.ui.impacts.development.subjects import looked_at
from ui.impacts.development.effects import groups


def lines(subject):
    return [line for group in groups(subject) for line in group.lines]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_effects_stand_in_favour_then_against_then_disputed(tiny_system):
    (found,) = [
        component(
            effect("mina", sign="?", id="una"),
            effect("mina", sign="-", id="otra"),
            effect("mina", sign="+", id="tercera"),
        )
    ]

    assert [g.sign.shape for g in groups(looked_at(tiny_system, "mina", found))] == ["+", "−", "?"]


def test_a_heading_counts_effects_and_the_things_they_act_on(tiny_system):
    twice = component(effect("mina", id="una"), effect("mina", id="otra"))
    once = component(effect("mina"), id="aire", takes=False)

    (both,) = groups(looked_at(tiny_system, "mina", twice, once))
    (one,) = groups(looked_at(tiny_system, "mina", once))

    assert both.counted == "3 efectos sobre 2 cosas"
    assert one.counted == "1 efecto sobre 1 cosa"


def test_a_taken_amount_is_said_as_taken_and_an_added_one_with_its_sign(tiny_system):
    taken = component(effect("mina", 5.0))
    lost = component(effect("mina", 5.0), takes=False, id="suelo")
    gained = component(effect("mina", 5.0, sign="+"), takes=False, id="empleo")

    found = lines(looked_at(tiny_system, "mina", taken, lost, gained))

    assert [plain(line.amount) for line in found] == ["+5.0 hm³", "toma 5.0 hm³", "−5.0 hm³"]
    assert {line.strength for line in found} == {"suma"}


def test_an_unknown_effect_has_no_number_and_names_who_owes_it(tiny_system):
    (line,) = lines(looked_at(tiny_system, "mina", component(effect("mina"))))

    assert (line.amount, line.strength) == ("nadie ha publicado cuánto es", "callado")
    assert line.owner == "La autoridad del agua"
    assert not any(letter.isdigit() for letter in line.amount)


def test_ends_growth_and_the_body_that_judged_stand_beside_the_number(tiny_system):
    (line,) = lines(
        looked_at(tiny_system, "mina", component(effect("mina", 4.0, 5.0, 9.0, ramp=2)))
    )

    assert line.notes == (
        "Entre 4.0 y 9.0. Llega a todo su tamaño en 2 años. Lo estimó Mesa, 1 de mayo de 2024."
    )


def test_what_measures_leave_is_said(tiny_system):
    measure = {
        "id": "ahorro", "name": "Ahorro", "kind": "reduce", "effects": ["mina_operation"],
        "reduction": {"low": 0.2, "central": 0.2, "high": 0.2, **EXPERT}, "since": 2021,
        "responsible": "Mina", "state": "done", "source": "Informe",
    }  # fmt: skip
    (line,) = lines(
        looked_at(tiny_system, "mina", component(effect("mina", 5.0), measures=(measure,)))
    )

    assert "Con las medidas quedan 4.0 hm³." in plain(line.notes)


def test_a_published_figure_that_is_not_added_says_why(tiny_system):
    subject = looked_at(tiny_system, "acequia_nueva")
    (line,) = [line for line in lines(subject) if line.pathway == "Por las juntas se pierde agua."]

    assert line.strength == "publicado"
    (beside,) = line.beside
    assert (beside.words, beside.why) == ("165 casas (2024)", "Son casas, no horas.")
    assert beside.cited


def test_nobody_asks_whether_something_good_can_be_undone(tiny_system):
    found = component(effect("mina", sign="+", id="una"), effect("mina", sign="-", id="otra"))
    good, bad = lines(looked_at(tiny_system, "mina", found))

    assert "se recupera" not in good.facts
    assert bad.facts == "Operación · desde 2020 · probable · no se ha publicado si se recupera"
