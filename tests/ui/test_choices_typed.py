# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The choices of a column of one's own, typed one after the other without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.ui.own_columns.form import ColumnForm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key


@pytest.fixture
def form(office, undoable, qtbot):
    """The form of a new column of choices, the hand in its kind."""
    shown = ColumnForm(office, undoable)
    qtbot.addWidget(shown)
    shown.name.setText("Mood")
    shown.kind.setCurrentIndex(shown.kind.findData("choice"))
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.kind.setFocus()
    return shown


def here(form):
    return form.focusWidget()


def write(form, qtbot, *words):
    for word in words:
        qtbot.keyClicks(here(form), word)
        QTest.keyClick(here(form), K.Key_Return)
        qtbot.wait(1)


def now(form):
    return [name for _was, name in form.choices.choices]


def test_tab_opens_the_first_line_and_enter_the_next(form, qtbot, office):
    QTest.keyClick(form.kind, K.Key_Tab)
    assert isinstance(here(form), QLineEdit)
    write(form, qtbot, "High", "Middle", "Low")
    assert now(form) == ["High", "Middle", "Low"]
    assert form.isVisible()
    QTest.keyClick(here(form), K.Key_Return)  # in the empty line: that was all
    qtbot.wait(1)
    assert here(form) is form.ok
    assert form.choices.list.count() == 3
    QTest.keyClick(form.ok, K.Key_Return)
    assert office.own_columns.all[-1].choices == ("High", "Middle", "Low")


def test_letters_typed_on_the_empty_list_are_the_first_choice(form, qtbot):
    form.choices.list.setFocus()
    qtbot.keyClicks(form.choices.list, "H")
    write(form, qtbot, "igh")
    assert now(form) == ["High"]


def test_tab_leaves_the_list_and_an_empty_line_goes(form, qtbot):
    QTest.keyClick(form.kind, K.Key_Tab)
    write(form, qtbot, "High")
    QTest.keyClick(here(form), K.Key_Tab)
    qtbot.wait(1)
    assert now(form) == ["High"]
    assert form.choices.list.count() == 1
    assert not form.choices.list.isAncestorOf(here(form))


def test_escape_in_an_empty_line_takes_it_back_and_keeps_the_form(form, qtbot):
    QTest.keyClick(form.kind, K.Key_Tab)
    write(form, qtbot, "High")
    QTest.keyClick(here(form), K.Key_Escape)
    qtbot.wait(1)
    assert now(form) == ["High"]
    assert form.choices.list.count() == 1
    assert form.isVisible()


def test_the_field_is_as_high_as_its_letters_need(form, qtbot):
    QTest.keyClick(form.kind, K.Key_Tab)
    QApplication.processEvents()
    field = here(form)
    assert field.height() >= field.fontMetrics().height() + 8
