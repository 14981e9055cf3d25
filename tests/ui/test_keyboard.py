# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything in the menus has words and a key of its own, and can be reached without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from desktop_app.ui.table.filters import Filters
from tests.factories import a_pursuit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WIDGET = Qt.ShortcutContext.WidgetShortcut
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(office, opened):
    """The window with a pursuit and everything that is made only on request."""
    a_pursuit(office)
    window = opened()
    window.activateWindow()
    window.actions_.find.trigger()
    Filters.of(window.table, office).show()
    for name in window.actions_.rosters:
        window.show_roster(name)
    window.show_view()
    window.table.doing  # noqa: B018  # its keys
    window.table.hands  # noqa: B018
    return window


def entries(menu):
    """Return all actions of a menu and of the menus in it, filled as when they open."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        if action.menu() is not None:
            yield action
            yield from entries(action.menu())
        elif not action.isSeparator():
            yield action


def all_entries(window):
    return [(menu, action) for menu in window.menus for action in entries(menu)]


def test_every_entry_of_the_menus_has_words(shown):
    found = [action.text() for _menu, action in all_entries(shown)]
    assert len(found) > 60
    assert [text for text in found if not text.strip()] == []


def test_no_menu_says_the_same_twice(shown):
    for menu in shown.menus:
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert len(set(texts)) == len(texts), menu.title()


def _keys(window):
    """Return who wants each key anywhere in the window, unless its own widget has the focus."""
    wanted: dict[str, set[str]] = {}
    actions = {id(a): a for a in window.findChildren(QAction)}
    actions |= {id(a): a for w in [window, *window.findChildren(QWidget)] for a in w.actions()}
    for action in actions.values():
        if action.shortcutContext() == WIDGET or not _is_reached(action):
            continue
        for key in action.shortcuts():
            wanted.setdefault(key.toString(), set()).add(f"{action.text()} {id(action)}")
    for shortcut in window.findChildren(QShortcut):
        if shortcut.context() != WIDGET:
            wanted.setdefault(shortcut.key().toString(), set()).add(f"shortcut {id(shortcut)}")
    for button in window.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty():
            wanted.setdefault(button.shortcut().toString(), set()).add(f"{button.text()}")
    return wanted


def _is_reached(action):
    """Say whether an action's key is listened to: it stands in a menu or on a widget."""
    return bool(action.associatedObjects())


def test_no_key_is_wanted_by_two(shown):
    wanted = _keys(shown)
    assert len(wanted) > 25
    assert {key: names for key, names in wanted.items() if len(names) > 1} == {}


def test_a_key_that_the_table_obeys_belongs_to_nobody_else(shown):
    """A key of the whole window would be taken from the table before it hears of it."""
    obeyed = {
        QKeySequence(int(key) | mods.value).toString() for mods, key in shown.table.hands._obeyed
    }
    assert "Ctrl+D" in obeyed
    assert obeyed & set(_keys(shown)) == set()


def test_the_menus_open_by_letters_of_their_own(shown):
    letters = [QKeySequence.mnemonic(menu.title()).toString() for menu in shown.menus]
    assert "" not in letters
    assert len(set(letters)) == len(letters)
    assert set(letters) & set(_keys(shown)) == set()


def test_every_entry_is_reached_by_the_arrows(shown, monkeypatch):
    """Down and Up stop at each entry that can be chosen, Right opens each menu within."""
    for menu in shown.menus:
        menu.popup(shown.mapToGlobal(shown.rect().center()))
        try:
            assert _walked(menu) == {a.text() for a in menu.actions() if _may_be_chosen(a)}
            for action in menu.actions():
                if action.menu() is not None and action.isEnabled():
                    menu.setActiveAction(action)
                    QTest.keyClick(menu, Qt.Key.Key_Right)
                    inner = action.menu()
                    assert inner.isVisible(), action.text()
                    wanted = {a.text() for a in inner.actions() if _may_be_chosen(a)}
                    assert _walked(inner) == wanted
                    inner.close()
        finally:
            menu.close()


def _may_be_chosen(action):
    return not action.isSeparator() and action.isEnabled() and action.isVisible()


def _walked(menu: QMenu):
    """Return the entries that Down comes to, once round."""
    seen: set[str] = set()
    menu.setActiveAction(None)
    for _turn in range(2 * len(menu.actions())):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if (action := menu.activeAction()) is not None and _may_be_chosen(action):
            seen.add(action.text())
    return seen


def test_every_command_of_the_window_stands_in_a_menu_or_has_a_key(shown):
    """Nothing can be done by the mouse alone."""
    within = {id(action) for _menu, action in all_entries(shown)}
    lost = [
        action.text()
        for action in vars(shown.actions_).values()
        if isinstance(action, QAction)
        and id(action) not in within
        and action.shortcut().isEmpty()
        and action is not shown.actions_.leave_sample
    ]
    assert lost == []


def test_tab_comes_to_everything_that_takes_the_focus(shown, qtbot):
    """Tab and Ctrl+Tab go round through the window and leave nothing out."""
    shown.table.setFocus()
    seen, here = set(), None
    for _turn in range(60):
        here = QApplication.focusWidget()
        if here is None or here in seen:
            break
        seen.add(here)
        held = here is shown.table or here is shown.shown_table
        key = QKeySequence("Ctrl+Tab") if held else QKeySequence("Tab")
        combination = key[0]
        QTest.keyClick(here, combination.key(), combination.keyboardModifiers())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for part in (shown.capture.line, shown.top.finder, shown.top.switch, shown.table):
        assert part in seen, part.accessibleName()
    assert any(shown.today.isAncestorOf(each) for each in seen)
    assert any(shown.detail.isAncestorOf(each) for each in seen)
