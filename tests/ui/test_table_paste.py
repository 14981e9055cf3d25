# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Copy, cut and paste in the table: blocks of cells, and nothing by halves."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from desktop_app import words
from desktop_app.domain.records import Ending, Stage
from desktop_app.services import pasting as verbs
from desktop_app.services import table_rows
from desktop_app.services.browsing import Query
from desktop_app.ui.table import cell_work
from tests.ui.sheet_room import AT, CTRL, SHIFT, Column, a_pursuit, hand, office, promise

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K = Qt.Key
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def titles(hand):
    return hand.column(Column.TITLE)


# Copying


def test_a_block_is_copied_as_text(hand):
    hand.take(0, 1, Column.COMPANY, Column.TITLE)
    hand.press(K.Key_C, CTRL)
    assert hand.clipboard == "Alder\tFitter\nBirch\tClerk\n"


def test_the_names_of_the_columns_come_along_when_wanted(hand):
    hand.take(0, 0, Column.COMPANY, Column.TITLE)
    hand.press(K.Key_C, CTRL | SHIFT)
    assert hand.clipboard == "Company\tGoal\nAlder\tFitter\n"


def test_a_day_is_copied_as_every_spreadsheet_reads_it(hand):
    hand.office.steps.move(hand.line(1).step_id, date(2026, 11, 26), time(10, 30))
    hand.take(0, 1, Column.DUE, Column.DUE)
    hand.press(K.Key_C, CTRL)
    assert hand.clipboard == "2026-11-26 10:30\n2026-11-24\n"


def test_a_name_of_two_lines_is_quoted(hand):
    hand.office.pursuits.set_title(1, 'Fitter\n6" pipes')
    hand.go(1, Column.TITLE)
    hand.press(K.Key_C, CTRL)
    assert hand.clipboard == '"Fitter\n6"" pipes"'


def test_parts_that_are_no_rectangle_leave_the_rest_empty(hand):
    hand.go(1, Column.COMPANY)
    index = hand.model.index(1, AT[Column.TITLE])
    hand.view.selectionModel().select(index, hand.view.selectionModel().SelectionFlag.Select)
    hand.press(K.Key_C, CTRL)
    assert hand.clipboard == "Alder\t\n\tClerk\n"


def test_hidden_columns_are_not_copied(hand):
    hand.view.setColumnHidden(AT[Column.TITLE], True)
    hand.take(0, 0, Column.COMPANY, Column.PERSON)
    hand.press(K.Key_C, CTRL)
    assert hand.clipboard == "Alder\tDana Example"


def test_cut_copies_and_clears_as_one_undo(hand):
    hand.take(0, 1, Column.TITLE, Column.TITLE)
    hand.press(K.Key_X, CTRL)
    assert hand.clipboard == "Fitter\nClerk\n"
    assert titles(hand)[:2] == ["", ""]
    assert hand.undoable.stack.count() == 1
    hand.undoable.stack.undo()
    assert titles(hand)[:2] == ["Fitter", "Clerk"]


# Pasting


def test_a_block_is_pasted_from_the_current_cell_on_as_one_undo(hand):
    hand.go(2, Column.TITLE)
    hand.paste("Porter\tAsh Example\r\nNurse\tPat Sample\r\n")
    assert titles(hand) == ["Fitter", "Porter", "Nurse", "", "Cook"]
    assert hand.column(Column.PERSON)[1:3] == ["Ash Example", "Pat Sample"]
    assert hand.undoable.stack.count() == 1
    assert hand.undoable.stack.undoText() == "Paste 4 cells"
    hand.undoable.stack.undo()
    assert titles(hand) == ["Fitter", "Clerk", "", "", "Cook"]
    hand.undoable.stack.redo()
    assert titles(hand)[1:3] == ["Porter", "Nurse"]


def test_what_was_pasted_is_selected(hand):
    """A spreadsheet shows where the block went; the hand stays in its first cell."""
    hand.go(2, Column.TITLE)
    hand.paste("Porter\tAsh Example\r\nNurse\tPat Sample\r\n")
    assert hand.cells == {(row, at) for row in (1, 2) for at in (Column.TITLE, Column.PERSON)}
    assert hand.here == (1, Column.TITLE)
    hand.press(K.Key_Down)
    assert hand.cells == {(2, Column.TITLE)}


