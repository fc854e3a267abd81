import pytest

from data.reader import Reader
from data.repository import Repository
from data.seed_catalogue import seed_catalogue
from indicators.observation import CONFIDENCES
from indicators.problem import Where
from tests.regions import SEEDS, UNITS, seed, write_seeds

FILE = "tierra/seeds/observations.csv"


def line_of(row):
    return SEEDS["observations.csv"].splitlines().index(row) + 1


def test_the_catalogue_has_every_row_of_the_seeds(repository):
    catalogue = repository.catalogue()

    assert [t.id for t in catalogue.geography.territories] == ["90", "9001", "9002"]
    assert catalogue.geography.root.name == "Tierra Chica"
    assert catalogue.geography.root.parent is None
    assert catalogue.geography.levels == ("comarca", "pueblo")
    assert catalogue.geography.places["9002"].valid_from == "2017"
    assert catalogue.geography.places["9001"].tile_column == 1
    assert catalogue.geography.places["9001"].capital == "Arriba"
    assert catalogue.geography.places["9001"].area_km2 == 40
    assert catalogue.geography.places["9002"].population_2017 == 400
    assert catalogue.geography.places["9002"].source == "Mapa inventado"
    assert [(p.id, p.kind, p.lies_in) for p in catalogue.geography.named] == [
        ("fuente_clara", "manantial", "9001")
    ]
    assert catalogue.sources["tesoro"].title == "Cuenta general, tomo 2"
    assert catalogue.sources["aguas"].address == ""
    assert catalogue.sources["aguas"].read_on == "2025-12-31"
    assert [v.publication_confirmed for v in catalogue.variables.values()] == [
        None,
        None,
        True,
        False,
        None,
    ]
    assert catalogue.limits[0].value == 12
    assert catalogue.plan_targets["plan_agua_2030"].baseline == 60
    assert catalogue.cautions[0].text == "Desde 2017 Abajo se cuenta aparte."
    assert catalogue.cautions[0].until == ""


def test_the_catalogue_of_the_seeds_is_the_one_an_edition_would_have(repository, seeds):
    assert seed_catalogue(seeds, units=UNITS) == repository.catalogue()


def test_columns_hold_one_preferred_figure_a_key_as_codes(repository):
    found = repository.observations()

    rows = {
        (
            found.variables[variable],
            found.breakdowns[breakdown],
            found.places[place],
            found.periods[period],
            CONFIDENCES[confidence],
        ): value
        for variable, breakdown, place, period, confidence, value in zip(
            found.variable,
            found.breakdown,
            found.place,
            found.period,
            found.confidence,
            found.value,
            strict=True,
        )
    }
    assert len(rows) == len(found.value) == 25
    assert rows["casas_agua", "", "9002", "2024", "A"] == 88
    assert rows["agua_gastado", "", "9001", "2024", "A"] == 1080
    assert rows["agua_gastado", "", "fuente_clara", "2024-03", "C"] == 15
    assert rows["casas", "material=adobe", "9001", "2019", "A"] == 80
    assert found.breakdowns == ("", "material=adobe")


def test_columns_of_some_variables_keep_the_codes_of_all(repository):
    everything, some = repository.observations(), repository.observations(["casas", "nada"])

    assert some.variables == everything.variables
    assert {some.variables[code] for code in some.variable} == {"casas"}
    assert len(some.value) == 7
    assert len(repository.observations([]).value) == 0


def test_a_figure_can_be_followed_to_its_row_and_its_source(repository):
    (figure,) = repository.figures("agua_previsto", place="9002", period="2024")

    assert figure.value == 600.5
    assert figure.value_text == "600.50"
    assert figure.sources == ("tesoro",)
    assert figure.confidence == "A"
    assert figure.evidence == "seiscientas y media"
    assert figure.others == ()
    assert figure.where == Where(
        FILE, line_of("agua_previsto,,9002,2024,600.50,tesoro,A,1,seiscientas y media,")
    )


def test_a_quoted_text_comes_through_as_it_was_meant(repository):
    (figure,) = repository.figures("casas_agua", place="9001", period="2024")

    assert figure.evidence == '165 conectadas, con "grifo" propio'


def test_equal_values_of_two_sources_are_one_figure_with_the_best_first(repository):
    (figure,) = repository.figures("casas_agua", place="9002", period="2024")

    assert figure.sources == ("censo", "aguas")
    assert figure.confidence == "A"
    assert figure.others == ()


