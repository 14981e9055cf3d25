# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Two numbers or addresses typed into one field become two, wherever they are typed."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from desktop_app.services.people import PersonCard
from desktop_app.ui.dialogs.person import PersonDialog
from tests.factories import a_pursuit


@pytest.fixture
def dialog(office, undoable, settings, qtbot):
    number = a_pursuit(office)
    who = office.browsing.dossier(number).contact.id
    made = PersonDialog(office, undoable, who, settings=settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def type_into(edit, text):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    edit.editingFinished.emit()


def row_of(rows):
    return (rows.rows or [rows.add_row()])[0].fields.widget("value")


def test_two_numbers_in_one_field_stand_in_two_rows(office, dialog):
    type_into(row_of(dialog.phones), "+1 212 555 0142 x33 / +1 917 555 0163 (mobile)")
    held = [(r["value"][-8:], r["extension"], r["label"]) for r in dialog.phones.value]
    assert held == [("555-0142", "33", ""), ("555 0163", "", "mobile")]
    dialog.ok.click()
    file = office.people.file(dialog.number)
    assert (file.contact.phone[-8:], file.contact.extension) == ("555-0142", "33")
    assert [a.label for a in file.addresses] == ["mobile"]


def test_two_addresses_in_one_field_stand_in_two_rows(dialog):
    type_into(row_of(dialog.emails), "d.reyes@example.com; Dana <dana@example.com>")
    assert [r["value"] for r in dialog.emails.value] == ["d.reyes@example.com", "dana@example.com"]


def test_what_a_cell_of_the_table_is_given_is_kept_as_two(office):
    office.people.add(PersonCard({"name": "Dana Reyes"}))
    office.people.change(
        1, email="d@example.com; dana@example.com", phone="212 555 0142 / 917 555 0163"
    )
    file = office.people.file(1)
    assert (file.contact.email, file.contact.phone) == ("d@example.com", "212 555 0142")
    assert {a.value for a in file.addresses} == {"dana@example.com", "917 555 0163"}
    office.people.change(1, email="d@example.com; dana@example.com")
    assert len(office.people.file(1).addresses) == 2  # not once more
