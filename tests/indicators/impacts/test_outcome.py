from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.development import DevelopmentFigure
from indicators.impacts.known import Basis
from indicators.impacts.parts import CENTRAL, HIGH, LOW
from indicators.impacts.scenario import Scenario, ScenarioId
from tests.indicators.impacts.drawn import (
    ALL,
    CONDITION,
    EXPERT,
    JUDGING,
    assessment,
    component,
    developments,
    effect,
    figure,
    limit,
    outcome,
    totals,
)

NAN = float("nan")
HALF = {"low": 0.5, "central": 0.5, "high": 0.5}
SERIES = (figure("2018", 90), figure("2021", 100))


def test_a_pressure_is_the_sum_of_what_is_taken_and_added() -> None:
    found = outcome(
        component(effect("mina", 22, start=2022), effect("presa", 6.8, sign="+", start=2021))
    )
    assert totals(found) == pytest.approx(
        {2019: 0, 2020: 0, 2021: 6.8, 2022: -15.2, 2023: -15.2, 2024: -15.2}
    )


def test_where_less_is_better_what_is_adverse_adds() -> None:
    found = outcome(component(effect("mina", 5), effect("tajo", 2, sign="+"), desired="decrease"))
    assert totals(found)[2024] == pytest.approx(3)


SCENARIOS = """
    scenario            total
    existing            -3
    under_construction  -7
    planned             -15
    foreseeable         -31
"""


@pytest.mark.parametrize("line", SCENARIOS.strip().splitlines()[1:])
def test_scenarios_are_cumulative_and_what_is_closed_still_counts(line) -> None:
    name, total = line.split()
    sizes = {"mina": 1, "tajo": 2, "planta": 4, "canal": 8, "puerto": 16}
    asked = component(*(effect(who, size) for who, size in sizes.items()))
    found = outcome(asked, Scenario(ScenarioId(name)))
    assert totals(found)[2024] == float(total)


def test_single_developments_are_left_out_or_left_alone() -> None:
    asked = component(effect("mina", 1), effect("planta", 2), effect("canal", 4))
    without = outcome(asked, Scenario(ScenarioId.FORESEEABLE, off=frozenset({"planta"})))
    alone = outcome(asked, Scenario(ScenarioId.FORESEEABLE, only=frozenset({"planta"})))
    unbuilt = outcome(asked, Scenario(ScenarioId.EXISTING, only=frozenset({"planta"})))
    assert totals(without)[2024] == -5
    assert totals(alone)[2024] == -2
    assert np.isnan(totals(unbuilt)[2024])
    assert "Ninguna obra" in str(unbuilt.reasons[-1])


class TestWhatIsUnknown:
    def test_is_never_zero_where_nothing_else_is_known(self) -> None:
        found = outcome(component(effect("mina"), effect("presa")))
        assert np.isnan(found.total).all()
        assert "son 2" in str(found.reasons[0])

    def test_may_begin_after_what_is_known(self) -> None:
        found = outcome(component(effect("mina", 5), effect("presa", start=2019)))
        assert np.isnan(totals(found)[2019])
        assert "son 1" in str(found.reasons[0])
        assert totals(found)[2020] == -5

    def test_acts_also_in_the_years_before_its_figure(self) -> None:
        published = {
            "basis": "published",
            "figure": {"variable": "caudal", "place": "9", "period": "2022"},
            "since": 2022,
        }
        asked = component(effect("mina", magnitude=published))
        found = outcome(asked, figures=(figure("2022", 600),))
        assert totals(found) == pytest.approx(
            {2019: 0, 2020: NAN, 2021: NAN, 2022: -600, 2023: -600, 2024: -600}, nan_ok=True
        )

    def test_ends_when_it_is_said_to_end(self) -> None:
        found = outcome(component(effect("canal", start=None, end=2020), effect("mina", 5)))
        assert totals(found)[2022] == -5
        assert np.nan_to_num(found.parts.active[0, -1], nan=-1) == 0

    def test_a_published_range_without_a_central_value_is_no_number(self) -> None:
        wide = DevelopmentFigure("water", 4, 9, "hm3", "", "Nota", "", preferred=True, note="")
        known = developments()
        known["mina"] = replace(known["mina"], figures=(wide,))
        magnitude = {"basis": "published", "figure": {"attribute": "water"}}
        found = outcome(component(effect("mina", magnitude=magnitude)), known=known)
        assert found.effects[0].basis is Basis.UNKNOWN
        assert str(found.effects[0].stated[0].words) == "de 4 a 9 hm³"

    def test_is_left_out_of_a_sum_that_says_how_much_it_covers(self) -> None:
        found = outcome(component(effect("mina", 22), effect("presa"), effect("tajo")))
        assert totals(found)[2024] == -22
        assert found.completeness.quantified == 1
        assert found.completeness.unknown == 2
        assert found.completeness.effects == 3

    def test_without_a_year_may_act_in_any_year(self) -> None:
        found = outcome(component(effect("canal", start=None)))
        assert np.isnan(found.total).all()

    def test_a_size_without_a_year_adds_nothing_and_says_so(self) -> None:
        found = outcome(component(effect("canal", 8, start=None), effect("mina", 1)))
        assert totals(found)[2024] == -1
        assert found.effects[0].basis is Basis.UNKNOWN
        assert "qué año" in str(found.effects[0].reason)

    def test_a_disputed_sign_adds_only_nothing(self) -> None:
        asked = component(effect("mina", 8, sign="?"), effect("presa", 0, sign="?"))
        found = outcome(asked)
        assert [e.basis for e in found.effects] == [Basis.UNKNOWN, Basis.EXPERT]
        assert np.isnan(totals(found)[2024])

    def test_a_zero_that_is_announced_and_disputed_makes_no_total_by_itself(self) -> None:
        zero = effect("mina", 0, sign="?")
        assert np.isnan(totals(outcome(component(zero, effect("presa"))))[2024])
        assert totals(outcome(component(zero, effect("presa", 3))))[2024] == -3


