# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Menus by hand: letters go to their lines, and Escape leads back to the cell one was in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.domain.filters import View
from desktop_app.ui.menu_keys import MenuBarFocus, obey_letters
from tests.factories import a_pursuit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def menu(qtbot):
    """A menu of four lines and one within it; what was chosen is in `chosen`."""
    shown = QMenu()
    qtbot.addWidget(shown)
    shown.chosen = []
    for text in ("Open", "Ärger", "Overdue", "Closed"):
        shown.addAction(text).triggered.connect(lambda _on, t=text: shown.chosen.append(t))
    within = shown.addMenu("Further")
    within.addAction("Zoom").triggered.connect(lambda _on: shown.chosen.append("Zoom"))
    shown.addAction("Undo").setEnabled(False)
    obey_letters(shown)
    shown.popup(shown.pos())
    yield shown
    within.close()
    shown.close()


@pytest.mark.parametrize(("letter", "text"), [("c", "Closed"), ("A", "Ärger")])
def test_a_letter_of_one_line_chooses_it(menu, letter, text):
    QTest.keyClicks(menu, letter)
    assert menu.chosen == [text]
    assert not menu.isVisible()


def test_a_letter_of_several_lines_goes_to_each_in_turn(menu):
    gone_to = []
    for _turn in range(3):
        QTest.keyClicks(menu, "o")
        gone_to.append(menu.activeAction().text())
    assert gone_to == ["Open", "Overdue", "Open"]
    assert menu.chosen == []
    QTest.keyClick(menu, K.Key_Return)
    assert menu.chosen == ["Open"]


@pytest.mark.parametrize("letter", ["u", "x"])  # one that is off, one that is not there
def test_other_letters_do_nothing(menu, letter):
    QTest.keyClicks(menu, letter)
    assert menu.isVisible()
    assert menu.chosen == []


def test_letters_go_on_in_a_menu_within(menu, qtbot):
    QTest.keyClicks(menu, "f")
    within = menu.findChild(QMenu)
    qtbot.waitUntil(within.isVisible)
    QTest.keyClicks(within, "z")
    assert menu.chosen == ["Zoom"]


@pytest.fixture
def at_work(office, window, qtbot):
    a_pursuit(office)
    window.activateWindow()
    window.table.setFocus()
    window.table.select_first(None)
    return window


def escape_from(menu):
    """Go to a menu by the keyboard and leave it by Escape."""
    letter = menu.title()[menu.title().index("&") + 1]
    QTest.keyClick(QApplication.focusWidget(), getattr(K, f"Key_{letter}"), ALT)
    assert QApplication.activePopupWidget() is menu
    QTest.keyClick(menu, K.Key_Escape)


def test_escape_from_one_menu_after_the_other_ends_in_the_cell(at_work, qtbot):
    """Alt+E Esc Alt+V Esc: the bar kept the keyboard, and no further Escape gave it back."""
    for menu in at_work.menus[1:3]:
        escape_from(menu)
        at_work.activateWindow()  # without a window manager the menu stays it
    qtbot.waitUntil(lambda: at_work.focusWidget() is at_work.table)


def test_a_field_one_was_in_gets_the_focus_back(at_work, qtbot):
    at_work.top.finder.setFocus()
    escape_from(at_work.menus[1])
    qtbot.waitUntil(lambda: at_work.focusWidget() is at_work.top.finder)


def test_the_bar_stays_while_another_of_its_menus_is_open(at_work, qtbot):
    one, other = at_work.menus[:2]
    one.popup(one.pos())
    one.close()
    other.popup(other.pos())
    qtbot.wait(1)
    assert QApplication.activePopupWidget() is other
    other.close()


def test_the_views_have_their_letters_in_the_menu_of_the_window(at_work):
    """Those without a digit, such as "All", took 14 arrow keys."""
    view = at_work.menus[2]
    view.popup(view.pos())
    QTest.keyClicks(view, "a")
    assert at_work.model.query.view is View.ALL
    assert at_work.menuBar().findChild(MenuBarFocus) is not None