def test_a_larger_selection_than_what_was_pasted_shrinks_to_it(hand):
    hand.take(0, 2, Column.TITLE, Column.TITLE)
    hand.paste("One\nTwo\n")
    assert hand.cells == {(0, Column.TITLE), (1, Column.TITLE)}


def test_rows_that_were_pasted_are_selected_where_they_stand(hand):
    hand.go(5, Column.COMPANY)
    hand.paste("Elm\tCook\nFir\tBaker\nGum\tSmith\n")
    rows = {hand.column(Column.COMPANY).index(name) for name in ("Elm", "Fir", "Gum")}
    assert hand.cells == {(row, at) for row in rows for at in (Column.COMPANY, Column.TITLE)}


def test_one_text_goes_into_every_selected_cell(hand):
    hand.take(1, 3, Column.TITLE, Column.TITLE)
    hand.paste("Welder")
    assert titles(hand) == ["Fitter", "Welder", "Welder", "Welder", "Cook"]
    assert hand.undoable.stack.count() == 1


def test_a_block_is_repeated_where_the_selection_is_a_multiple_of_it(hand):
    hand.take(0, 3, Column.TITLE, Column.TITLE)
    hand.paste("One\nTwo\n")
    assert titles(hand) == ["One", "Two", "One", "Two", "Cook"]


def test_else_it_is_laid_once(hand):
    hand.take(0, 2, Column.TITLE, Column.TITLE)
    hand.paste("One\nTwo\n")
    assert titles(hand)[:3] == ["One", "Two", ""]


def test_dates_and_stages_are_understood_as_when_they_are_typed(hand):
    hand.go(1, Column.STAGE)
    hand.paste("interviewing\tCall the foreman\tnext thu 10:00")
    row = hand.line(1)
    assert row.stage is Stage.INTERVIEWING
    assert row.action == "Call the foreman"
    assert (row.due_on, row.due_time) == (date(2026, 12, 3), time(10))


def test_what_was_copied_is_pasted_without_a_change(hand):
    hand.press(K.Key_A, CTRL)
    hand.press(K.Key_C, CTRL | SHIFT)
    text = hand.clipboard
    hand.press(K.Key_Home, CTRL)
    hand.paste(text)
    assert hand.undoable.stack.count() == 0
    assert hand.dialog is None
    assert hand.model.rowCount() == 5


def test_only_the_plain_text_of_the_clipboard_counts(hand):
    mime = QMimeData()
    mime.setHtml("<table><tr><td>Wrong</td></tr></table>")
    mime.setText("Right")
    QGuiApplication.clipboard().setMimeData(mime)
    hand.go(2, Column.TITLE)
    hand.press(K.Key_V, CTRL)
    assert hand.line(2).title == "Right"
    only = QMimeData()
    only.setHtml("<b>Wrong</b>")
    QGuiApplication.clipboard().setMimeData(only)
    hand.press(K.Key_V, CTRL)
    assert hand.line(2).title == "Right"


# New rows


def test_a_stage_is_copied_as_it_is_shown(hand):
    """Of a parked or closed row the cell says so: counted elsewhere, it must say the same."""
    hand.office.follow_ups.close(1, Ending.REJECTED)
    hand.office.follow_ups.park(2, hand.office.desk.today + timedelta(days=60))
    hand.model.set_query(Query(view="all", sort=Column.COMPANY))
    hand.take(0, 2, Column.STAGE, Column.STAGE)
    hand.press(K.Key_C, CTRL)
    assert hand.clipboard.split("\n")[:3] == hand.column(Column.STAGE)[:3]
    assert hand.clipboard.startswith("Closed\nParked\n")
    hand.press(K.Key_V, CTRL)  # the same cells: nothing to be done
    assert hand.dialog is None
    assert hand.undoable.stack.count() == 0


