# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Pasted rows of who is here already: said before anything is written; odd addresses are marked."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.domain.records import Contact
from desktop_app.domain.rosters import PersonColumn
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.table.known_rows import KnownRowsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROWS = (
    "Alice Khan\tBluefin Systems\tRecruiter\t\talice@mail.example.com\n"
    "Bo Newman\tBirch\tClerk\tcall me\tbad@@mail\n"
)


@pytest.fixture
def pasted(window, office, qtbot):
    """Alice is here; she and Bo are pasted below the last row."""
    office.people.add(
        PersonCard({"name": "Alice Khan", "email": "alice@mail.example.com"}, company="Bluefin")
    )
    view = window.show_roster("people").view
    view.setFocus()
    columns = view.rows.sheet.columns
    view.setCurrentIndex(view.rows.index(view.rows.rowCount() - 1, 0))
    assert columns[:5] == (PersonColumn.NAME, PersonColumn.COMPANY, PersonColumn.ROLE,
                           PersonColumn.PHONE, PersonColumn.EMAIL)  # fmt: skip
    QGuiApplication.clipboard().setText("Alice Khan\tBluefin\n" + ROWS)
    view.doing.paste()
    QApplication.processEvents()

    def settled():
        qtbot.waitUntil(lambda: not view.doing.work._work.running, timeout=5000)
        QApplication.processEvents()
        return sorted((c.name, c.role, c.email) for c in matching(office.desk.database, Contact))

    dialog = next(d for d in window.findChildren(KnownRowsDialog) if d.isVisible())
    return window, view, dialog, settled


def test_nothing_is_written_before_it_is_said_who_is_here(pasted):
    _window, _view, dialog, settled = pasted
    assert dialog.list.rowCount() == 1
    assert dialog.list.item(0, 1).text() == "Alice Khan · Bluefin · alice@mail.example.com"
    dialog.reject()
    assert settled() == [("Alice Khan", "", "alice@mail.example.com")]


def test_a_ticked_row_completes_who_is_here_as_one_undo(pasted):
    window, _view, dialog, settled = pasted
    dialog.ok.click()
    assert settled() == [
        ("Alice Khan", "Recruiter", "alice@mail.example.com"),
        ("Bo Newman", "Clerk", "bad@@mail"),
    ]
    window.undoable.stack.undo()
    assert settled() == [("Alice Khan", "", "alice@mail.example.com")]


def test_all_may_be_made_anew(pasted):
    _window, _view, dialog, settled = pasted
    dialog.anew.click()
    assert [name for name, _role, _email in settled()] == ["Alice Khan", "Alice Khan", "Bo Newman"]


def test_a_number_or_address_that_is_none_is_marked_and_kept(pasted):
    _window, view, dialog, settled = pasted
    dialog.ok.click()
    settled()
    columns = view.rows.sheet.columns
    row = next(
        r for r in range(view.rows.rowCount()) if view.rows.index(r, 0).data() == "Bo Newman"
    )
    line = view.rows.line(row)
    for column, text in ((PersonColumn.EMAIL, "bad@@mail"), (PersonColumn.PHONE, "call me")):
        at = columns.index(column)
        assert (line.cells()[at].text, line.cells()[at].lead) == (text, "?")
        assert "doesn't look like" in line.tip(at)
