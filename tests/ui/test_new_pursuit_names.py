# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A new pursuit finds companies and people however their accents are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.records import Contact, Organization
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog


@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [("person", "zoe", "Zoë Acker"), ("company", "GRUN", "Grün & Söhne")],
)
def test_accents_and_case_do_not_matter(qtbot, office, undoable, field, typed, found):
    office.people.add(PersonCard({"name": "Zoë Acker"}, company="Grün & Söhne"))
    dialog = NewPursuitDialog(office, undoable)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    line = getattr(dialog, field)
    line.setFocus()
    QTest.keyClicks(line, typed)
    popup = line.completer().popup()
    spot = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert line.text() == found
    dialog.ok.click()
    assert len(matching(office.database, Contact)) == 1
    assert len(matching(office.database, Organization)) == 1