def test_a_discrepancy_keeps_the_other_figure_beside_the_preferred_one(repository):
    (figure,) = repository.discrepancies()

    assert (figure.variable, figure.place, figure.period) == ("agua_gastado", "9001", "2024")
    assert figure.value == 1080
    (other,) = figure.others
    assert (other.value, other.sources, other.rank, other.note) == (
        1100,
        ("aguas",),
        2,
        "otra cuenta",
    )


def test_sources_that_agree_on_the_other_value_stand_together(publish_seeds, seeds):
    rows = [
        "casas,,90,2020,5,censo,B,1,,",
        "casas,,90,2020,6,aguas,B,2,,",
        "casas,,90,2020,6.0,tesoro,C,2,,",
    ]
    write_seeds(seeds, observations=seed("observations", *rows))

    with Reader(publish_seeds()) as reader:
        (figure,) = Repository(reader).figures("casas")

    assert figure.sources == ("censo",)
    assert [other.sources for other in figure.others] == [("aguas", "tesoro")]


@pytest.mark.parametrize(
    ("narrowed", "count"),
    [
        ({}, 7),
        ({"place": "9001"}, 4),
        ({"place": "9001", "breakdown": ""}, 3),
        ({"breakdown": "material=adobe"}, 1),
        ({"period": "2019"}, 3),
        ({"period": "1066"}, 0),
        ({"place": "atlantis"}, 0),
    ],
)
def test_a_part_of_the_key_may_be_left_open(repository, narrowed, count):
    assert len(repository.figures("casas", **narrowed)) == count


def test_figures_of_several_variables_come_sorted_by_key(repository):
    keys = [
        (figure.variable, figure.breakdown, figure.place, figure.period)
        for figure in repository.figures(["casas_agua", "casas", "nada"])
    ]

    assert len(keys) == 12
    assert keys == sorted(keys)


def test_coverage_counts_figures_and_places_of_every_year_a_period_ends_in(repository):
    coverage = {entry.variable: entry for entry in repository.coverage()}

    assert set(coverage) == {"agua_gastado", "agua_previsto", "casas", "casas_agua"}
    spent = coverage["agua_gastado"]
    assert (spent.figures, spent.places) == (7, 3)
    assert (spent.first_period, spent.last_period) == ("2018", "2024")
    assert [(year.year, year.figures, year.places) for year in spent.years] == [
        (2018, 2, 2),
        (2019, 2, 2),
        (2024, 3, 3),
    ]


def test_coverage_of_one_place_counts_its_own_figures_only(repository):
    coverage = {entry.variable: entry for entry in repository.coverage("fuente_clara")}

    assert set(coverage) == {"agua_gastado"}
    assert (coverage["agua_gastado"].figures, coverage["agua_gastado"].places) == (1, 1)
    assert coverage["agua_gastado"].last_period == "2024-03"
    assert repository.coverage("nowhere") == ()


def test_a_range_counts_for_the_year_it_ends_in_and_the_last_period_is_the_latest(
    publish_seeds, seeds
):
    rows = [
        f"casas,,90,{period},5,censo,A,1,,"
        for period in ("2019-Q4", "2019-11/2020-02", "2019", "2020-01")
    ]
    write_seeds(seeds, observations=seed("observations", *rows))

    with Reader(publish_seeds()) as reader:
        (coverage,) = Repository(reader).coverage()

    assert [(year.year, year.figures) for year in coverage.years] == [(2019, 2), (2020, 2)]
    assert coverage.first_period == "2019"
    assert coverage.last_period == "2019-11/2020-02"


def test_definitions_come_back_as_they_were_published(publish_seeds):
    text = '{"name":"Región «ñ»","formula":"100 * a / b"}'

    with Reader(publish_seeds(definitions=text)) as reader:
        assert Repository(reader).definitions() == text


def test_a_repository_without_figures_answers_with_nothing(publish_seeds, seeds):
    write_seeds(seeds, observations=seed("observations"))

    with Reader(publish_seeds()) as reader:
        repository = Repository(reader)
        assert len(repository.observations().value) == 0
        assert repository.observations().variables == ()
        assert repository.figures("casas") == ()
        assert repository.discrepancies() == ()
        assert repository.coverage() == ()
        assert repository.counts()["observations"] == 0
        assert len(repository.catalogue().variables) == 5
