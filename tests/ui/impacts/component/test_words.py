"""The lists beside and under the chart say what is added, what is missing and who owes it."""

import pytest

from ui.impacts.component.account import account, sum_words
from ui.impacts.component.answers import answers, any_changes_the_sum
from ui.impacts.component.contributions import contributions
from ui.impacts.component.debts import debts, inside
from ui.impacts.component.key import key_entries
from ui.impacts.component.layers import shares
from ui.impacts.component.limits import limit_words
from ui.impacts.component.numbers import number_table
from ui.impacts.component.setting import setting
from ui.impacts.component.stacking import build_stack
from ui.impacts.component.together import together


def test_each_contribution_has_amount_years_and_a_source_or_a_judge(look):
    subject = look("horas_tomadas", "planned")
    found = {part.name: part for part in contributions(subject, shares(subject))}

    assert found["Molino Viejo"].amount == "3.0\u00a0horas por día"
    assert found["Molino Viejo"].cited[0].address == "https://ejemplo.invalid/m"
    assert found["Bomba de la Loma"].spread == "entre 1.0 y 3.0"
    assert found["Bomba de la Loma"].basis.endswith("15 de enero de 2026.")
    assert found["Canal Mayor (piedra, 12 km)"].unreduced == "sin medidas: 2.5"
    assert (found["Horno de cal"].acts, found["Horno de cal"].years) == (False, "2012 a 2024")
    assert found["Huerta nueva"].amount == "−1.0\u00a0horas por día"


def test_published_figures_keep_their_source_and_confidence(look_at_real):
    subject = look_at_real("agua_cantidad_tambo")

    for part in contributions(subject, shares(subject)):
        assert part.cited[0].address.startswith("https://")
        assert part.cited[0].confidence.startswith("B:")


def test_what_has_no_figure_stands_under_who_owes_it_with_what_is_published_beside(look):
    found = debts(look("horas_tomadas", "foreseeable"))

    assert [(debt.publisher, len(debt.effects)) for debt in found] == [
        ("Asamblea (inventada)", 2), ("Oficina de Aguas (inventada)", 1),
    ]  # fmt: skip
    dam = next(effect for effect in found[0].effects if effect.name == "Presa del Alto")
    assert dam.beside[0].words == "40 casas (2026)"
    assert dam.beside[0].why == "Es hondura, no agua por día."


def test_a_debt_says_how_many_have_a_published_figure_and_whose_the_work_is(look_at_real):
    found = [
        debt
        for component in ("aire_ilo", "empleo", "agua_cantidad_tambo")
        for debt in debts(look_at_real(component, "foreseeable"))
    ]

    assert any(0 < debt.published < len(debt.effects) for debt in found)
    for debt in found:
        asked = "itular del proyecto" in debt.publisher
        assert any(owner for _name, _link, owner in debt.names) == asked


def test_the_years_of_a_phase_carry_their_note(look, look_at_real):
    subject = look("horas_tomadas")
    assert {part.dated for part in contributions(subject, shares(subject))} == {"previsto"}
    owed = [e for debt in debts(look_at_real("empleo", "foreseeable")) for e in debt.effects]
    assert any(effect.dated.startswith("Previsto") for effect in owed)


def test_a_figure_of_the_repository_leads_to_its_variable(look, look_at_real):
    taxes = look_at_real("transferencias_fiscales")
    (part,) = contributions(taxes, shares(taxes))
    assert part.variables[0].startswith("variables?variable=")

    own = look("horas_tomadas")
    assert not any(part.variables for part in contributions(own, shares(own)))


def test_no_effect_is_lost_between_sum_debts_and_observation(look_at_real, real_system):
    for component in real_system.impacts.components:
        subject = look_at_real(component, "foreseeable")
        owed = sum(len(debt.effects) for debt in debts(subject))
        counted = len(contributions(subject, shares(subject)))
        assert counted + owed + len(inside(subject)) == len(subject.outcome.effects)


def test_measures_stand_in_the_order_of_the_hierarchy_and_say_whether_they_count(look):
    subject = look("horas_tomadas", "planned")
    (avoid, (oven,)), (reduce, (drip,)) = answers(subject)

    assert (avoid, reduce) == ("Evitar", "Reducir")
    assert oven.follow_up == "Sin fecha de seguimiento"
    assert oven.change.startswith("No cambia la suma")
    assert drip.counts
    assert drip.follow_up == "Seguimiento: 30 de junio de 2028, 30 de junio de 2029"
    left_out = answers(look("horas_tomadas", "planned", measures=False))[1][1][0]
    assert left_out.change.endswith("Ahora no está en la suma.")
    assert any_changes_the_sum(look("horas_tomadas", measures=False))


