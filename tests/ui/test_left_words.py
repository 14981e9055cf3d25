# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Words of deleted pursuits, and words of the same day, in the window (method.md 6.1, 6.3)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.particulars import LeftWord
from desktop_app.domain.promise_list import PromiseColumn
from desktop_app.domain.records import Channel, Kind, Outcome, Promise, PromiseState, Stage
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.recently_deleted import RecentlyDeleted
from desktop_app.ui.follow_up.window import FollowUpWindow
from desktop_app.ui.table.promise_sheet import COLUMNS
from tests.factories import a_pursuit, happened


def promised(office, days, **facts):
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, **facts)
    on = office.today + timedelta(days=days)
    office.follow_ups.log(number, happened(office), NextStep("call", Channel.CALL, on, stated=True))
    return number


def test_61_the_bar_says_which_word_stays_and_the_page_marks_it(office, clock, window):
    number = promised(office, 8)
    clock.move(minutes=30)
    window.show_roster("promises")
    window.verbs.delete([number])
    assert "Your word to Dana Reyes for " in window.messages.message
    assert window.messages.message.endswith("stays in the ledger.")
    (row,) = office.promises.rows([1]).values()
    roster = window.roster
    line = roster.model.line(roster.model.row_of(row.id))
    cells = line.cells()
    assert cells[COLUMNS.index(PromiseColumn.PURSUIT)].text == "pursuit deleted: Fitter"
    roster.view.select_id(row.id)
    assert not roster.follow_up.isEnabled()
    assert not roster.pursuit.isEnabled()
    window.undoable.stack.undo()
    assert not matching(office.database, LeftWord)


def test_61_erasing_for_good_takes_a_second_press(qtbot, office, undoable, clock):
    number = promised(office, 8)
    clock.move(minutes=30)
    undoable.do(lambda: office.pursuits.delete([number]))
    dialog = RecentlyDeleted(office, undoable)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    assert matching(office.database, LeftWord)
    qtbot.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    assert not matching(office.database, LeftWord)
    assert dialog.model.rowCount() == 0
    assert not undoable.stack.canUndo()


@pytest.fixture
def follow_up(qtbot, office, undoable, clock):
    numbers = [promised(office, 8, title=title) for title in ("Fitter", "Welder")]
    clock.move(days=8)
    shown = FollowUpWindow(office, undoable, office.browsing.dossier(numbers[0]))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_63_a_tick_settles_both_words_and_the_text_names_both(office, follow_up):
    (tick,) = follow_up.also.ticks.values()
    assert "Welder" in tick.text()
    assert "stays due today" in follow_up.also.note.text()
    tick.click()
    follow_up.draft.show_form("voicemail")
    assert "Fitter and Welder" in follow_up.draft.text
    follow_up.keys.choose(Outcome.REACHED)
    follow_up.save()
    assert {p.state for p in matching(office.database, Promise)} == {PromiseState.KEPT}


def test_63_silence_says_nothing_to_anybody_so_there_is_no_tick(office, follow_up):
    follow_up.keys.choose(Outcome.NO_ANSWER)
    assert follow_up.also.isHidden()
    assert follow_up.also.chosen == ()
