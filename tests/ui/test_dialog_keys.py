# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ctrl+Enter saves in every editing dialog; Enter on a button presses that button and no other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.filters import OwnKind
from desktop_app.domain.records import Contact
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.dialogs.duplicates import Duplicates
from desktop_app.ui.dialogs.interview import InterviewDialog
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.past_touch import PastTouchDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.dialogs.preferences import PreferencesDialog
from desktop_app.ui.dialogs.pursuit import PursuitDialog
from desktop_app.ui.dialogs.recently_deleted import RecentlyDeleted
from desktop_app.ui.dialogs.situations import SituationsDialog
from desktop_app.ui.dialogs.templates import TemplatesDialog
from desktop_app.ui.dialogs.ways_allowed import WaysAllowedDialog
from desktop_app.ui.own_columns.arranging import ColumnsDialog
from tests.factories import a_pursuit, a_step

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def number(office):
    return a_pursuit(office, step=a_step(office, 9))


@pytest.fixture
def show(office, undoable, number, qtbot):
    contact = matching(office.database, Contact)[0]
    makers = {
        "person": lambda: PersonDialog(office, undoable, contact.id),
        "company": lambda: CompanyDialog(office, undoable, contact.organization_id),
        "pursuit": lambda: PursuitDialog(office, undoable, number),
        "interview": lambda: InterviewDialog(office, undoable, number, None),
        "new": lambda: NewPursuitDialog(office, undoable),
        "earlier": lambda: PastTouchDialog(office, undoable, number),
        "allows": lambda: WaysAllowedDialog(office, undoable, contact),
        "duplicates": lambda: Duplicates(office, undoable),
        "columns": lambda: ColumnsDialog(office, undoable),
        "deleted": lambda: RecentlyDeleted(office, undoable),
        "situations": lambda: SituationsDialog(office.preferences),
        "templates": lambda: TemplatesDialog(office, undoable),
        "preferences": lambda: PreferencesDialog(office),
    }

    def make(name):
        dialog = makers[name]()
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def type_into(widget, words):
    widget.setFocus()
    QTest.keyClicks(widget, words)


def fill(name, dialog):
    """Type enough to be saved, and leave the focus where Enter alone makes a line."""
    if name == "allows":
        dialog.stop.click()
        type_into(dialog.said, "please stop")
    elif name == "new":
        type_into(dialog.company, "Kestrel")
    elif name in {"interview", "earlier"}:
        type_into(dialog.fields.widget("on"), "2 March")
        type_into(dialog.fields.widget("text" if name == "earlier" else "note"), "Left a word")
    else:
        type_into(dialog.fields.widget("note"), "Likes tea")


NAMES = ["person", "company", "pursuit", "interview", "new", "earlier", "allows"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("name", NAMES)
def test_ctrl_enter_saves_wherever_the_focus_is(show, undoable, name, key):
    dialog = show(name)
    fill(name, dialog)
    assert dialog.ok.isEnabled()
    QTest.keyClick(QApplication.focusWidget(), key, CTRL)
    assert not dialog.isVisible()
    assert undoable.stack.count() == 1


@pytest.mark.parametrize("name", ["person", "interview", "allows"])
def test_ctrl_enter_saves_nothing_that_may_not_be_saved(show, undoable, name):
    dialog = show(name)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert undoable.stack.count() == 0


@pytest.mark.parametrize("name", ["interview", "person", "duplicates"])
def test_enter_presses_the_button_that_has_the_focus(show, undoable, office, name):
    for words in ("Kim Sample", "Kim Sample"):
        office.people.add(PersonCard({"name": words}))
    dialog = show(name)
    if name != "duplicates":
        fill(name, dialog)
    pressed = []
    button = QPushButton("Details …", dialog)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [1]
    assert dialog.isVisible()
    assert undoable.stack.count() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    "name", ["columns", "deleted", "situations", "templates", "preferences", "duplicates"]
)
def test_enter_presses_each_button_that_is_no_default(show, office, monkeypatch, name, key):
    """Enter on "New column …" did nothing, and what was typed next went into the table."""
    office.own_columns.add("Pay", OwnKind.NUMBER)
    dialog = show(name)
    buttons = [  # Qt cares for the others
        each
        for each in dialog.findChildren(QPushButton)
        if each.isVisible() and each.isEnabled() and not (each.autoDefault() or each.menu())
    ]
    pressed = []
    monkeypatch.setattr(QPushButton, "click", lambda button: pressed.append(button))  # noqa: PLW0108
    for button in buttons:
        button.setFocus()
        QTest.keyClick(button, key)
    assert pressed == buttons
    assert buttons


@pytest.mark.parametrize("table", ["pursuits", "people"])
def test_enter_on_details_of_the_pane_opens_them(number, window, table):
    """Nothing else of the window takes the key."""
    asked = []
    if table == "pursuits":
        pane, requested = window.detail, window.detail.open_requested
        pane.show_pursuit(number)
    else:
        pane = window.show_roster(table).pane
        requested = pane.details_requested
    requested.disconnect()
    requested.connect(lambda *_what: asked.append(table))
    button = next(b for b in pane.findChildren(QPushButton) if b.text().startswith("Details"))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert asked == [table]
