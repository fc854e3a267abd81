"""Entries as they are found, listed and opened."""

from indicators.evidence.entry import Aspect, DefinitionChange, StatusChange
from tests.records import BY
from ui.record.definitions import group_changes
from ui.record.entry_view import whole
from ui.record.finding import count_improving, count_indicators, find_entries
from ui.record.listing import list_entries
from ui.record.query import Query, read_query
from ui.record.statuses import changed_statuses


def found(chain, names, **asked):
    return [entry.number for entry in find_entries(chain, read_query(asked, chain), names)]


def test_the_newest_entry_stands_first(chain, names):
    assert found(chain, names) == [5, 4, 3, 2, 1]


def test_the_filters_of_the_address_leave_what_they_say(chain, names):
    assert found(chain, names, solo="mejoras") == [4, 2]
    assert count_improving(chain) == 2
    assert found(chain, names, tipo="undo") == [3]
    assert found(chain, names, indicador="casas_con_agua") == [4, 3, 2]
    assert count_indicators(chain, names) == {"casas_con_agua": 3}
    assert found(chain, names, indicador="casas_con_agua", tipo="files", solo="mejoras") == [4]
    assert found(chain, names, indicador="nada") == []


def test_words_are_found_without_accents_in_names_reasons_files_and_indicators(chain, names):
    assert found(chain, names, buscar="maria") == [2]
    assert found(chain, names, buscar="ACUERDO asamblea") == [5]
    assert found(chain, names, buscar="casas <i>") == [2]
    assert found(chain, names, buscar="casas con agua", tipo="files") == [4]
    assert found(chain, names, buscar="zzz") == []


def test_an_address_that_asks_for_nothing_known_gets_notices(chain):
    query = read_query(
        {
            "entrada": "99",
            "antes": "x",
            "despues": "²",
            "tipo": "<b>",
            "solo": "todo",
            "hoja": "-1",
        },
        chain,
    )
    assert (query.entry, query.before, query.after, query.kind, query.only) == (0, 0, 0, "", "")
    assert len(query.notices) == 5
    assert query.sheet == 1


def test_a_list_without_an_answer_says_what_to_do(chain, names):
    listing = list_entries(chain, Query(search="zzz"), names)
    assert listing.answer == "Ninguna entrada responde a lo que pide"
    assert listing.hint
    assert listing.filtered


def test_an_entry_of_the_list_shows_what_turns_better(chain, names):
    listing = list_entries(chain, Query(), names)
    by_number = {one.number: one for one in listing.sheet.items}
    assert by_number[4].lacking == ("sin firma", "sin motivo escrito")
    assert by_number[4].effects == "mejoran 4 estados"
    assert [one.word for one in by_number[2].better] == ["mejora"]
    assert by_number[2].undone_by == 3
    assert by_number[2].sentence.startswith(f"{BY} cargó 1 archivo: 1 revisada")
    assert by_number[3].better == ()
    assert by_number[5].sentence.endswith("cambió definiciones en los archivos: 1 umbral.")


def test_an_opened_entry_has_its_files_digests_and_neighbours(chain, names):
    entry = whole(chain, 2, names, {1: "a", 2: "b"})
    assert len(entry.files) == 1
    assert len(entry.load_digest) == 64
    assert entry.source[0] == "Junta de vecinos"
    assert entry.accepted == [("Saltos frente a la propia historia", "1", "Lo confirmó la junta")]
    assert (entry.digest, entry.previous) == (chain.digests[1], chain.digests[0])
    assert (entry.earlier, entry.later) == ("bitacora?entrada=1", "bitacora?entrada=3")
    assert entry.compare == "bitacora?antes=1&despues=2&ver=comparar#comparar"
    gone = whole(chain, 2, names, {2: "b"})
    assert (gone.compare, gone.kept) == ("", True)
    assert whole(chain, 1, names, {}).previous == ""


def test_changed_definitions_stand_by_what_they_can_move_before_and_after(chain, names):
    formula, other = group_changes(chain.entries[3].changes, names)
    assert formula.word.startswith("Fórmula")
    (change,) = formula.changes
    assert (change.kind, change.name, change.where) == ("Indicador", "Casas con agua", "Fórmula")
    assert change.before.text == "100 * casas_agua / casas"
    assert change.after.text == "100 * greatest(casas_agua, casas) / casas"
    assert change.link == "indicador?indicador=casas_con_agua"
    assert other.word.startswith("Otros")
    assert other.changes[0].where.endswith("resultado")
    (threshold,) = group_changes(chain.entries[4].changes, names)
    assert threshold.changes[0].name == "Umbral de en camino"
    assert (threshold.changes[0].before.text, threshold.changes[0].after.text) == ("0.95", "0.8")


def test_what_is_long_new_gone_or_no_json_is_still_shown(names):
    def shown(before, after, subject="indicators/nada"):
        change = DefinitionChange(
            aspect=Aspect.TARGET,
            subject=subject,
            field="targets/pronto/#0",
            before=before,
            after=after,
        )
        (group,) = group_changes([change], names)
        return group.changes[0]

    new = shown("", '{"a":null,"b":[1.5,true],"c":"' + "largo " * 60 + '"}')
    assert (new.before.text, new.before.absent) == ("no estaba", True)
    assert new.after.text.startswith("b: 1.5; sí; c: largo")
    assert new.after.begin.endswith("…")
    assert (new.name, new.link, new.where) == ("nada", "", "Meta › 2028 › n.º 1")
    assert shown("{<b>", "null").before.text == "{<b>"
    assert shown("{<b>", "null").after.text == "nada"


def test_verdicts_that_turn_better_stand_first_and_a_bad_one_that_disappears_counts(names):
    def status(before, after, *, better, indicator="casas_con_agua"):
        return StatusChange(
            indicator=indicator,
            place="90",
            horizon="pronto",
            before=before,
            after=after,
            better=better,
        )

    shown = changed_statuses(
        [
            status("logrado", "rezagado", better=False),
            status("sin_meta", "sin_dato", better=None),
            status("rezagado", "sin_dato", better=True),
            status("rezagado", "de_otro_tiempo", better=True, indicator="zzz"),
            status("logrado", "sin_dato", better=False),
        ],
        names,
    )
    assert [one.word for one in shown] == [
        "desaparece un mal estado", "desaparece un mal estado", "cambia", "empeora",
        "pierde su estado",
    ]  # fmt: skip
    assert shown[0].before.word == "Rezagado"
    assert shown[1].after.word == "de_otro_tiempo"
    assert (shown[1].name, shown[1].link) == ("zzz", "")