class TestACondition:
    def test_starts_from_its_last_observation_and_is_held(self) -> None:
        found = outcome(component(effect("mina", 5), **CONDITION), figures=SERIES)
        assert totals(found) == pytest.approx(
            {2019: NAN, 2020: NAN, 2021: 100, 2022: 100, 2023: 100, 2024: 100}, nan_ok=True
        )
        assert "2021" in str(found.reasons[0])

    INSIDE = """
        observed  start  inside
        2021      2019   yes
        2021      2021   yes
        2021      2022   no
        2021-03   2020   yes
        2021-03   2021   no
    """

    @pytest.mark.parametrize("line", INSIDE.strip().splitlines()[1:])
    def test_what_began_before_it_is_inside_and_adds_nothing(self, line) -> None:
        observed, start, inside = line.split()
        found = outcome(
            component(effect("mina", 5, start=int(start)), **CONDITION),
            figures=(figure(observed, 100),),
        )
        assert (found.effects[0].basis is Basis.INSIDE) == (inside == "yes")
        assert totals(found)[2024] == (100 if inside == "yes" else 95)

    def test_what_exists_without_a_date_is_inside(self) -> None:
        found = outcome(component(effect("mina", 5, start=None), **CONDITION), figures=SERIES)
        assert found.effects[0].basis is Basis.INSIDE
        assert "no conste" in str(found.effects[0].reason)

    def test_later_effects_of_unknown_size_leave_it_without_a_total(self) -> None:
        found = outcome(component(effect("mina", start=2023), **CONDITION), figures=SERIES)
        assert totals(found) == pytest.approx(
            {2019: NAN, 2020: NAN, 2021: 100, 2022: 100, 2023: NAN, 2024: NAN}, nan_ok=True
        )

    def test_without_any_observation_has_no_total_and_the_reason_of_its_definition(self) -> None:
        asked = component(effect("mina", 5), **CONDITION, no_reference="Nadie mide el río.")
        found = outcome(asked)
        assert np.isnan(found.total).all()
        assert str(found.reasons[0]) == "Nadie mide el río."


