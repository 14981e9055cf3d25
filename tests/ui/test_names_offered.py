# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Known names that are offered while one types: the likeliest first, and never all are read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services import people as service
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.ui.dialogs.pick_fields import NameEdit
from desktop_app.ui.table.editors import LineEditor, among

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PEOPLE = ["Fatima Oduya", "Łucja Mazur", "Zoë Manner", "Maria Field", "Tamar Reyes", "Ma"]


@pytest.fixture
def known(office):
    for name in PEOPLE:
        office.people.add(PersonCard({"name": name}, "Maple 100%"))
    office.people.add(PersonCard({"name": "Kim Sample"}, "Mare & Co"))
    office.companies.add(CompanyCard({"name": "Ästhetik Maple"}))
    return office


def offered(editor):
    popup = editor.completer().popup()
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


def test_names_that_begin_with_the_letters_come_first(known, qtbot):
    """The letters "Ma" offered seven Fatimas before the first Maria."""
    editor = LineEditor(None, "Person", known.people.names_like)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClicks(editor, "ma")
    assert offered(editor)[:2] == ["Ma", "Maria Field"]
    assert sorted(offered(editor)[2:4]) == ["Zoë Manner", "Łucja Mazur"]  # a word of theirs does
    assert offered(editor)[4:6] == ["Fatima Oduya", "Tamar Reyes"]
    assert "Kim Sample" in offered(editor)  # by the company
    QTest.keyClick(editor.completer().popup(), Qt.Key.Key_Escape)
    editor.clear()
    qtbot.keyClicks(editor, "zoe")
    assert offered(editor) == ["Zoë Manner"]


def test_a_field_of_a_dialog_offers_the_same(known, qtbot):
    edit = NameEdit(known.people.choices_like)
    qtbot.addWidget(edit)
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "lucja")
    assert offered(edit) == ["Łucja Mazur · Maple 100%"]
    assert edit.is_new
    edit.setText("lucja mazur")
    assert not edit.is_new


@pytest.mark.parametrize(("text", "names"), [
    ("100%", ["Maple 100%"]), ("%", []), ("_", []), ("asthetik", ["Ästhetik Maple"]),
    ("m", ["Maple 100%", "Mare & Co"]), ("\\", []),
    ("maple", ["Maple 100%", "Ästhetik Maple"]),
])  # fmt: skip
def test_what_is_typed_is_taken_word_for_word(known, text, names):
    assert list(known.companies.names_like(text)) == names


def test_no_more_are_read_than_can_be_offered(known, monkeypatch):
    monkeypatch.setattr(service, "MOST_OFFERED", 2)
    assert known.people.names_like("ma") == ("Ma", "Maria Field")


def test_a_short_list_is_sought_in_the_same_way():
    assert among(["Oman", "Mali", "Åland"])("ma") == ["Mali", "Oman"]
    assert among(["Oman", "Åland"])("a") == ["Åland", "Oman"]
