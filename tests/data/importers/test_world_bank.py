"""World Bank: preamble, years as columns, zip."""

import pytest

from data.importers.world_bank import WORLD_BANK as SHAPE
from data.intake.row_problem import UnreadableError
from tests.data.importers.reading import asked, figures, opened, read, zipped

HEADER = '"Country Name","Country Code","Indicator Name","Indicator Code","1960","2021","2022",'
BODY = (
    '"Tierra Chica","TCH","Población, total","SP.POP.TOTL","","10.5","11",\n'
    '"Tierra Grande","TGR","Población, total","SP.POP.TOTL","1","2","3",\n'
)
PREAMBLE = '"Data Source","World Development Indicators",\n\n"Last Updated Date","2022-07-20",\n\n'
FILE = f"{PREAMBLE}{HEADER}\n{BODY}"
CHOSEN = {"wb_country": "Tierra Chica"}
CHICA = {
    ("Población, total", "Tierra Chica", "2021", "10.5", "SP.POP.TOTL"),
    ("Población, total", "Tierra Chica", "2022", "11", "SP.POP.TOTL"),
}


def found(facts):
    return figures(facts, "variable", "place", "period", "value", "evidence")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig"])
def test_the_header_below_the_preamble_is_found(mark, end):
    content = FILE.replace("\n", end).encode(mark)

    facts = read(SHAPE, opened("API_SP.csv", content), CHOSEN)

    assert found(facts) == CHICA
    assert {(row["row"], row["column"]) for row in facts.table.to_pylist()} == {(6, 6), (6, 7)}
    assert facts.problems == []


def test_a_bulk_file_has_its_header_on_line_one():
    text = f"{HEADER}\n{BODY}".replace(",\n", "\n")

    assert found(read(SHAPE, opened("WDI_Data.csv", text), CHOSEN)) == CHICA


def test_the_country_is_asked_unless_it_is_alone():
    facts = read(SHAPE, opened("a.csv", FILE))
    assert asked(facts) == {"wb_country": ["Tierra Chica", "Tierra Grande"]}
    assert len(facts.table) == 0
    alone = "\n".join(FILE.splitlines()[:-1]) + "\n"
    assert found(read(SHAPE, opened("a.csv", alone))) == CHICA


def test_the_order_of_the_columns_does_not_matter():
    text = "Indicator Name,2021,Country Code,Country Name,Indicator Code\nA,5,TCH,Tierra Chica,X\n"

    assert found(read(SHAPE, opened("a.csv", text))) == {("A", "Tierra Chica", "2021", "5", "X")}


def test_the_data_file_of_a_zip_is_taken_and_its_metadata_is_not():
    content = zipped(
        {
            "Metadata_Country_API_SP.csv": '"Country Code","Region"\n"TCH","x"\n',
            "API_SP.POP.TOTL_DS2_es_csv_v2_1.csv": FILE.encode("utf-8-sig"),
            "Metadata_Indicator_API_SP.csv": '"INDICATOR_CODE"\n"SP"\n',
        }
    )

    assert found(read(SHAPE, opened("a.zip", content), CHOSEN)) == CHICA


def test_two_data_files_in_a_zip_are_asked_about():
    content = zipped({"API_A.csv": FILE, "API_B.csv": FILE.replace("10.5", "99")})

    assert asked(read(SHAPE, opened("a.zip", content))) == {"member": ["API_A.csv", "API_B.csv"]}
    facts = read(SHAPE, opened("a.zip", content), CHOSEN | {"member": "API_A.csv"})
    assert found(facts) == CHICA


def test_a_zip_of_other_files_is_not_of_this_shape():
    assert SHAPE.recognise(opened("a.zip", zipped({"a.csv": "x,y\n1,2\n", "b.csv": "x\n"}))) == 0


def test_a_zip_whose_data_file_is_something_else_is_refused():
    with pytest.raises(UnreadableError, match="Banco Mundial"):
        read(SHAPE, opened("a.zip", zipped({"API_A.csv": "x,y\n1,2\n", "b.csv": "x\n"})))


def test_a_file_without_years_is_refused():
    with pytest.raises(UnreadableError, match="2020"):
        read(SHAPE, opened("a.csv", "Country Name,Country Code,Indicator Name\nA,B,C\n"))
