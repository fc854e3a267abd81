"""How long the tests of faults go on: a tenth by default, whole with `SMD_FAULTS=full`."""

import os

WHOLE = os.environ.get("SMD_FAULTS") == "full"
KILLS = 200 if WHOLE else 20
DIRTY_FILES = 20_000 if WHOLE else 2_000
