"""Files as they are brought."""

from dataclasses import dataclass

from intake.vocabulary import FileMapping, FileReport
from ui.loading.bringing import documents_of, own_name
from ui.loading.looking import named


@dataclass
class Sent:
    name: str
    file_id: str
    content: bytes

    def getvalue(self) -> bytes:
        return self.content


def test_the_same_bytes_count_once_and_names_are_told_apart():
    sent = [Sent("a.csv", "1", b"x"), Sent("b.csv", "2", b"x"), Sent("a.csv", "3", b"y")]

    documents, digests = documents_of(sent, {})

    assert [document.name for document in documents] == ["a.csv", "a (2).csv"]
    assert len(set(digests)) == 2


def test_a_name_is_no_way_out_of_a_folder():
    assert own_name("../../etc/passwd", []) == "passwd"
    assert own_name("C:\\datos\\uno.csv", []) == "uno.csv"
    assert own_name("..\x00/", []) == ".."
    assert own_name("", []) == "archivo"


def test_answers_of_two_looks_do_not_overwrite_each_other():
    from dataclasses import dataclass as record

    @record(frozen=True)
    class Seen:
        files: tuple

    def report(look: str, **answers: str) -> FileReport:
        return FileReport(look, look, 1, mapping=FileMapping(look=look, answers=answers))

    seen = Seen((report("uno", a="1"), report("dos", a="1"), report("tres"), report("uno", a="1")))

    names = [one.mapping.name for one in named(seen, " INEI ").files]

    assert names == ["INEI", "INEI (2)", "", "INEI"]
