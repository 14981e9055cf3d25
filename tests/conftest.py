# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What every test stands on: no screen, no way to the files of whoever runs the tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports PySide6

import pytest
from hypothesis import HealthCheck, settings

FOLDERS = {
    "HOME": "home",
    "XDG_RUNTIME_DIR": "run",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}

# The check says the same of the same code twice; the long runs look where nobody looked yet.
settings.register_profile(
    "default", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long", settings.get_profile("default"), max_examples=5_000, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

os.umask(0o077)
_private = Path(tempfile.mkdtemp(prefix="duesday-tests-"))
for _name, _folder in FOLDERS.items():
    (_private / _folder).mkdir()
    os.environ[_name] = str(_private / _folder)
os.environ.pop("DUESDAY_DB", None)


@pytest.fixture(autouse=True)
def _a_clock_of_24_hours():
    """How times are written is the user's, and no test's of the one before it."""
    from desktop_app import words

    words.tell_times(clock12=False)


def pytest_unconfigure():
    shutil.rmtree(_private, ignore_errors=True)
