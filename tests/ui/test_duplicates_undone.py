# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A merge is named by whom it merged, and undone while the list of doubles is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.records import Contact
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.duplicates import Duplicates
from desktop_app.words import label


@pytest.fixture
def dialog(office, undoable, qtbot):
    for name in ("Amara Osei", "Amara  Ossei"):
        office.people.add(PersonCard({"name": name, "email": "amara@example.com"}))
    made = Duplicates(office, undoable)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.begin()
    qtbot.waitUntil(lambda: bool(made.pairs))
    return made


def test_ctrl_z_takes_a_merge_back(dialog, office, qtbot):
    dialog.merge_current()
    assert len(matching(office.database, Contact)) == 1
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(matching(office.database, Contact)) == 2
    qtbot.waitUntil(lambda: bool(dialog.pairs))


def test_the_label_names_both(office):
    for name in ("Amara Osei", "A. Osei"):
        office.people.add(PersonCard({"name": name}))
    one, other = matching(office.database, Contact)
    made = office.merging.people(one.id, other.id)
    assert label(made.label) == "Merge A. Osei into Amara Osei"
