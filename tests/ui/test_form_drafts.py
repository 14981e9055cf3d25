# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Escape costs nobody their words: a form offers again what was not saved (reliability.md S12)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.interview import InterviewDialog
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.past_touch import PastTouchDialog
from desktop_app.ui.dialogs.ways_allowed import WaysAllowedDialog


@pytest.fixture
def pursuit(office):
    office.pursuits.add(NewPursuit(company="Kestrel", person="Amara Osei"), None)
    return matching(office.database, Pursuit)[-1]


@pytest.fixture
def open_(office, undoable, pursuit, qtbot):
    makers = {
        "ways": lambda: WaysAllowedDialog(
            office, undoable, office.people.file(pursuit.contact_id).contact
        ),
        "past": lambda: PastTouchDialog(office, undoable, pursuit.id),
        "interview": lambda: InterviewDialog(office, undoable, pursuit.id, None),
        "new": lambda: NewPursuitDialog(office, undoable),
    }

    def make(name):
        dialog = makers[name]()
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def words_of(name, dialog):
    if name == "ways":
        return dialog.said
    if name == "new":
        return dialog.company
    return dialog.fields.widget("text" if name == "past" else "note")


def read(widget):
    return widget.text() if hasattr(widget, "text") else widget.toPlainText()


@pytest.mark.parametrize("name", ["ways", "past", "interview", "new"])
def test_words_left_with_escape_are_offered_again(open_, name):
    dialog = open_(name)
    QTest.keyClicks(words_of(name, dialog), "please write")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = open_(name)
    assert not again.draft.bar.isHidden()
    assert not read(words_of(name, again))
    again.draft.bring_back()
    assert read(words_of(name, again)) == "please write"
    assert again.draft.bar.isHidden()


@pytest.mark.parametrize("name", ["ways", "past", "interview", "new"])
def test_words_brought_back_are_gone_on_with_at_the_first_field(open_, name):
    dialog = open_(name)
    QTest.keyClicks(words_of(name, dialog), "please write")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    again = open_(name)
    QTest.mouseClick(again.draft.bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert again.focusWidget() is not None
    assert not isinstance(again.focusWidget(), QPushButton | QToolButton)


def test_words_that_were_saved_are_not_offered(open_, office):
    dialog = open_("new")
    QTest.keyClicks(dialog.company, "Northwind")
    dialog.accept()
    assert not dialog.isVisible()
    assert open_("new").draft.bar.isHidden()


def test_a_form_left_untouched_keeps_nothing(open_, office):
    QTest.keyClick(open_("ways"), Qt.Key.Key_Escape)
    (contact,) = matching(office.database, Contact)
    assert not office.drafts.find(f"ways_allowed:{contact.id}")
