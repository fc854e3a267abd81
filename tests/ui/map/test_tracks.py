from ui.map.tracks import Run, assign_tracks, count_crossings


def run(name: str, up: tuple[float, ...], down: tuple[float, ...]) -> Run:
    return Run((name, "bottom"), up, down)


def test_runs_side_by_side_share_the_lowest_track():
    assert assign_tracks([run("a", (0,), (100,)), run("b", (200,), (300,))]) == [0, 0]


def test_runs_that_come_near_each_other_do_not():
    assert sorted(assign_tracks([run("a", (0,), (100,)), run("b", (110,), (300,))])) == [0, 1]


def test_the_track_is_chosen_so_that_lines_do_not_cross():
    #     up at 300          the long run goes over the short one,
    #   ┌───┘                or its foot at 100 would cut it
    # ┌─┘ short run 50 … 200
    long, short = run("largo", (0,), (300,)), run("corto", (50,), (200,))
    assert count_crossings(short, long) == 1
    assert count_crossings(long, short) == 1
    nested = [run("fuera", (0, 300), ()), run("dentro", (), (100, 200))]
    assert count_crossings(nested[1], nested[0]) == 0
    assert assign_tracks(nested) == [1, 0]


def test_pieces_at_one_place_never_lie_on_one_another():
    # at 100 one goes up and the other goes down: the first must turn above the second
    rising, falling = run("sube", (100,), (0,)), run("baja", (300,), (100,))
    tracks = assign_tracks([rising, falling])
    assert tracks[0] > tracks[1]


def test_no_runs_need_no_tracks():
    assert assign_tracks([]) == []
