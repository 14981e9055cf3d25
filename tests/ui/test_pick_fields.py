# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Somebody chosen from a list is that person, by mouse, by key, and with any keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.people import Choice
from desktop_app.ui.dialogs.pick_fields import NameEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView
    from pytestqt.qtbot import QtBot

KNOWN = (
    Choice(7, "Amara Osei", "Kestrel Health"),
    Choice(8, "Amara Osei", "Northwind"),
    Choice(9, "Łukasz Zieliński", ""),
)


@pytest.fixture
def edit(qtbot: QtBot) -> NameEdit:
    made = NameEdit(lambda _text: KNOWN)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def _popup(edit: NameEdit) -> QAbstractItemView:
    popup = edit.completer().popup()
    assert popup is not None
    return popup


def _click_row(edit: NameEdit, row: int) -> None:
    popup = _popup(edit)
    index = popup.model().index(row, 0)
    spot = popup.visualRect(index).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.parametrize(("row", "number"), [(0, 7), (1, 8)])
def test_a_click_takes_the_person_not_the_line(edit: NameEdit, row: int, number: int) -> None:
    QTest.keyClicks(edit, "amara")
    _click_row(edit, row)
    assert (edit.text(), edit.number, edit.is_new) == ("Amara Osei", number, False)


@pytest.mark.parametrize(("downs", "number"), [(1, 7), (2, 8)])
def test_down_and_enter_take_the_person(edit: NameEdit, downs: int, number: int) -> None:
    QTest.keyClicks(edit, "amara")
    popup = _popup(edit)
    for _ in range(downs):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    assert edit.text() == "Amara Osei"
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (edit.text(), edit.number, edit.is_new) == ("Amara Osei", number, False)


def test_a_name_is_found_without_its_accents(edit: NameEdit) -> None:
    QTest.keyClicks(edit, "lukasz")
    _click_row(edit, 0)
    assert (edit.text(), edit.number) == ("Łukasz Zieliński", 9)


def test_the_company_finds_who_works_there(edit: NameEdit) -> None:
    QTest.keyClicks(edit, "NORTH")
    _click_row(edit, 0)
    assert edit.number == 8