def test_past_the_end_rows_are_added_with_a_proposed_step(hand):
    """R02: whoever has no step is not "waiting": it gets a proposed one, to be accepted."""
    hand.go(5, Column.COMPANY)
    hand.paste("Elm Ltd\tCook\nFir\tBaker\nGinkgo\tDriver\tAsh Example\n")
    assert hand.undoable.stack.count() == 1
    hand.model.set_query(hand.model.query)
    rows = {row.company: row for row in hand.office.table.rows(hand.order()).values()}
    assert set(rows) >= {"Elm Ltd", "Fir", "Ginkgo"}
    assert rows["Fir"].needs_step
    assert rows["Fir"].due_on is not None
    assert rows["Ginkgo"].person == "Ash Example"
    hand.undoable.stack.undo()
    assert hand.model.rowCount() == 5
    assert hand.line(5).company == "Elm"


@pytest.mark.parametrize("at_once", [True, False])
def test_rows_past_the_end_stand_below_until_the_next_sort(hand, monkeypatch, at_once):
    """Sorted in at once they were somewhere among 100,000 others."""
    if not at_once:
        monkeypatch.setattr(table_rows, "AT_ONCE", 1)
        hand.model.set_query(hand.model.query)
    hand.model.sort(AT[Column.COMPANY])
    hand.qtbot.waitUntil(lambda: hand.model.is_complete)
    hand.go(5, Column.COMPANY)
    hand.paste("Elm\nBaobab\nAcacia\n")
    assert hand.column(Column.COMPANY)[-3:] == ["Elm", "Baobab", "Acacia"]
    assert {row for row, _column in hand.cells} == {4, 5, 6}
    said = words.label(hand.undoable.stack.command(0)._change.label)
    assert said == "Paste 3 cells, 2 new rows at the end"
    hand.model.set_query(hand.model.query)
    hand.qtbot.waitUntil(lambda: hand.model.is_complete)
    assert hand.column(Column.COMPANY)[:3] == ["Acacia", "Alder", "Baobab"]


def test_more_rows_than_are_put_in_one_by_one_stand_below_too(hand):
    hand.model.sort(AT[Column.COMPANY])
    hand.go(5, Column.COMPANY)
    names = [f"A{number:03}" for number in range(80)]
    hand.paste("\n".join(["Elm", *names]) + "\n")
    assert hand.column(Column.COMPANY)[4:] == ["Elm", *names]
    hand.undoable.stack.undo()
    assert hand.model.rowCount() == 5


def test_a_new_row_with_a_day_of_its_own_needs_no_step(hand):
    hand.go(5, Column.COMPANY)
    hand.paste("Elm\nFir\tBaker\t\tApplied\tcall\tfri\n")
    new = next(hand.line(i) for i in hand.order() if hand.line(i).company == "Fir")
    assert not new.needs_step
    assert new.due_on == date(2026, 11, 27)
    assert new.stage is Stage.APPLIED


# What is not understood


def test_nothing_is_written_until_every_cell_is_settled(hand):
    """R07: "soon" is no date, "wait" is not the user's step (R06): both are shown."""
    hand.go(1, Column.ACTION)
    hand.paste("Call Dana\tsoon\nwait for their call\tfri\n")
    dialog = hand.dialog
    assert hand.line(1).action == "call"
    assert hand.undoable.stack.count() == 0
    listed = [
        [dialog.list.item(row, column).text() for column in range(2)]
        for row in range(dialog.list.rowCount())
    ]
    assert sorted(listed) == [
        ["Alder: Due", "soon"],
        ["Birch: Next step", "wait for their call"],
    ]
    dialog.reject()
    assert hand.line(1).action == "call"
    assert hand.undoable.stack.count() == 0


def row_of(dialog, where):
    return next(r for r in range(dialog.list.rowCount()) if dialog.list.item(r, 0).text() == where)


def test_what_is_corrected_or_left_out_lets_the_rest_be_written(hand):
    hand.go(1, Column.ACTION)
    hand.paste("Call Dana\tsoon\nwait for their call\tfri\n")
    dialog = hand.dialog
    dialog.list.item(row_of(dialog, "Alder: Due"), 1).setText("wed")
    dialog.list.item(row_of(dialog, "Birch: Next step"), 0).setCheckState(UNCHECKED)
    dialog.ok.click()
    assert (hand.line(1).action, hand.line(1).due_on) == ("Call Dana", date(2026, 11, 25))
    assert (hand.line(2).action, hand.line(2).due_on) == ("call", date(2026, 11, 27))
    assert hand.undoable.stack.count() == 1


