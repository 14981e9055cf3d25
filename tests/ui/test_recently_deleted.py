# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was deleted is seen, and comes back by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.records import Ending, Pursuit
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.recently_deleted import RecentlyDeleted
from desktop_app.ui.further import open_further
from tests.factories import a_pursuit


@pytest.fixture
def dialog(qtbot, office, undoable):
    """The dialog after a pursuit was added, changed and deleted."""
    a_pursuit(office)
    office.pursuit_cards.change(1, note="By bus")
    office.pursuits.delete([1])
    shown = RecentlyDeleted(office, undoable)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def cells(dialog, row):
    model = dialog.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_deletions_come_first_and_show_what_they_held(dialog):
    assert dialog.model.rowCount() == 1
    when, what, held, since = cells(dialog, 0)
    assert (when, since) == ("Today 10:00 am", "")
    assert what == "Delete Dana Reyes · Acme · Fitter"
    assert held.startswith("1 pursuit, 1 step")
    assert "Pursuit: Fitter" in dialog.detail.toPlainText()
    assert dialog.back.isEnabled()


def test_enter_brings_back_and_the_list_says_so(qtbot, office, undoable, dialog):
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert [p.note for p in matching(office.desk.database, Pursuit)] == ["By bus"]
    assert cells(dialog, 0)[3] == "Taken back: Today 10:00 am"
    assert not dialog.back.isEnabled()
    undoable.stack.undo()
    assert matching(office.desk.database, Pursuit) == []
    dialog.read()
    assert dialog.back.isEnabled()


def test_all_changes_are_listed_newest_first(qtbot, dialog):
    qtbot.mouseClick(dialog.everything, Qt.MouseButton.LeftButton)
    assert [cells(dialog, row)[1] for row in range(3)] == [
        "Delete Dana Reyes · Acme · Fitter",
        "Edit Acme: Dana Reyes · Acme · Fitter",
        "Add Acme: Dana Reyes · Acme · Fitter",
    ]
    dialog.table.selectRow(1)
    assert dialog.back.text() == "&Take back"
    assert "Note: – → By bus" in dialog.detail.toPlainText()


def test_what_has_moved_on_says_so_and_offers_nothing(qtbot, office, dialog):
    qtbot.mouseClick(dialog.everything, Qt.MouseButton.LeftButton)
    dialog.table.selectRow(1)
    assert not dialog.back.isEnabled()
    assert dialog.said.text().startswith("This was changed since then")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert matching(office.desk.database, Pursuit) == []


def test_an_empty_list_says_so(qtbot, office, undoable):
    shown = RecentlyDeleted(office, undoable)
    qtbot.addWidget(shown)
    said = "Nothing was deleted in the last 30 days."
    more = "Whatever you delete is kept here for 30 days and comes back whole."
    assert shown.note.said == f"{said} {more}"
    assert shown.detail.isHidden()
    shown.everything.setChecked(True)
    assert shown.note.said.startswith("Nothing was changed in the last 30 days.")
    assert not shown.back.isEnabled()


def test_the_menu_opens_it(window, monkeypatch):
    opened = []
    monkeypatch.setattr(RecentlyDeleted, "exec", lambda self: opened.append(self))  # noqa: PLW0108  # bound
    open_further(window, window.actions_.deleted)
    assert isinstance(opened[0], RecentlyDeleted)


def test_each_line_names_whom_it_was_about(qtbot, office, undoable):
    """People and companies are named too, and an ended pursuit by all it is known by."""
    office.people.add(PersonCard({"name": "Zoë Test"}, company="Birch"))
    office.people.change(1, role="Clerk")
    number = a_pursuit(office, title="")
    office.follow_ups.close(number, Ending.REJECTED)
    office.timelines.add_note("Likes tea", contact_id=1)
    shown = RecentlyDeleted(office, undoable)
    qtbot.addWidget(shown)
    shown.everything.click()
    told = [cells(shown, row)[1] for row in range(shown.model.rowCount())]
    assert told[:2] == ["Add a note: Zoë Test", "Close: They decided otherwise: Dana Reyes · Acme"]
    assert "Edit Zoë Test" in told and "Add Zoë Test" in told


def test_no_day_in_the_list_is_cut_and_what_is_shortened_is_whole_beside_it(qtbot, dialog):
    """look.md: text is never cut without a way to read it."""
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog.resize(900, 480)
    metrics = dialog.table.fontMetrics()
    for column in (0, 3):
        needed = metrics.horizontalAdvance(cells(dialog, 0)[column])
        assert dialog.table.columnWidth(column) > needed
    whole = dialog.detail.toPlainText().splitlines()
    assert whole[:3] == cells(dialog, 0)[1:]
