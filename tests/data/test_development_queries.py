import pytest

from data.reader import Reader
from data.repository import Repository
from data.seed_catalogue import seed_catalogue
from indicators.definition.impact import DevelopmentStatus, Phase
from tests.regions import SEEDS, UNITS, seed, seed_with, write_seeds

OWN = "acequia_nueva,Acequia nueva,acequia,planned,9002,2027,,{},,Asamblea,{},,"


@pytest.fixture(name="acequia")
def _acequia(repository):
    return repository.catalogue().developments["acequia_nueva"]


@pytest.fixture(name="read")
def _read(tmp_path):
    """The invented development with other seeds."""

    def read(**changed):
        folder = write_seeds(tmp_path / "t" / "seeds", **changed)
        units = UNITS | {"usd_million", "job"}
        return seed_catalogue(folder, units=units).developments["acequia_nueva"]

    return read


def shown(development, attribute):
    return [
        (figure.value, figure.unit, figure.source, figure.preferred)
        for figure in development.published(attribute)
    ]


def test_a_development_keeps_what_is_unknown_unknown(acequia):
    assert acequia.status is DevelopmentStatus.PLANNED
    assert acequia.start_year == 2027
    assert acequia.end_year is None
    assert acequia.published("jobs_operation") == ()
    assert acequia.phase(Phase.CLOSURE) is None


def test_phases_come_in_the_order_of_a_life(acequia):
    assert [(dated.phase, dated.start, dated.end) for dated in acequia.phases] == [
        (Phase.CONSTRUCTION, 2027, 2028),
        (Phase.OPERATION, 2028, None),
    ]
    assert acequia.phases[0].address == "https://ejemplo.invalid/acequia"
    assert acequia.phases[1].note == "previsto"


def test_figures_of_one_attribute_stand_side_by_side_by_rank(acequia):
    assert shown(acequia, "length") == [
        (3, "hours_per_day", "Asamblea (inventada)", True),
        (4, "hours_per_day", "Vecinos (inventados)", False),
    ]
    assert [figure.high for figure in acequia.published("length")] == [None, 5]
    assert [figure.stated for figure in acequia.published("length")] == ["2024", "2025"]


def test_the_value_of_the_row_itself_is_preferred_to_every_other(acequia):
    assert shown(acequia, "jobs_construction") == [
        (12, "job", "", True),
        (20, "homes", "Vecinos (inventados)", False),
    ]


def test_a_value_of_the_row_is_said_to_be_read_at_the_address_of_the_row(read):
    for address, source in (
        ("https://www.ejemplo.invalid/a?b=1", "ejemplo.invalid"),
        ("un archivo de papel", ""),
        ("http://[roto", "[roto"),
    ):
        row = OWN.format("0,,12", address)
        found = read(developments=seed("developments", row))

        assert shown(found, "investment") == [(0, "usd_million", source, True)]
        assert found.published("investment")[0].address == address


def test_a_figure_that_gives_the_value_of_the_row_says_where_that_was_read(read):
    found = read(
        development_figures=seed_with(
            "development_figures",
            "acequia_nueva,jobs_construction,12,,job,9,2025,Diario,https://diario.invalid,pico",
        )
    )

    assert shown(found, "jobs_construction") == [
        (12, "job", "Diario", True),
        (20, "homes", "Vecinos (inventados)", False),
    ]
    assert found.published("jobs_construction")[0].note == "pico"


def test_a_range_that_starts_at_the_value_of_the_row_is_another_figure(read):
    found = read(
        development_figures=seed_with(
            "development_figures", "acequia_nueva,jobs_construction,12,15,job,1,2025,Diario,,"
        )
    )

    assert [figure.high for figure in found.published("jobs_construction")] == [None, None, 15]


def test_of_equal_rank_what_was_said_last_comes_first_whatever_the_order_of_the_rows(read):
    rows = [
        f"acequia_nueva,area,{value},,coins,1,{stated},{source},,"
        for value, stated, source in ((1, "", "A"), (2, "2024", "B"), (3, "2025-03", "C"))
    ]

    for order in (rows, rows[::-1]):
        found = read(development_figures=seed("development_figures", *order))
        assert [figure.value for figure in found.published("area")] == [3, 2, 1]


def test_a_seed_row_more_changes_the_hash_and_its_place_in_the_file_does_not(publish_seeds, seeds):
    first = publish_seeds()
    for file in ("development_phases", "development_figures"):
        header, *rows = SEEDS[f"{file}.csv"].splitlines()
        write_seeds(seeds, **{file: "\n".join([header, *reversed(rows)])})
        assert publish_seeds().hash == first.hash
        write_seeds(seeds, **{file: "\n".join([header, *rows[1:]])})
        assert publish_seeds().hash != first.hash
    write_seeds(seeds)
    assert publish_seeds().hash == first.hash


def test_without_its_files_a_region_has_no_developments(publish_seeds, seeds):
    files = ("developments", "development_phases", "development_figures")
    write_seeds(seeds, **dict.fromkeys(files))

    with Reader(publish_seeds()) as reader:
        assert Repository(reader).catalogue().developments == {}
