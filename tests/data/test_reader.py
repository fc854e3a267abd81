from concurrent.futures import ThreadPoolExecutor

import duckdb
import numpy as np
import pytest

from data.reader import Allowance, Reader
from tests.regions import seed, write_seeds


@pytest.fixture(name="reader")
def _reader(publish_seeds):
    with Reader(publish_seeds()) as reader:
        yield reader


FORBIDDEN = """
SELECT * FROM read_csv('/etc/hosts')
SELECT * FROM read_text('/etc/hosts')
SELECT * FROM glob('/*')
SELECT * FROM 'observations.csv'
COPY observation TO 'out.csv'
EXPORT DATABASE 'out'
ATTACH 'other.duckdb'
ATTACH ':memory:' AS other
INSTALL httpfs
LOAD httpfs
SET memory_limit = '100GB'
SET threads = 64
SET enable_external_access = true
SET lock_configuration = false
RESET threads
PRAGMA threads = 64
CREATE SECRET s (TYPE s3)
CREATE TABLE t (a INTEGER)
INSERT INTO meta VALUES ('a', 'b')
UPDATE observation SET value = 0
DELETE FROM observation
DROP TABLE observation
ALTER TABLE observation RENAME TO other
"""


@pytest.mark.parametrize("query", FORBIDDEN.strip().splitlines())
def test_a_question_can_neither_write_nor_leave_the_edition_nor_unlock_it(reader, query, tmp_path):
    with pytest.raises(duckdb.Error):
        reader.rows(query)

    assert reader.rows("SELECT count(*) FROM observation") == [(27,)]
    assert not list(tmp_path.glob("out*"))


def test_a_variable_of_python_is_no_table(reader):
    figures = {"a": np.arange(3)}

    with pytest.raises(duckdb.CatalogException):
        reader.rows("SELECT * FROM figures")
    assert figures["a"].sum() == 3


def test_values_go_in_as_parameters_whatever_they_hold(reader):
    evil = "x'; DROP TABLE observation; --"

    assert reader.rows("SELECT ?", [evil]) == [(evil,)]
    assert reader.rows("SELECT $name", {"name": evil}) == [(evil,)]
    assert reader.rows("SELECT count(*) FROM observation") == [(27,)]


def test_a_question_that_takes_too_long_is_stopped(publish_seeds):
    endless = "SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(100000) b"

    with (
        Reader(publish_seeds(), Allowance(milliseconds=200)) as reader,
        pytest.raises(duckdb.Error),
    ):
        reader.rows(endless)


def test_a_closed_reader_answers_nothing_and_lets_the_file_go(publish_seeds):
    edition = publish_seeds()
    with Reader(edition) as reader:
        pass

    with pytest.raises(duckdb.ConnectionException):
        reader.rows("SELECT 1")
    edition.path.unlink()


def test_two_readers_of_one_edition_do_not_disturb_each_other(publish_seeds):
    edition = publish_seeds()

    with Reader(edition) as first, Reader(edition) as second:
        first.close()
        assert second.rows("SELECT count(*) FROM observation") == [(27,)]


def test_sixteen_threads_get_the_right_numbers_from_one_reader(publish_seeds, seeds):
    years = range(1500, 2025)
    rows = [f"casas,,9001,{year},{year * 7},censo,A,1,," for year in years]
    write_seeds(seeds, observations=seed("observations", *rows))

    def ask(number):
        year = years[number * 31 % len(years)]
        if number % 2:
            found = reader.rows("SELECT value FROM observation WHERE period = ?", [str(year)])
            return found == [(year * 7,)]
        found = reader.columns(
            "SELECT value FROM observation WHERE period >= ? ORDER BY period", [str(year)]
        )
        return found["value"].tolist() == [later * 7 for later in range(year, years.stop)]

    with Reader(publish_seeds()) as reader, ThreadPoolExecutor(16) as threads:
        assert all(threads.map(ask, range(1600)))
