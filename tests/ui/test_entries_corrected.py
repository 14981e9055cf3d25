# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was logged wrongly is corrected; the touch itself stands (method.md 3, 6.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.records import Outcome, Touch
from desktop_app.services.timelines import Sort
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.correct_touch import CorrectTouchDialog
from desktop_app.ui.dialogs.past_touch import PastTouchDialog
from desktop_app.ui.dialogs.pursuit import PursuitDialog
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


@pytest.fixture
def asked(monkeypatch):
    """Each dialog that was asked for, answered by what the test says."""
    made = []

    def answered(dialog):
        made.append(dialog)
        return bool(dialog.answer()) if hasattr(dialog, "answer") else False

    monkeypatch.setattr(CorrectTouchDialog, "exec", answered)
    return made


def test_f2_asks_how_it_really_was_with_what_stands_there(office, pane, asked):
    """Section 6.1: the same questions as for something earlier, filled."""
    (touch,) = matching(office.database, Touch)
    press(pane, Sort.TOUCH, Qt.Key.Key_F2)
    (dialog,) = asked
    values = dialog.fields.values()
    assert values["outcome"] == "voicemail"
    assert values["channel"] == "call"
    assert values["on"] == touch.on_date.isoformat()
    assert values["at"] == f"{touch.at:%H:%M}"
    assert values["text"] == "Front desk, ext. 204"
    assert not dialog.ok.isEnabled()  # nothing is corrected yet


def test_saving_strikes_the_entry_out_and_shows_the_right_one_above_it(
    office, undoable, pane, asked, monkeypatch
):
    """Section 6.1: the touch stands; a correction is a record of its own; one undo."""
    (before,) = matching(office.database, Touch)

    def answer(dialog):
        dialog.fields.fill({"text": "Front desk, ext. 240", "on": "2026-03-02"})
        dialog.fields.changed.emit()
        dialog.ok.click()
        return dialog.result()

    monkeypatch.setattr(CorrectTouchDialog, "answer", answer, raising=False)
    press(pane, Sort.TOUCH, Qt.Key.Key_F2)
    wrong, right = matching(office.database, Touch)
    assert wrong == replace(before, corrected_by_id=right.id)
    assert (right.text, right.at) == ("Front desk, ext. 240", before.at - timedelta(days=1))
    at = place(pane, Sort.TOUCH)
    told = [pane.model.index(n, 0).data() for n in (at, at + 1)]
    assert "ext. 240" in told[0]
    assert "· correction" in told[0]
    assert "ext. 204" in told[1]
    assert "· corrected" in told[1]
    asked.clear()
    pane.list.setCurrentIndex(pane.model.index(at + 1, 0))
    QTest.keyClick(pane.list, Qt.Key.Key_F2)
    assert asked == []  # what was corrected is corrected
    assert "Correct" not in " ".join(
        action.text() for action in entry_menu(pane, pane.model.line(at + 1)).actions()
    )
    undoable.stack.undo()
    assert matching(office.database, Touch) == [before]


def test_what_was_promised_with_it_is_said_to_stay(office, undoable, qtbot):
    number = a_pursuit(office, step=a_step(office))
    undoable.do(
        lambda: office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    )
    (touch,) = matching(office.database, Touch)
    dialog = CorrectTouchDialog(office, undoable, touch)
    qtbot.addWidget(dialog)
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("What you promised with it stays: ") for text in told)


@pytest.mark.parametrize("outcome", [Outcome.APPLIED, Outcome.WRITTEN])
def test_what_goes_out_in_writing_is_no_call(office, undoable, qtbot, outcome):
    """An application or a letter has another way than the phone, whatever stood there before."""
    number = a_pursuit(office, step=a_step(office))
    dialog = PastTouchDialog(office, undoable, number)
    qtbot.addWidget(dialog)
    box, ways = dialog.fields.widget("outcome"), dialog.fields.widget("channel")
    assert ways.findData("call") >= 0
    box.setCurrentIndex(box.findData(str(outcome)))
    assert ways.findData("call") < 0
    assert dialog.fields.values()["channel"] == "email"
    box.setCurrentIndex(box.findData("voicemail"))
    assert [ways.itemData(n) for n in range(ways.count())] == ["call"]


def test_what_was_logged_last_is_taken_back_from_its_menu(office, undoable, pane):
    pane.take_back()
    assert matching(office.database, Touch) == []
    undoable.stack.redo()
    pane.refresh()
    undoable.do(lambda: office.timelines.add_note("Likes tea", pursuit_id=1))
    assert not pane.is_last_done(pane.model.line(place(pane, Sort.TOUCH)))


def test_enter_on_a_touch_of_the_pursuit_itself_begins_the_correction(pane, asked):
    press(pane, Sort.TOUCH, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_the_menu_of_an_entry_offers_what_fits_it(office, pane):
    office.timelines.add_note("Likes tee", pursuit_id=1)
    pane.refresh()

    def offered(sort):
        menu = entry_menu(pane, pane.model.line(place(pane, sort)))
        return {action.text(): action for action in menu.actions() if action.text()}

    of_touch = offered(Sort.TOUCH)
    assert set(of_touch) == {"Correct what was logged …", "Take it back", "Open", "Copy"}
    of_note = offered(Sort.NOTE)
    assert set(of_note) == {"Reword", "Delete note", "Copy"}
    of_note["Delete note"].trigger()
    assert all(pane.model.line(n).sort is not Sort.NOTE for n in range(pane.model.rowCount()))


def test_an_application_before_it_was_found_is_hinted_beside_the_field(office, undoable, qtbot):
    number = a_pursuit(office, step=a_step(office))
    dialog = PursuitDialog(office, undoable, number)
    qtbot.addWidget(dialog)
    dialog.fields.widget("found_on").setText("2 Mar 2026")
    dialog.fields.widget("applied_on").setText("27 Feb 2026")
    assert any("That is before it was found." in text for text in hints(dialog))
    dialog.fields.widget("found_on").setText("26 Feb 2026")
    assert not any("That is before it was found." in text for text in hints(dialog))


def hints(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]