class TestInteractions:
    def _together(self, kind: str, strength: dict | None, **changes) -> dict:
        return {
            "id": "juntos",
            "kind": kind,
            "effects": ["mina_operation", "presa_operation"],
            "hypothesis": "Actúan juntos.",
            "strength": {**strength, **EXPERT} if strength else None,
            **changes,
        }

    def test_the_change_is_a_part_of_the_total(self) -> None:
        asked = component(
            effect("mina", 22),
            effect("presa", 8, start=2022),
            interactions=[self._together("synergistic", HALF)],
        )
        assert totals(outcome(asked)) == pytest.approx(
            {2019: 0, 2020: -22, 2021: -22, 2022: -34, 2023: -34, 2024: -34}
        )

    def test_a_hypothesis_without_a_strength_changes_nothing_and_is_unknown(self) -> None:
        asked = component(
            effect("mina", 22),
            effect("presa", 8),
            interactions=[self._together("synergistic", None)],
        )
        found = outcome(asked)
        assert totals(found)[2024] == -30
        assert np.isnan(found.parts.changes).all()

    def test_effects_of_unknown_size_leave_it_unknown(self) -> None:
        asked = component(
            effect("mina", 22),
            effect("presa"),
            interactions=[self._together("masking", HALF)],
        )
        assert np.isnan(outcome(asked).parts.changes).all()

    def test_what_is_not_in_the_scenario_does_nothing_together(self) -> None:
        pair = ["mina_operation", "canal_operation"]
        asked = component(
            effect("mina", 22),
            effect("canal", 8),
            interactions=[self._together("synergistic", HALF, effects=pair)],
        )
        assert totals(outcome(asked, Scenario(ScenarioId.EXISTING)))[2024] == -22
        assert totals(outcome(asked, ALL))[2024] == -34

    def test_favourable_effects_make_up_where_less_is_better_too(self) -> None:
        asked = component(
            effect("mina", 10),
            effect("presa", 4, sign="+"),
            desired="decrease",
            interactions=[self._together("countervailing", {"low": 0, "central": 0.5, "high": 1})],
        )
        found = outcome(asked)
        assert totals(found)[2024] == pytest.approx(10 - 4 + 2)
        assert totals(found, LOW)[2024] == pytest.approx(6)
        assert totals(found, HIGH)[2024] == pytest.approx(10)

    def test_what_is_induced_waits_for_its_cause_along_a_chain(self) -> None:
        chain = [
            self._together("induces", None),
            self._together(
                "induces", None, id="luego", effects=["presa_operation", "tajo_operation"]
            ),
        ]
        asked = component(
            effect("mina", 1, start=2022), effect("presa", 2), effect("tajo", 4),
            interactions=chain[::-1],
        )  # fmt: skip
        assert totals(outcome(asked)) == pytest.approx(
            {2019: 0, 2020: 0, 2021: 0, 2022: -7, 2023: -7, 2024: -7}
        )
        without = Scenario(ScenarioId.FORESEEABLE, off=frozenset({"mina"}))
        assert totals(outcome(asked, without))[2024] == 0

    @pytest.mark.parametrize("order", [1, -1])
    def test_what_waits_for_a_cause_without_a_date_is_unknown(self, order) -> None:
        links = [
            self._together("induces", None, effects=["canal_operation", "mina_operation"]),
            self._together(
                "induces", None, id="otro", effects=["planta_operation", "mina_operation"]
            ),
        ][::order]
        asked = component(
            effect("canal", 1, start=None), effect("planta", 1), effect("mina", 4),
            interactions=links,
        )  # fmt: skip
        found = outcome(asked)
        mina = next(one for one in found.effects if one.id == "mina_operation")
        assert mina.basis is Basis.UNKNOWN
        assert "con otra obra" in str(mina.reason)
        assert totals(found)[2024] == -1
        # without one of its causes it is not there at all
        gone = outcome(asked, Scenario(ScenarioId.FORESEEABLE, off=frozenset({"planta"})))
        assert gone.parts.active[1].tolist() == [0] * 6


class TestMeasures:
    def _measure(self, low: float, central: float, high: float, **changes) -> dict:
        return {
            "id": "reciclar",
            "name": "Reciclar agua",
            "kind": "reduce",
            "effects": ["mina_operation"],
            "reduction": {"low": low, "central": central, "high": high, **EXPERT},
            "since": 2022,
            "responsible": "La mina",
            "state": "done",
            "source": "Informe",
            **changes,
        }

    def test_take_away_their_share_from_their_year_on(self) -> None:
        asked = component(effect("mina", 20), measures=[self._measure(0.1, 0.25, 0.5)])
        found = outcome(asked)
        assert totals(found) == pytest.approx(
            {2019: 0, 2020: -20, 2021: -20, 2022: -15, 2023: -15, 2024: -15}
        )
        assert totals(found, LOW)[2024] == pytest.approx(-18)
        assert totals(found, HIGH)[2024] == pytest.approx(-10)

    def test_can_be_left_out(self) -> None:
        asked = component(effect("mina", 20), measures=[self._measure(0.1, 0.25, 0.5)])
        without = outcome(asked, Scenario(ScenarioId.FORESEEABLE, measures=False))
        assert totals(without)[2024] == -20

    def test_act_one_after_the_other(self) -> None:
        asked = component(
            effect("mina", 20),
            measures=[
                self._measure(0.5, 0.5, 0.5),
                self._measure(0.5, 0.5, 0.5, id="tratar"),
            ],
        )
        assert totals(outcome(asked))[2024] == -5

    @pytest.mark.parametrize(
        "changes",
        [{"state": "proposed"}, {"state": "stopped"}, {"since": None}, {"reduction": None}],
    )
    def test_that_are_no_more_than_words_take_nothing_away(self, changes) -> None:
        asked = component(effect("mina", 20), measures=[self._measure(0.5, 0.5, 0.5, **changes)])
        assert totals(outcome(asked))[2024] == -20


