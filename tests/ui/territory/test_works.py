from ui.drawing import render
from ui.parts.view import view_of
from ui.territory.works import place_works


def seen(system, place):
    horizon = system.scorecard.horizons[0].id
    return view_of(system, place, system.edition.data_year, horizon)


def test_the_works_of_a_place_are_those_in_it_and_in_its_parts(tiny_system):
    def names(place):
        return [work.name for work in place_works(tiny_system, seen(tiny_system, place)).works]

    assert names("9002") == ["Acequia nueva"]
    assert names("90") == ["Acequia nueva"]
    assert names("9001") == []


def test_a_place_without_works_says_so_and_leads_on(tiny_system):
    found = place_works(tiny_system, seen(tiny_system, "9001"))

    assert found.note == "Ninguna obra registrada está solo en este lugar."
    assert found.all_link == "impactos?territorio=9001"
    assert found.note in render("territory/works.html", works=found)


def test_the_first_eight_stand_there_and_the_others_are_counted(real_system):
    root = real_system.catalogue.geography.root.id
    found = place_works(real_system, seen(real_system, root))
    inside = [d for d in real_system.impacts.developments.values() if d.territory]

    assert len(found.works) == 8
    assert found.more == f"Ver otras {len(inside) - 8} obras de este lugar"
    assert found.wider == ""
    assert found.works[0].status == "Ya existe"


def test_what_is_published_only_for_what_holds_the_place_is_counted_apart(real_system):
    place = "180106"
    geography = real_system.catalogue.geography
    above = geography.lineage(place)[1:]
    wider = [d for d in real_system.impacts.developments.values() if d.territory in above]

    found = place_works(real_system, seen(real_system, place))

    assert found.wider == (
        "Ver también las publicadas solo para la provincia de Mariscal Nieto o la región Moquegua "
        f"({len(wider)})"
    )
    assert found.wider in render("territory/works.html", works=found)


def test_a_region_without_impacts_has_no_such_part(tiny_system, monkeypatch):
    monkeypatch.setitem(vars(tiny_system), "impacts", None)

    assert place_works(tiny_system, seen(tiny_system, "9002")) is None
    assert "Obras" not in render("territory/works.html", works=None)
