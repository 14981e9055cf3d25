# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was logged wrongly is set right beside it; the touch itself stands (method.md 3, 6.1)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Touch
from desktop_app.services.timelines import Sort
from desktop_app.storage.reads import matching
from desktop_app.ui.timeline.entry_menu import entry_menu
from desktop_app.ui.timeline.pane import Subject, TimelinePane
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def pane(office, undoable, qtbot):
    """The timeline of a pursuit with one voicemail."""
    number = a_pursuit(office, step=a_step(office))
    spoken = happened(office, text="Front desk, ext. 204")
    undoable.do(lambda: office.follow_ups.log(number, spoken, a_step(office, 9)))
    pane = TimelinePane(office, undoable)
    qtbot.addWidget(pane)
    pane.show_subject(Subject(pursuit_id=number))
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def place(pane, sort):
    return next(n for n in range(pane.model.rowCount()) if pane.model.line(n).sort is sort)


def press(pane, sort, key):
    pane.list.setCurrentIndex(pane.model.index(place(pane, sort), 0))
    QTest.keyClick(pane.list, key)


def test_f2_sets_right_what_was_logged_and_the_touch_stands(office, undoable, pane):
    (before,) = matching(office.database, Touch)
    press(pane, Sort.TOUCH, Qt.Key.Key_F2)
    assert pane.note.text() == "Correction: Front desk, ext. 204"
    pane.note.setText("Correction: Front desk, ext. 240")
    QTest.keyClick(pane.note, Qt.Key.Key_Return)
    assert matching(office.database, Touch) == [before]
    note, touch = place(pane, Sort.NOTE), place(pane, Sort.TOUCH)
    assert note == touch + 1
    assert "corrected below" in pane.model.index(touch, 0).data()
    assert pane.model.line(note).record.text == "Correction: Front desk, ext. 240"
    assert pane.model.line(note).on == before.on_date
    assert pane.note.text() == ""
    undoable.stack.undo()
    pane.refresh()
    assert all(pane.model.line(n).sort is not Sort.NOTE for n in range(pane.model.rowCount()))


def test_a_correction_is_seen_with_the_person_too(office, pane):
    (touch,) = matching(office.database, Touch)
    office.timelines.correct(touch.id, "It was ext. 240")
    there = [line.record for line in office.timelines.of_person(touch.contact_id)]
    assert "It was ext. 240" in [getattr(record, "text", "") for record in there]


def test_an_empty_correction_is_refused(office, pane):
    (touch,) = matching(office.database, Touch)
    with pytest.raises(KnownError, match="note_empty"):
        office.timelines.correct(touch.id, "  ")


def test_what_was_logged_last_is_taken_back_from_its_menu(office, undoable, pane):
    pane.take_back()
    assert matching(office.database, Touch) == []
    undoable.stack.redo()
    pane.refresh()
    undoable.do(lambda: office.timelines.add_note("Likes tea", pursuit_id=1))
    assert not pane.is_last_done(pane.model.line(place(pane, Sort.TOUCH)))


def test_enter_on_a_touch_of_the_pursuit_itself_begins_the_correction(pane):
    press(pane, Sort.TOUCH, Qt.Key.Key_Return)
    assert pane.note.text() == "Correction: Front desk, ext. 204"


def test_esc_gives_the_words_back_and_the_next_note_is_one_of_its_own(office, pane):
    press(pane, Sort.TOUCH, Qt.Key.Key_F2)
    assert "Voicemail left" in pane._state.text()
    assert pane._state.isVisible()
    QTest.keyClick(pane.note, Qt.Key.Key_Escape)
    assert pane.note.text() == ""
    assert not pane._state.isVisible()
    pane.note.setText("Likes tea")
    QTest.keyClick(pane.note, Qt.Key.Key_Return)
    note = pane.model.line(place(pane, Sort.NOTE)).record
    assert (note.pursuit_id, note.text) == (1, "Likes tea")


def test_another_subject_forgets_what_was_to_be_corrected(office, pane):
    press(pane, Sort.TOUCH, Qt.Key.Key_F2)
    other = a_pursuit(office, company="Birch", person="Kim Sample")
    pane.show_subject(Subject(pursuit_id=other))
    pane.note.setText("Likes tea")
    QTest.keyClick(pane.note, Qt.Key.Key_Return)
    assert [line.record.text for line in office.timelines.of_pursuit(other)] == ["Likes tea"]


def test_the_menu_of_an_entry_offers_what_fits_it(office, pane):
    office.timelines.add_note("Likes tee", pursuit_id=1)
    pane.refresh()

    def offered(sort):
        menu = entry_menu(pane, pane.model.line(place(pane, sort)))
        return {action.text(): action for action in menu.actions() if action.text()}

    of_touch = offered(Sort.TOUCH)
    assert set(of_touch) == {"Correct what was logged", "Take it back", "Open", "Copy"}
    of_note = offered(Sort.NOTE)
    assert set(of_note) == {"Reword", "Delete note", "Copy"}
    of_note["Delete note"].trigger()
    assert all(pane.model.line(n).sort is not Sort.NOTE for n in range(pane.model.rowCount()))
