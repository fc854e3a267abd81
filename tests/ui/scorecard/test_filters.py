import pytest

from ui.scorecard.filters import OBJECTIVE_STATUSES, Filters, read_filters
from ui.theme import STATUSES


@pytest.fixture
def scorecard(tiny_system):
    return tiny_system.scorecard


def test_an_address_without_filters_asks_nothing(scorecard):
    filters, notices = read_filters(scorecard, {"territorio": "90"})
    assert filters == Filters()
    assert not filters.hidden
    assert notices == ()


def test_known_ids_are_taken(scorecard):
    address = {
        "mostrar": "mal", "perspectiva": "gente", "eje": "agua_para_todos", "dimension": "social",
        "actor": "vecinos", "estado": "rezagado", "objetivo": "vivir_con_agua",
    }  # fmt: skip
    filters, notices = read_filters(scorecard, address)
    assert filters == Filters(**address)
    assert filters.hidden
    assert notices == ()


@pytest.mark.parametrize("name", ["mostrar", "perspectiva", "eje", "dimension", "actor", "estado"])
def test_an_unknown_id_asks_nothing_and_is_said(scorecard, name):
    filters, (notice,) = read_filters(scorecard, {name: "<b>zzz</b>"})
    assert filters == Filters()
    assert "zzz" in str(notice)


#        mostrar  estado        logrado rezagado retrocede sin_dato sin_meta informativo
KEPT = [
    ("todo",  "",             "x       x        x         x        x        x"),
    ("mal",   "",             ".       x        x         .        .        ."),
    ("falta", "",             ".       .        .         x        .        ."),
    ("todo",  "retrocede",    ".       .        x         .        .        ."),
    ("todo",  "rezagado",     "x       x        x         x        x        x"),
    ("mal",   "sin_dato",     ".       .        .         .        .        ."),
]  # fmt: skip


@pytest.mark.parametrize(("mostrar", "estado", "kept"), KEPT)
def test_which_indicators_are_shown(mostrar, estado, kept):
    filters = Filters(mostrar=mostrar, estado=estado)
    statuses = ("logrado", "rezagado", "retrocede", "sin_dato", "sin_meta", "informativo")
    shown = ["x" if filters.keep_indicator(status) else "." for status in statuses]
    assert shown == kept.split()


def test_a_status_of_objectives_keeps_the_objectives_that_have_it(scorecard):
    objective = scorecard.objectives[0]
    assert Filters(estado="rezagado").keep_objective(objective, "rezagado")
    assert not Filters(estado="rezagado").keep_objective(objective, "logrado")
    assert Filters(estado="retrocede").keep_objective(objective, "rezagado")


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("perspectiva", "gente", True),
        ("perspectiva", "medios", False),
        ("dimension", "social", True),
        ("dimension", "ambiental", False),
        ("eje", "agua_para_todos", True),
        ("actor", "nadie", False),
        ("objetivo", "gastar_bien", False),
    ],
)
def test_an_objective_is_kept_by_what_it_serves(scorecard, name, value, kept):
    objective = scorecard.objective["vivir_con_agua"]
    assert Filters(**{name: value}).keep_objective(objective, "logrado") is kept


def test_the_statuses_of_objectives_are_the_ones_that_a_roll_up_can_give():
    assert set(OBJECTIVE_STATUSES) < set(STATUSES)
