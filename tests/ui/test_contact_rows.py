# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The first number and the first address stay first, whatever they are called."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from desktop_app.services.addresses import AddressLine
from desktop_app.ui.dialogs.contact_rows import FIRST, Places, phone_rows, shown, split


def row(value, label="", extension="", number=0):
    return {"value": value, "extension": extension, "label": label, "id": number}


def test_an_only_address_stays_the_first_when_it_gets_a_label():
    first, rest = split([row("a@example.com", "work", number=FIRST)])
    assert first.value == "a@example.com"
    assert shown((first.value, ""), rest) == [row("a@example.com", "work")]


def test_labelling_the_first_of_two_numbers_does_not_swap_them():
    first, rest = split([row("555-0101", "office", "8", FIRST), row("555-0102", number=3)])
    assert (first.value, first.extension) == ("555-0101", "8")
    back = shown((first.value, first.extension), rest)
    assert [(r["value"], r["label"], r["extension"]) for r in back] == [
        ("555-0101", "office", "8"),
        ("555-0102", "", ""),
    ]


def test_a_company_keeps_the_extension_its_record_has_no_room_for():
    first, rest = split([row("555-0101", extension="8", number=FIRST)], extension=False)
    assert first.value == "555-0101"
    assert shown((first.value, ""), rest) == [row("555-0101", extension="8")]


def test_a_label_taken_off_leaves_nothing_behind():
    stored = (AddressLine("a@example.com", "", "work", 5),)
    (only,) = shown(("a@example.com", ""), stored)
    assert split([{**only, "label": ""}])[1] == ()


def test_g7_a_private_number_says_that_it_must_have_been_given(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    rows = phone_rows(window, Places("US", str), lambda _error: None)
    rows.put([row("(312) 555-0123", number=FIRST)])

    def told():
        return [t for x in rows.findChildren(QLabel) if "private number" in (t := x.text())]

    label = next(e for e in rows.findChildren(QComboBox) if e.accessibleName() == "Label")
    assert told() == []
    label.setCurrentText("home")
    assert told()
    label.setCurrentText("home, given to me")
    assert told() == []


def test_a_number_is_written_well_when_it_was_typed_and_not_when_one_walks_past(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    rows = phone_rows(window, Places("US", str), lambda _error: None)
    rows.put([row("+1 312 555 0123", number=FIRST)])
    number = next(
        e for e in rows.findChildren(QLineEdit) if e.accessibleName() == "Phone number" and e.text()
    )
    number.editingFinished.emit()
    assert number.text() == "+1 312 555 0123"  # a form nobody wrote in holds nothing to save
    QTest.keyClick(number, Qt.Key.Key_4)
    QTest.keyClick(number, Qt.Key.Key_Backspace)
    number.editingFinished.emit()
    assert number.text() == "(312) 555-0123"
