# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview's people are found while typing, several in one line, and linked when saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.particulars import Part
from desktop_app.domain.records import Contact
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.interview import InterviewDialog
from tests.factories import a_pursuit, a_step


@pytest.fixture
def number(office):
    office.people.add(PersonCard({"name": "Zoë Acker"}, company="Acme"))
    office.people.add(PersonCard({"name": "Łukasz Zieliński"}, company="Acme"))
    return a_pursuit(office)


@pytest.fixture
def show(office, undoable, number, qtbot):
    def make(interview_id=None):
        dialog = InterviewDialog(office, undoable, number, interview_id)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        return dialog

    return make


def fill_day(dialog):
    edit = dialog.fields.widget("on")
    edit.setFocus()
    QTest.keyClicks(edit, "20 March")
    edit.editingFinished.emit()


def pick(line):
    popup = line.completer().popup()
    spot = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def parts(office, number):
    return {who.name: held.part for held, who in office.pursuit_cards.file(number).parts}


def test_several_are_found_without_accents_and_get_their_part(office, number, show):
    dialog = show()
    fill_day(dialog)
    with_ = dialog.fields.widget("people")
    with_.line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(with_.line, "zoe")
    pick(with_.line)
    QTest.keyClicks(with_.line, ", LUKASZ")
    pick(with_.line)
    assert with_.line.text() == "Zoë Acker, Łukasz Zieliński"
    assert not with_.add_new.isVisible()
    dialog.ok.click()
    (interview,) = office.pursuit_cards.file(number).interviews
    assert interview.people == "Zoë Acker, Łukasz Zieliński"
    assert parts(office, number) == {
        "Zoë Acker": Part.INTERVIEWER, "Łukasz Zieliński": Part.INTERVIEWER,
    }  # fmt: skip


def test_the_first_contact_is_there_already(office, number, show):
    """Who the pursuit is with is not entered once more: most often they take part."""
    dialog = show()
    fill_day(dialog)
    dialog.ok.click()
    (interview,) = office.pursuit_cards.file(number).interviews
    assert interview.people == office.pursuit_cards.file(number).contact.name


def test_the_name_in_the_middle_is_completed_too(show):
    line = show().fields.widget("people").line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(line, "Tom Bell, , Eve Hart")
    line.setCursorPosition(10)
    QTest.keyClicks(line, "zo")
    pick(line)
    assert line.text() == "Tom Bell, Zoë Acker, Eve Hart"


def test_who_is_new_is_offered_to_be_added_and_words_are_not(office, number, show):
    dialog = show()
    fill_day(dialog)
    with_ = dialog.fields.widget("people")
    with_.line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(with_.line, "Tom Bell, two engineers")
    assert with_.add_new.isVisible()
    assert with_.add_new.isChecked()
    assert "Tom Bell" in with_.add_new.text()
    assert "engineers" not in with_.add_new.text()
    dialog.ok.click()
    assert parts(office, number) == {"Tom Bell": Part.INTERVIEWER}


def test_the_tick_can_be_taken_away(office, number, show):
    dialog = show()
    fill_day(dialog)
    with_ = dialog.fields.widget("people")
    with_.line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(with_.line, "Tom Bell")
    with_.add_new.click()
    dialog.ok.click()
    (interview,) = office.pursuit_cards.file(number).interviews
    assert interview.people == "Tom Bell"
    assert parts(office, number) == {}
    again = show(interview.id)  # what stands is not added behind one's back
    assert not again.fields.widget("people").add_new.isChecked()
    QTest.keyClicks(again.fields.widget("note"), "bring the plans")
    again.ok.click()
    assert "Tom Bell" not in [c.name for c in matching(office.database, Contact)]


def test_who_is_concerned_comes_first_and_is_shown_with_the_company(qtbot, office, undoable):
    """R40: of namesakes the one of this very pursuit is meant, and the own name is written."""

    office.people.add(PersonCard({"name": "Carla Bäcker"}, company="Abel & Co"))
    number = a_pursuit(office, company="Fathom", person="Carla Bäcker", step=a_step(office, 2))
    office.people.add(PersonCard({"name": "Zoë Carlasen"}, company="Fathom"))
    assert [c.detail for c in office.people.choices_near(number)] == [
        "Fathom",
        "Fathom",
        "Abel & Co",
    ]
    dialog = InterviewDialog(office, undoable, number, None)
    qtbot.addWidget(dialog)
    line = dialog.fields.widget("people")
    line.line.setText("carla backer")
    line.line.editingFinished.emit()
    assert line.text == "Carla Bäcker"
    assert line.who.text() == "Carla Bäcker (Fathom)"