def test_a_measure_on_a_work_outside_the_scenario_says_so(look):
    (_kind, (night,)) = answers(look("horas_de_las_obras"))[0]

    assert night.change.endswith("No cambia la suma: su obra no entra en este escenario.")
    assert answers(look("horas_de_las_obras", "planned"))[0][1][0].counts


def test_a_reduction_of_an_unknown_effect_changes_nothing(look_at_real):
    assert not any_changes_the_sum(look_at_real("aire_ilo"))


def test_every_limit_says_whether_it_judges_and_keeps_its_former_norms(look):
    river_last = limit_words(look("horas_tomadas"))

    assert [limit.judging for limit in river_last] == [
        "Con este límite se juzga la suma.", "No da color hasta que se confirme.",
    ]  # fmt: skip
    assert [norm.years for norm in river_last[0].norms] == [
        "rige desde 2020", "rigió de 2010 a 2020",
    ]  # fmt: skip
    assert (river_last[1].note, river_last[1].norms[0].note) == ("Dos copias se contradicen.", "")


def test_a_hypothesis_without_strength_stays_without_a_number(look):
    synergy, same, mask = together(look("horas_tomadas", "planned"))

    assert synergy.counted
    assert synergy.change == "En 2040 cambia la suma en +0.3\u00a0horas por día."
    assert synergy.address == "https://ejemplo.invalid/memoria"
    assert "no cambia el total" in same.change
    assert mask.change.startswith("Es una hipótesis")
    assert "Ninguna de estas obras" in together(look("horas_tomadas"))[2].change


def test_the_sum_of_the_year_is_written_with_its_parts(look):
    subject = look("horas_tomadas", "planned")
    found = account(subject, shares(subject))

    assert found.sum == "3.0 + 1.5 + 1.5 + 3.0 + 2.0 − 1.0 + 0.3"
    assert (found.equals, found.result) == ("=", "10.3\u00a0horas por día")
    assert "entre 7.2 y 15.1" in found.spread
    assert "semilla 7" in found.draws


def test_where_there_is_no_total_its_reason_stands_instead(look_at_real):
    subject = look_at_real("aire_ilo")
    found = account(subject, shares(subject))

    assert (found.sum, found.result) == ("", "")
    assert "OEFA" in found.reason


@pytest.mark.parametrize(
    ("numbers", "words"), [(["60.0", "−6.8"], "60.0 − 6.8"), (["−1"], "−1"), ([], "")]
)
def test_a_sum_keeps_its_signs(numbers, words):
    assert sum_words(numbers) == words


def test_the_table_has_every_year_and_says_where_there_is_no_number(look):
    subject = look("horas_que_hay", "planned")
    table = number_table(subject, build_stack(subject))

    assert table.heads[0] == "Lo publicado"
    assert table.lines[0].total == "sin dato"
    assert table.lines[-1].total == "11.5"
    assert table.lines[-1].limit == "12.0"
    assert len(table.lines) == 18


def test_the_key_names_only_what_the_chart_has(look, look_at_real):
    full = look("horas_tomadas", "planned")
    tambo = look_at_real("agua_cantidad_tambo", "planned")

    assert {entry.look for entry in key_entries(full, build_stack(full))} == {
        "total", "rayado", "otros", "juntos", "abajo", "banda", "probable", "limite", "mudo",
    }  # fmt: skip
    assert [entry.words for entry in key_entries(tambo, build_stack(tambo))] == [
        "la suma de todo",
        "Sin límite acordado",
        "efectos que no se pueden sumar, cuántos actúan cada año",
        "y 5 efectos más, de los que no consta el año",
    ]


def test_the_frame_links_to_variables_objectives_and_indicators(look):
    found = setting(look("horas_tomadas"))

    assert found.observations[0].newest == "14 horas por día, 2025"
    assert found.observations[0].link == "variables?variable=horas_agua"
    assert found.observations[1].newest == "1,080 monedas, 2024"
    assert found.objectives[0][1] == "objetivo?objetivo=vivir_con_agua"
