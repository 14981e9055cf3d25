# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Random walks over the table: what is typed lands on its row or stands, nothing else moves (T18).

    DUESDAY_WALK_STEPS=100000 python -m pytest tests/ui/test_table_walk.py -k no_walk

takes so many steps instead of 10,000, of which a machine takes 60 to 80 a second.
DUESDAY_WALK_SEED=7 begins with that walk; a failure names the seed of its walk and its last steps.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.settings import Settings
from desktop_app.ui.theme import Theme
from tests.ui.table_faults import FAULTS
from tests.ui.table_walk import Broken, Walk

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.slow,
    pytest.mark.no_cover,  # counting lines would double its time
]
WANTED = int(os.environ.get("DUESDAY_WALK_STEPS", "10000"))
FIRST = int(os.environ.get("DUESDAY_WALK_SEED", "1"))
MEMORY = Path("/dev/shm")
LENGTH = 500  # steps of one walk: its history of undo is as long
PATIENCE = 4000  # steps after which a planted fault was not noticed


@pytest.fixture
def folder(tmp_path):
    """A folder of files in memory where there is one: no walk waits for a disk."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="duesday-walk-", dir=MEMORY) as made:
        yield Path(made)


@pytest.fixture
def walk(qapp, folder):
    """Make walks; every other one is alone with its file, and ends by taking all back."""
    walks = []
    sheet, palette = QApplication.instance().styleSheet(), QApplication.palette()

    def make(seed):
        settings = Settings(folder / f"{seed}.ini")
        walks.append(Walk(seed, folder, settings, Theme(qapp), alone=seed % 2 == 0))
        return walks[-1]

    yield make
    for each in walks:
        each.close()
    QApplication.setPalette(palette)
    QApplication.instance().setStyleSheet(sheet)


def take(walk, seed, steps):
    """Take one walk to its end and return it."""
    made = walk(seed)
    for _step in range(steps):
        made.step()
    if made.alone:
        made.undo_all()
    made.check_whole_file()
    made.close()
    return made


@pytest.mark.parametrize("seed", range(FIRST, FIRST + -(-WANTED // LENGTH)))
def test_no_walk_writes_another_row_or_loses_what_was_typed(walk, seed):
    steps = min(LENGTH, WANTED - (seed - FIRST) * LENGTH)
    taken = take(walk, seed, steps)
    assert sum(taken.seen.values()) == steps
    if steps == LENGTH:
        assert taken.seen.keys() == set(taken.verbs), "the walk does not walk there any more"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_noticed(walk, monkeypatch, fault):
    FAULTS[fault](monkeypatch)
    with pytest.raises(Broken):
        for seed in range(1, 1 + PATIENCE // LENGTH):
            take(walk, seed, LENGTH)