class TestTheLimit:
    def test_is_held_against_what_is_taken(self) -> None:
        asked = component(
            effect("mina", 10, start=2020), effect("presa", 5, start=2023), limits=[JUDGING]
        )
        found = outcome(asked, limits=(limit(12),))
        assert found.headroom[CENTRAL].tolist() == [12, 2, 2, 2, -3, -3]
        assert found.passes_in == 2023

    def test_is_that_of_the_norm_in_force_in_each_year(self) -> None:
        asked = component(effect("mina", 10), limits=[{**JUDGING, "limits": ["tope", "nuevo"]}])
        norms = (limit(12, "2020"), limit(8, "2023", id="nuevo", norm="Norma 2"))
        found = outcome(asked, limits=norms)
        assert found.limit.values.tolist() == pytest.approx(
            [NAN, -12, -12, -12, -8, -8], nan_ok=True
        )
        assert found.limit.entries[5].norm == "Norma 2"
        assert found.passes_in == 2023

    def test_may_be_the_least_there_has_to_be(self) -> None:
        asked = component(
            effect("mina", 30, start=2022),
            limits=[{**JUDGING, "direction": "minimum"}],
            **CONDITION,
        )
        found = outcome(asked, limits=(limit(80),), figures=(figure("2021", 100),))
        assert found.headroom[CENTRAL, 2:].tolist() == [20, -10, -10, -10]

    def test_of_one_date_with_two_values_confirms_nothing(self) -> None:
        asked = component(effect("mina", 10), limits=[{**JUDGING, "limits": ["tope", "otro"]}])
        norms = (limit(20), limit(10, id="otro", confidence="C"))
        found = outcome(asked, limits=norms)
        assert found.limit.values.tolist() == [-20] * 6
        assert not found.limit.confirmed(0)

    def test_worse_and_better_ends_keep_their_places(self) -> None:
        asked = component(effect("mina", 10, 12, 15), limits=[JUDGING])
        found = outcome(asked, limits=(limit(14),))
        assert found.headroom[:, 5].tolist() == [-1, 2, 4]


def test_a_running_sum_adds_the_years_up_where_that_means_something() -> None:
    asked = component(
        effect("mina", 600, sign="+", start=2022), accumulates=True, takes=False, unit="pen_million"
    )
    assert outcome(asked).running[CENTRAL].tolist() == [0, 0, 0, 600, 1200, 1800]
    assert outcome(component(effect("mina", 600))).running is None


SIZES = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100)).map(sorted),
    min_size=2,
    max_size=4,
)
NAMES = list(developments())


@settings(max_examples=60, deadline=None)
@given(
    SIZES,
    st.lists(st.sampled_from("+-"), min_size=4, max_size=4),
    st.sampled_from(["synergistic", "antagonistic", "countervailing", "masking", "additive"]),
    st.sampled_from(list(ScenarioId)),
)
def test_the_parts_make_the_total_at_every_end(sizes, signs, kind, scenario) -> None:
    effects = [
        effect(name, *size, sign=sign, start=2019 + number, ramp=number)
        for number, (name, size, sign) in enumerate(zip(NAMES, sizes, signs, strict=False))
    ]
    strength = {"low": 0.2, "central": 0.4, "high": 0.9, **EXPERT}
    asked = component(
        *effects,
        interactions=[
            {
                "id": "juntos",
                "kind": kind,
                "effects": [one["id"] for one in effects[:2]],
                "hypothesis": "x",
                "strength": None if kind == "additive" else strength,
            }
        ],
    )
    found = outcome(asked, Scenario(scenario))
    there = ~np.isnan(found.total[CENTRAL])
    parts = np.nansum(found.parts.amounts, axis=1) + np.nansum(found.parts.changes, axis=1)
    assert found.total[:, there] == pytest.approx(parts[:, there], rel=1e-9)
    assert (found.total[LOW, there] <= found.total[CENTRAL, there] + 1e-9).all()
    assert (found.total[CENTRAL, there] <= found.total[HIGH, there] + 1e-9).all()


def test_effects_left_out_by_errors_are_counted_and_nothing_is_said_to_be_missing() -> None:
    asked = component()
    region = assessment(asked, left_out={"agua": ("mina_operation",)})
    found = region.outcome("agua", ALL)
    assert "quedaron fuera por errores" in str(found.reasons[0])
    assert found.completeness.left_out == 1
    unknown = outcome(component(effect("mina", 5)), known={})
    assert unknown.completeness.left_out == 1
    assert "quedaron fuera por errores" in str(unknown.reasons[0])
