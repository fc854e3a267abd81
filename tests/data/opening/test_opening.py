import io
import resource
import zipfile

import pyarrow as pa
import pytest
from pyarrow import parquet

from data.opening.document import Archive, Delimited, Html, Json, Parquet, Workbook
from tests.data.importers.files import opened, refusal, xlsx
from tests.data.importers.reading import zipped


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"a,b\n1,2\n", Delimited),
        (xlsx(["a"]), Workbook),
        (b"<html><table><tr><td>1</table>", Html),
        (b'"Mes","Serie"<br>"Ene.2018","6.9"', Html),
        (b'{"a": [1]}', Json),
        (b"[cuadro 1],b\n1,2\n", Delimited),
        (zipped({"a.csv": "a,b\n", "b.csv": "c,d\n"}), Archive),
        (zipped({"a.csv": "a,b\n1,2\n"}), Delimited),
    ],
)
def test_a_file_is_what_its_content_says(content, kind):
    assert isinstance(opened(content, "nombre.pdf"), kind)


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"%PDF-1.4 ...", "kind"),
        (b"\x89PNG\r\n", "kind"),
        (b'<?xml version="1.0"?><a/>', "kind"),
        (bytes(range(256)), "binary"),
        (b'{"a": [1,', "damaged"),
        (b"PK\x03\x04 broken", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"junk" * 200, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), "kind"),
        (zipped({"a.csv": "a,b\n", "b.csv": "c,d\n"}), "unknown_shape"),
        (b"hola", "unknown_shape"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content, rule):
    assert refusal(content) == rule


def test_a_zip_that_would_fill_the_memory_is_refused_before_it_is_read():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("a.csv", bytes(50_000_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert refusal(target.getvalue()) == "file_size"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_a_zip_of_too_many_files_is_refused():
    assert refusal(zipped({str(number): "" for number in range(1_200)})) == "file_size"


def test_names_inside_a_zip_lead_nowhere_and_it_is_told_which_did():
    found = opened(zipped({"../../etc/a.csv": "1", "C:\\x\\b.csv": "2", "/c\n.csv": "3"}))

    assert isinstance(found, Archive)
    assert set(found.members) == {"etc/a.csv", "x/b.csv", "c.csv"}
    assert len(found.renamed) == 3


def test_a_zip_in_a_zip_stays_closed():
    found = opened(zipped({"a.zip": zipped({"b.csv": "1"})}))

    assert isinstance(found, Archive)


def test_json_with_half_characters_and_no_numbers_is_text_that_can_be_kept():
    found = opened(b'{"a": [NaN, "\\ud800"]}')

    assert isinstance(found, Json)
    assert found.value == {"a": ["NaN", "?"]}


def test_parquet_is_text_whose_numbers_are_known_to_be_numbers():
    target = io.BytesIO()
    parquet.write_table(pa.table({"lugar": ["A", None], "valor": [1.234, 5.0]}), target)
    found = opened(target.getvalue())

    assert isinstance(found, Parquet)
    assert found.table.to_pydict() == {"lugar": ["A", ""], "valor": ["1.234", "5"]}
    assert found.table.schema.field("valor").metadata == {b"number": b"1"}
