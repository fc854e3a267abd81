import pytest

from intake.record import read_record
from region import open_system
from tests.records import write_record
from ui.record.naming import Names


@pytest.fixture(scope="session", name="told")
def _told(tmp_path_factory):
    """Tierra Chica with five entries; nobody may change it."""
    return write_record(tmp_path_factory.mktemp("told"))


@pytest.fixture(scope="session", name="chain")
def _chain(told):
    return read_record(told)


@pytest.fixture(scope="session", name="names")
def _names(told):
    return Names(open_system(told, lambda _share, _what: None))
