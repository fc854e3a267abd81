"""Where the developments are: a count on each tile, and apart what is known only more widely."""

from dataclasses import replace

from tests.indicators.impacts.drawn import assessment, component, developments, effect
from tests.ui.impacts.overview.subjects import subject
from ui.impacts.overview.places import places

WHERE = {"mina": "911", "presa": "911", "planta": "921", "canal": "91", "puerto": "9", "tajo": ""}


def found(**filters):
    known = {n: replace(d, territory=WHERE[n]) for n, d in developments().items()}
    impacts = assessment(component(effect("mina")), known=known)
    return places(subject(impacts, **filters), dark=False)


def groups(asked):
    return {group.heading: [name for name, _link in group.developments] for group in asked.beside}


def test_what_is_published_only_for_larger_places_stands_apart():
    assert groups(found()) == {
        "De toda Costa": ["Puerto"],
        "De toda Norte": ["Canal"],
        "Fuera de la región o sin lugar publicado": ["Tajo"],
    }


def test_the_sentence_counts_those_with_the_smallest_place():
    assert found().alt == "De 6 obras, 3 tienen publicado su distrito."


def test_at_a_chosen_place_counts_what_is_there_and_what_may_be():
    assert groups(found(place="911")) == {
        "Publicadas en este lugar": ["Mina", "Presa"],
        "Publicadas para un territorio que lo contiene": ["Canal", "Puerto"],
    }
    assert found(place="911").heading == "Alto"


def test_status_filters_the_map_and_the_place_does_not():
    assert groups(found(status="planned")) == {"De toda Norte": ["Canal"]}


def test_a_place_without_any_has_no_zero():
    tiles = {tile.id: tile for tile in found().tiles}

    assert {place: tile.value_text for place, tile in tiles.items()} == {
        "911": "2", "912": "", "921": "1", "922": "",
    }  # fmt: skip
    assert tiles["912"].step is None
    assert tiles["911"].step > tiles["921"].step
    assert tiles["912"].label == "Bajo, Norte: ninguna obra publicada en este lugar"


def test_a_tile_leads_to_this_screen_with_the_other_filters_kept():
    (tile,) = (tile for tile in found(status="existing").tiles if tile.id == "911")

    assert tile.href == "impactos?anio=2020&situacion=existing&territorio=911"


def test_filters_that_leave_nothing_leave_no_empty_map():
    none = found(owner="Nadie")

    assert (none.tiles, none.beside) == ((), ())
    assert none.alt == "Ninguna obra con estos filtros."