def test_a_correction_that_is_none_asks_again(hand):
    hand.go(1, Column.ACTION)
    hand.paste("Call Dana\tsoon\n")
    hand.dialog.list.item(0, 1).setText("some day")
    hand.dialog.ok.click()
    assert hand.dialog.list.item(0, 1).text() == "some day"
    assert hand.undoable.stack.count() == 0
    hand.dialog.without.click()
    assert hand.line(1).action == "Call Dana"


def test_a_stopped_pursuit_refuses_what_is_pasted(hand):
    """R20: no path leads past a no."""
    hand.office.follow_ups.stop(2, "Please do not call again.")
    hand.model.set_query(Query(view="all", sort=Column.COMPANY))
    hand.go(1, Column.DUE)
    hand.paste("fri\nfri\n")
    assert hand.dialog.list.item(0, 0).text() == "Birch: Due"
    assert hand.line(1).due_on != date(2026, 11, 27)
    hand.dialog.without.click()
    assert hand.line(1).due_on == date(2026, 11, 27)


def test_a_promised_day_is_not_moved_in_passing(hand):
    """6.3: a word that was given does not move in silence."""
    promise(hand.office, 1)
    hand.go(1, Column.DUE)
    hand.paste("fri\nfri\n")
    dialog = hand.dialog
    assert dialog.list.rowCount() == 1
    assert "You told them" in dialog.list.item(0, 2).text()
    dialog.without.click()
    assert hand.line(1).due_on == date(2026, 11, 23)
    assert hand.line(2).due_on == date(2026, 11, 27)


def test_whoever_said_no_is_not_pasted_in(hand):
    """R20: somebody who said no gets no step, on no path."""
    other = a_pursuit(hand.office, "Cedar", "Porter", "Pat Sample")
    hand.office.follow_ups.stop(3, "Please do not call again.")
    hand.go(other, Column.PERSON)
    hand.paste("Sam Sample\nAsh Example\n")
    below = hand.model.id_at(hand.here[0] + 1)
    assert hand.dialog.list.item(0, 0).text() == "Cedar: Person"
    hand.dialog.without.click()
    assert hand.line(other).person == "Pat Sample"
    assert hand.line(below).person == "Ash Example"


def test_a_column_too_many_is_said(hand):
    hand.go(1, Column.WHY)
    hand.paste("x\tToo far\n")
    dialog = hand.dialog
    assert dialog.list.item(0, 1).text() == "Too far"
    assert dialog.list.item(0, 0).checkState() == UNCHECKED
    dialog.reject()


def test_one_cell_that_is_not_understood_can_be_corrected_too(hand):
    hand.go(1, Column.DUE)
    hand.paste("soon")
    hand.dialog.list.item(0, 1).setText("fri")
    hand.dialog.ok.click()
    assert hand.line(1).due_on == date(2026, 11, 27)


def test_what_the_program_fills_is_left_out(hand):
    before = hand.text(1, Column.WHY)
    hand.go(1, Column.DUE)
    hand.paste("fri\tanything\n")
    assert hand.dialog is None
    assert hand.line(1).due_on == date(2026, 11, 27)
    assert hand.text(1, Column.WHY) != "anything"
    assert before != "anything"


def test_too_many_cells_are_refused(hand, monkeypatch):
    monkeypatch.setattr(cell_work, "MOST", 3)
    hand.go(1, Column.TITLE)
    hand.paste("a\nb\nc\nd\n")
    assert hand.refusals[-1].code == "too_many_cells"
    assert titles(hand)[0] == "Fitter"


def test_a_change_from_elsewhere_in_the_middle_writes_nothing(hand, qtbot, monkeypatch):
    """reliability.md: what was read before is not written over what came since."""

    def interrupted(desk, label, wishes, _ahead=None):
        making = desk.draft(label)
        hand.office.pursuits.set_title(5, "Baker")
        with desk.joining(making):
            for wish in wishes:
                wish.do()
        yield 0.5
        return verbs.Outcome(desk.seal(making))

    monkeypatch.setattr(cell_work, "all_or_nothing", interrupted)
    hand.go(1, Column.TITLE)
    hand.paste("a\nb\n")
    qtbot.waitUntil(lambda: bool(hand.refusals))
    assert hand.refusals[-1].code == "stale"
    assert titles(hand)[:2] == ["Fitter", "Clerk"]
