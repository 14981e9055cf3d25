# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of pursuits: real widgets over a real file, used with the keys a user would press."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.changes import Label
from desktop_app.domain.records import Channel, Ending, Stage, Step
from desktop_app.services import steps
from desktop_app.services.browsing import Column, PursuitRow, Query, View
from desktop_app.services.opening import open_office
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.table.due_cell import DueAt, Here, due_cell, full_due
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.edits import Due, PromiseChoice
from desktop_app.ui.table.model import ROW, SheetModel
from desktop_app.ui.table.pursuit_sheet import COLUMNS, PursuitSheet
from desktop_app.ui.table.view import SheetView
from desktop_app.ui.undo import Undoable

TODAY = date(2026, 11, 23)  # a Monday
# What the offscreen platform cannot do and nobody asked for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DISPLAY = Qt.ItemDataRole.DisplayRole
EDIT = Qt.ItemDataRole.EditRole


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self):
        self.at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def now(self):
        return self.at

    def zone_name(self):
        return "UTC"


class Room:
    """The table in a window, beside another field."""

    def __init__(self, office, clock):
        self.office, self.clock = office, clock
        self.bridge = Bridge(office)
        self.undoable = Undoable(office)
        self.refusals = []
        self.undoable.refused.connect(self.refusals.append)
        self.model = SheetModel(PursuitSheet(office), self.undoable, self.bridge)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.window = QWidget()
        self.find = QLineEdit(self.window)
        self.view = SheetView(self.model, self.window)
        row = QHBoxLayout(self.window)
        row.addWidget(self.view, 1)
        row.addWidget(self.find)
        self.window.resize(1300, 700)

    @property
    def editor(self):
        return self.view._editor

    def line(self, pursuit_id):
        return self.office.browsing.rows([pursuit_id])[pursuit_id]

    def text(self, pursuit_id, column):
        row = self.model.row_of(pursuit_id)
        return self.model.index(row, COLUMNS.index(column)).data(DISPLAY)

    def order(self):
        return self.model.ids(0, self.model.rowCount())

    def column(self, column):
        return [self.text(i, column) for i in self.order()]


@pytest.fixture
def office(tmp_path):
    clock = SetClock()
    office = open_office(tmp_path / "search.db", clock)
    office.preferences.change(country="GB")
    yield office
    office.close()


@pytest.fixture
def room(qtbot, office):
    for number, (company, title, person) in enumerate(
        [
            ("Alder", "Fitter", "Dana Example"),
            ("Birch", "Clerk", ""),
            ("Cedar", "Nurse", "Sam Sample"),
            ("Dogwood", "Cook", "Kim Test"),
        ]
    ):
        a_pursuit(office, company, title, person, on=TODAY + timedelta(days=number))
    made = Room(office, office.desk.clock)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.view.setFocus()
    return made


def a_pursuit(office, company, title="", person="", *, on=TODAY, at=None, step=True):
    new = NewPursuit(company=company, title=title, person=person)
    wanted = NextStep("call", Channel.CALL, on, at) if step else None
    change = office.pursuits.add(new, wanted)
    return change.edits[[type(e.record).__name__ for e in change.edits].index("Pursuit")].record.id


def promise(office, pursuit_id):
    with office.desk.change(Label("test")) as making:
        step = making.edits.get(Step, office.browsing.rows([pursuit_id])[pursuit_id].step_id)
        steps.promise_step(making.edits, step, touch=None, now=office.desk.now)


def edit(room, qtbot, pursuit_id, column, text):
    """Type over a cell; the editor stays open."""
    assert room.view.edit_id(pursuit_id, column)
    field = room.editor.focusProxy() or room.editor
    field.selectAll()
    qtbot.keyClicks(field, text)
    return field


def stored(room, sql, *values):
    """Ask the file itself, as another program would."""
    with sqlite3.connect(room.office.desk.database.path) as other:
        found = other.execute(sql, values).fetchone()
    other.close()
    return found


# Reading


def test_cells_speak_in_words(room):
    assert room.column(Column.COMPANY) == ["Alder", "Birch", "Cedar", "Dogwood"]
    assert room.text(1, Column.DUE) == "Today"
    assert room.text(3, Column.DUE) != "2026-11-25"
    head = [room.model.headerData(i, Qt.Orientation.Horizontal) for i in range(len(COLUMNS))]
    assert len(set(head)) == len(COLUMNS)
    assert all(head)
    assert isinstance(room.model.index(0, 0).data(ROW), PursuitRow)


def test_tip_says_the_whole_date_and_markup_stays_text(room):
    room.office.pursuits.set_title(1, "<b>bold</b>")
    tip = Qt.ItemDataRole.ToolTipRole
    assert "2026" in room.model.index(0, COLUMNS.index(Column.DUE)).data(tip)
    assert "<b>" not in room.model.index(0, COLUMNS.index(Column.TITLE)).data(tip)
    assert "&lt;b&gt;" in room.model.index(0, COLUMNS.index(Column.TITLE)).data(tip)


def test_tip_names_both_times_where_the_zones_differ(room):
    step = NextStep("call", Channel.CALL, TODAY, time(10), zone="America/New_York")
    room.office.steps.add(1, step)
    row = room.line(1)
    room.office.steps.move(row.step_id, TODAY, time(9))  # whichever is the earliest stands
    index = room.model.index(room.model.row_of(1), COLUMNS.index(Column.DUE))
    zone = room.line(1).zone
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert ("in New York" in tip) == (zone == "America/New_York")


def test_r08_a_due_time_elsewhere_is_told_and_coloured_by_the_users_day():
    here = Here(TODAY, "UTC")
    there = DueAt(TODAY + timedelta(days=1), time(8), "Australia/Sydney")
    assert full_due(there, here) == (
        "Monday 23 November 2026, 21:00 (Tuesday 24 November 2026 08:00 in Sydney)"
    )
    assert due_cell(there, here).tone == "today"
    assert due_cell(DueAt(there.on, there.at, ""), here).tone == "text"


def test_r08_a_due_time_elsewhere_stands_in_the_table_as_in_today():
    here = Here(TODAY, "UTC")
    there = DueAt(TODAY, time(8), "Australia/Sydney")
    assert due_cell(there, here).text == "Yesterday 21:00 (Mon 23 Nov 08:00 in Sydney)"
    for same in (DueAt(TODAY, time(8), ""), DueAt(TODAY, time(8), "UTC")):
        assert due_cell(same, here).text == "Today 08:00"
    assert due_cell(DueAt(TODAY, None, "Australia/Sydney"), here).text == "Today"


def test_a_mark_is_said_aloud(room):
    promise(room.office, 1)
    index = room.model.index(room.model.row_of(1), COLUMNS.index(Column.ACTION))
    assert "you said so" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_only_what_can_be_altered_is_editable(room):
    editable = {
        column
        for i, column in enumerate(COLUMNS)
        if room.model.index(0, i).flags() & Qt.ItemFlag.ItemIsEditable
    }
    assert editable == set(COLUMNS) - {Column.WHY}
    room.office.follow_ups.close(1, Ending.WITHDRAWN)
    editable = {
        column
        for i, column in enumerate(COLUMNS)
        if room.model.index(0, i).flags() & Qt.ItemFlag.ItemIsEditable
    }
    assert editable == {Column.COMPANY, Column.TITLE, Column.PERSON}


# Editing


def test_a_typed_title_is_in_the_database(room, qtbot):
    room.view.select_id(2)
    room.view.setCurrentIndex(room.model.index(1, COLUMNS.index(Column.TITLE)))
    qtbot.keyClick(room.view, Qt.Key.Key_F2)
    field = room.editor
    field.selectAll()
    qtbot.keyClicks(field, "Chief clerk")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.editor is None)
    assert stored(room, "SELECT title FROM pursuit WHERE id = 2") == ("Chief clerk",)
    assert room.text(2, Column.TITLE) == "Chief clerk"


def test_typing_a_letter_begins_an_edit_with_it(room, qtbot):
    room.view.setCurrentIndex(room.model.index(0, COLUMNS.index(Column.TITLE)))
    qtbot.keyClicks(room.view, "W")
    assert room.editor.text() == "W"
    qtbot.keyClicks(room.editor, "elder")
    assert room.view.commit_open_editor()
    assert room.line(1).title == "Welder"


def test_escape_reverts(room, qtbot):
    field = edit(room, qtbot, 1, Column.TITLE, "Nonsense")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: room.editor is None)
    assert room.line(1).title == "Fitter"
    assert not room.model.editing
    assert room.undoable.stack.count() == 0


def test_undo_and_redo_repaint_the_cell(room, qtbot):
    edit(room, qtbot, 1, Column.TITLE, "Welder")
    assert room.view.commit_open_editor()
    room.undoable.stack.undo()
    assert room.text(1, Column.TITLE) == "Fitter"
    assert stored(room, "SELECT title FROM pursuit WHERE id = 1") == ("Fitter",)
    room.undoable.stack.redo()
    assert room.text(1, Column.TITLE) == "Welder"


def test_an_unaltered_cell_writes_nothing(room, qtbot):
    for column in (Column.COMPANY, Column.TITLE, Column.PERSON, Column.ACTION, Column.DUE):
        assert room.view.edit_id(1, column)
        assert room.view.commit_open_editor()
    assert room.undoable.stack.count() == 0


def test_company_and_person_are_made_when_new(room, qtbot):
    edit(room, qtbot, 2, Column.COMPANY, "Elm & Sons")
    assert room.view.commit_open_editor()
    edit(room, qtbot, 2, Column.PERSON, "Ash Example")
    assert room.view.commit_open_editor()
    assert (room.text(2, Column.COMPANY), room.text(2, Column.PERSON)) == (
        "Elm & Sons",
        "Ash Example",
    )
    assert "Elm & Sons" in room.office.browsing.companies()


def test_known_names_are_offered(room):
    room.view.edit_id(2, Column.PERSON)
    room.editor.seek("sam")
    assert room.editor.completer().popup().model().index(0, 0).data() == "Sam Sample"
    room.view.commit_open_editor()


def test_the_stages_open_at_once_and_one_choice_is_enough(room, qtbot):
    room.view.edit_id(1, Column.STAGE)
    stages = room.editor
    qtbot.waitUntil(stages.view().isVisible)
    qtbot.keyClick(stages.view(), Qt.Key.Key_Down)
    qtbot.keyClick(stages.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.editor is None)
    assert room.line(1).stage is Stage.APPLIED


def test_the_step_is_reworded_and_a_refusal_keeps_the_words(room, qtbot):
    edit(room, qtbot, 1, Column.ACTION, "Call the foreman")
    assert room.view.commit_open_editor()
    assert room.line(1).action == "Call the foreman"
    field = edit(room, qtbot, 1, Column.ACTION, "Wait for an answer")
    assert not room.view.commit_open_editor()
    assert room.refusals[-1].code == "not_your_action"
    assert field.text() == "Wait for an answer"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: room.editor is None)
    assert room.line(1).action == "Call the foreman"


def test_what_could_not_be_written_stays_in_its_editor(room, qtbot, monkeypatch):
    """A fault of ours loses no word (S12): it is told, and the same key tries once more."""

    def fail(*_given):
        raise RuntimeError

    with monkeypatch.context() as broken, qtbot.captureExceptions() as told:
        broken.setattr(room.office.pursuits, "set_title", fail)
        field = edit(room, qtbot, 1, Column.TITLE, "Crane driver")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.wait(1)
    assert [kind for kind, *_rest in told] == [RuntimeError]
    assert room.editor is field
    assert field.text() == "Crane driver"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.editor is None)
    assert room.line(1).title == "Crane driver"


def test_while_another_program_writes_the_words_stay_in_their_editor(room, qtbot):
    room.office.database.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(room.office.database.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    field = edit(room, qtbot, 1, Column.TITLE, "Crane driver")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.wait(1)
    other.execute("ROLLBACK")
    other.close()
    assert room.refusals[-1].code == "busy"
    assert room.editor is field
    assert field.text() == "Crane driver"


def test_a_name_said_no_to_contact_is_refused(room):
    room.office.follow_ups.stop(3, "Please do not call again.")
    other = a_pursuit(room.office, "Cedar", "Porter", "Lea Example")
    index = room.model.index(room.model.row_of(other), COLUMNS.index(Column.PERSON))
    assert not room.model.setData(index, "Sam Sample", EDIT)
    assert room.refusals[-1].code == "hard_stop"
    assert room.text(other, Column.PERSON) == "Lea Example"


# The due cell


def test_due_words_become_a_date_that_is_shown_first(room, qtbot):
    field = edit(room, qtbot, 1, Column.DUE, "thu 14:30")
    assert "26" in room.editor.hint.text
    assert "14:30" in room.editor.hint.text
    assert room.editor.hint.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.editor is None)
    assert stored(
        room, "SELECT due_on, due_time FROM step WHERE pursuit_id = 1 AND state = 'open'"
    ) == ("2026-11-26", "14:30")


def test_of_two_readings_the_arrow_keys_choose(room, qtbot):
    field = edit(room, qtbot, 1, Column.DUE, "thu 10")
    assert len(room.editor.hint.text.splitlines()) == 2
    assert (room.editor.on, room.editor.at) == (date(2026, 11, 26), time(10))
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert (room.editor.on, room.editor.at) == (date(2026, 12, 10), None)
    assert room.view.commit_open_editor()
    assert room.line(1).due_on == date(2026, 12, 10)


@pytest.mark.parametrize("words", ["blub", "next week", "yesterday", "31/2", "soon", "thu maybe"])
def test_words_without_a_day_keep_the_editor(room, qtbot, words):
    field = edit(room, qtbot, 1, Column.DUE, words)
    assert room.editor.hint.wrong
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.wait(1)
    assert room.editor is not None
    assert field.text() == words
    assert room.line(1).due_on == TODAY
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: room.editor is None)
    assert room.line(1).due_on == TODAY


def test_moving_a_promise_asks_first(room, qtbot):
    promise(room.office, 1)
    step_id = room.line(1).step_id
    field = edit(room, qtbot, 1, Column.DUE, "fri")
    with qtbot.waitSignal(room.model.choice_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == [PromiseChoice(1, step_id, date(2026, 11, 27), None)]
    qtbot.waitUntil(lambda: room.editor is None)
    assert not room.refusals
    assert room.line(1).due_on == TODAY


def test_the_calendar_chooses_a_day_and_keeps_the_time(room, qtbot):
    edit(room, qtbot, 1, Column.DUE, "thu 14:30")
    due = room.editor
    qtbot.keyClick(due.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = due._calendar.month
    assert month.isVisible()
    qtbot.keyClick(month.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Right)
    qtbot.keyClick(month.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Return)
    assert room.editor is due
    assert (due.on, due.at) == (date(2026, 11, 27), time(14, 30))
    assert room.view.commit_open_editor()
    assert room.line(1).due_on == date(2026, 11, 27)


def test_the_due_field_alone_says_what_it_chose(office, qtbot):
    due = DueEdit(office)
    qtbot.addWidget(due)
    chosen = []
    due.chosen.connect(chosen.append)
    due.set_value(date(2026, 12, 4), time(9, 15))
    assert (due.on, due.at) == (date(2026, 12, 4), time(9, 15))
    due.field.setText("+3bd")
    assert due.on == date(2026, 11, 26)
    due.field.setText("")
    assert (due.on, due.at, due.acceptable) == (None, None, False)
    assert not due.hint.wrong
    assert [when.on if when else None for when in chosen] == [
        date(2026, 12, 4),
        date(2026, 11, 26),
        None,
    ]


# An editor's text is not lost, a row does not move under it


def test_sort_commits_the_open_editor(room, qtbot):
    edit(room, qtbot, 4, Column.TITLE, "Abacus maker")
    room.view.sortByColumn(COLUMNS.index(Column.TITLE), Qt.SortOrder.AscendingOrder)
    assert room.editor is None
    assert room.line(4).title == "Abacus maker"
    assert room.order()[0] == 4


def test_find_commits_the_open_editor(room, qtbot):
    edit(room, qtbot, 4, Column.TITLE, "Abacus maker")
    room.model.set_query(Query(find="nurse"))
    assert room.line(4).title == "Abacus maker"
    assert room.order() == [3]


def test_hiding_commits_the_open_editor(room, qtbot):
    edit(room, qtbot, 4, Column.TITLE, "Abacus maker")
    room.window.hide()
    assert room.line(4).title == "Abacus maker"


def test_going_to_another_field_commits(room, qtbot):
    room.window.activateWindow()
    edit(room, qtbot, 4, Column.DUE, "fri")
    qtbot.waitUntil(room.editor.field.hasFocus)
    room.find.setFocus()
    qtbot.waitUntil(lambda: room.editor is None)
    assert room.line(4).due_on == date(2026, 11, 27)


def test_clicking_another_row_commits(room, qtbot):
    edit(room, qtbot, 4, Column.TITLE, "Abacus maker")
    place = room.view.visualRect(room.model.index(0, 0)).center()
    qtbot.mouseClick(room.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.editor is None
    assert room.line(4).title == "Abacus maker"
    assert room.view.current_id == 1


def test_words_without_a_day_survive_sort_find_and_a_click(room, qtbot):
    field = edit(room, qtbot, 4, Column.DUE, "blub")
    room.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    room.model.set_query(Query(find="nurse"))
    place = room.view.visualRect(room.model.index(0, 0)).center()
    qtbot.mouseClick(room.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == "blub"
    assert room.order() == [1, 2, 3, 4]  # rows wait for the editor
    field.setText("fri")
    assert room.view.commit_open_editor()
    assert room.line(4).due_on == date(2026, 11, 27)
    assert room.order() == [3]


def test_rows_wait_while_an_editor_is_open(room, qtbot):
    edit(room, qtbot, 2, Column.TITLE, "Registrar")
    fresh = a_pursuit(room.office, "Aspen", on=TODAY)
    room.office.pursuits.delete([1])
    room.bridge.announce_everything()
    assert room.order() == [1, 2, 3, 4]
    assert room.editor.text() == "Registrar"
    assert room.view.commit_open_editor()
    assert room.line(2).title == "Registrar"
    assert room.order() == [fresh, 2, 3, 4]


def test_an_edited_row_stays_until_the_next_sort(room, qtbot):
    edit(room, qtbot, 1, Column.DUE, "+20bd")
    assert room.view.commit_open_editor()
    assert room.order() == [1, 2, 3, 4]
    room.model.set_query(room.model.query)
    assert room.order() == [2, 3, 4, 1]


# Order, find, come and go


def test_a_click_on_the_header_sorts_and_keeps_the_current_pursuit(room, qtbot):
    room.view.select_id(2)
    head = room.view.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(0) + 20, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room.model.query.sort is Column.COMPANY
    assert room.column(Column.COMPANY) == sorted(
        room.column(Column.COMPANY), reverse=room.model.query.descending
    )
    assert room.view.current_id == 2
    assert room.view.selected_ids == [2]


def test_the_header_shows_the_order_of_a_query(room):
    room.model.set_query(Query(sort=Column.PERSON, descending=True))
    head = room.view.horizontalHeader()
    assert head.sortIndicatorSection() == COLUMNS.index(Column.PERSON)
    assert head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_find_narrows_and_an_unseen_current_row_gives_way_to_the_first(room):
    room.view.select_id(1)
    room.model.set_query(Query(find="kim COOK"))
    assert room.order() == [4]
    assert room.view.current_id == 4
    room.model.set_query(Query(find="nowhere"))
    assert room.view.current_id is None
    assert room.view.selected_ids == []


def test_an_added_row_comes_where_it_belongs_and_goes_by_undo(room):
    room.view.select_id(2)
    made = []
    room.undoable.applied.connect(made.append)
    new = NewPursuit(company="Aspen")
    step = NextStep("call", Channel.CALL, TODAY + timedelta(days=2))
    room.undoable.do(lambda: room.office.pursuits.add(new, step))
    assert room.column(Column.COMPANY) == ["Alder", "Birch", "Cedar", "Aspen", "Dogwood"]
    assert room.view.current_id == 2
    room.undoable.stack.undo()
    assert room.column(Column.COMPANY) == ["Alder", "Birch", "Cedar", "Dogwood"]
    assert room.view.selected_ids == [2]


def test_deleted_rows_come_back_by_undo(room):
    room.undoable.do(lambda: room.office.pursuits.delete([1, 3]))
    assert room.order() == [2, 4]
    room.undoable.stack.undo()
    assert room.order() == [1, 2, 3, 4]


def test_many_rows_come_and_go_at_once(room):
    ids = [a_pursuit(room.office, f"Firm {n}", on=TODAY) for n in range(70)]
    room.view.select_id(2)
    room.undoable.do(lambda: room.office.pursuits.delete(ids))
    assert room.order() == [1, 2, 3, 4]
    assert room.view.current_id == 2
    room.undoable.stack.undo()
    assert room.model.rowCount() == 74
    assert room.view.selected_ids == [2]


def test_a_row_that_another_view_hides_is_not_added(room):
    room.model.set_query(Query(view=View.PARKED))
    a_pursuit(room.office, "Aspen")
    assert room.order() == []


def test_a_renamed_company_is_repainted_everywhere(room):
    other = a_pursuit(room.office, "Alder", "Welder")
    assert room.text(other, Column.COMPANY) == "Alder"
    with room.office.desk.change(Label("test")) as making:
        from dataclasses import replace

        from desktop_app.domain.records import Organization

        alder = making.edits.all(Organization, name="Alder")[0]
        making.edits.put(replace(alder, name="Alder Group"))
    assert {room.text(1, Column.COMPANY), room.text(other, Column.COMPANY)} == {"Alder Group"}


def test_a_new_day_repaints(room):
    assert room.text(1, Column.DUE) == "Today"
    room.clock.at += timedelta(days=1)
    room.bridge.day_changed.emit()
    assert room.text(1, Column.DUE) == "Yesterday"


# Keys and the rest of the view


def test_ctrl_minus_asks_for_the_rows_of_the_selected_cells(room, qtbot):
    room.view.select_id(2)
    qtbot.keyClick(room.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(room.view.delete_requested) as deleted:
        qtbot.keyClick(room.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert deleted.args == [[2, 3]]


def test_the_current_pursuit_is_announced(room, qtbot):
    room.view.select_id(1)
    with qtbot.waitSignal(room.view.current_changed) as said:
        qtbot.keyClick(room.view, Qt.Key.Key_Down)
    assert said.args == [2]


def test_widths_are_remembered(room, office, qtbot):
    room.view.setColumnWidth(1, 321)
    state = room.view.head.saveState()
    other = SheetView(room.model)
    qtbot.addWidget(other)
    assert other.head.restore(state)
    assert other.columnWidth(1) == 321
    assert not other.head.restore(b"nonsense")


def test_an_empty_view_paints_its_sentence(room):
    room.model.set_query(Query(find="nowhere"))
    found = room.view.viewport().grab().toImage()
    room.model.set_query(Query(view=View.PARKED))
    assert room.view.viewport().grab().toImage() != found


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_every_kind_of_row_is_painted(room, direction):
    promise(room.office, 1)
    a_pursuit(room.office, "Aspen", step=False)
    room.office.follow_ups.park(2, TODAY + timedelta(days=40))
    room.office.follow_ups.close(3, Ending.REJECTED)
    room.model.set_query(Query(view=View.ALL))
    room.window.setLayoutDirection(direction)
    room.view.select_id(1)
    image = room.view.viewport().grab().toImage()
    assert not image.isNull()


def test_a_large_font_makes_tall_rows(room):
    before = room.view.rowHeight(0)
    font = room.view.font()
    font.setPointSizeF(30)
    room.view.setFont(font)
    assert room.view.rowHeight(0) > before >= 36


# Ten thousand rows


@pytest.fixture
def many(qtbot, office):
    with office.desk.change(Label("test")) as making:
        for number in range(10_000):
            office.pursuits.add_in(
                making.edits,
                NewPursuit(title=f"Goal {number}"),
                NextStep("call", Channel.CALL, TODAY + timedelta(days=number % 300)),
            )
    made = Room.__new__(Room)
    made.office, made.clock = office, office.desk.clock
    made.bridge, made.undoable = Bridge(office), Undoable(office)
    made.model = SheetModel(PursuitSheet(office), made.undoable, made.bridge)
    made.view = SheetView(made.model)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 900)
    with qtbot.waitExposed(made.view):
        made.view.show()
    return made


@pytest.fixture
def reads(many, monkeypatch):
    calls, rows = [], many.office.table.rows

    def counted(ids):
        calls.append(list(ids))
        return rows(ids)

    monkeypatch.setattr(many.office.table, "rows", counted)
    return calls


@pytest.mark.slow
def test_ten_thousand_rows_are_read_by_the_window(many, reads):
    """Architecture.md: one paint after a jump is at most one query; Ctrl+A reads no row."""
    for row in (9_999, 5_000, 2_300, 7_777):
        reads.clear()
        many.view.scrollTo(many.model.index(row, 0), many.view.ScrollHint.PositionAtTop)
        many.view.viewport().grab()
        assert len(reads) == 1, row
    reads.clear()
    many.view.selectAll()
    many.view.grab()  # with its head: Qt would read every row to mark the columns there
    many.view.hands.go(many.model.index(5_000, 1))
    many.view.selectColumn(1)
    many.view.grab()
    many.view.selectAll()
    assert sum(map(len, reads)) <= 1_024
    assert len(many.view.selected_ids) == 10_000
    reads.clear()
    many.view.viewport().grab()
    many.view.viewport().grab()
    assert not reads
    many.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    many.view.viewport().grab()
    assert len(reads) <= 1
    reads.clear()
    seen = many.model.id_at(many.view.rowAt(100))
    many.undoable.do(lambda: many.office.pursuits.set_title(seen, "Other"))
    many.view.viewport().grab()
    assert reads == [[seen]]


def test_due_of_a_row_is_written_by_value(room):
    index = room.model.index(0, COLUMNS.index(Column.DUE))
    assert room.model.setData(index, Due(date(2026, 12, 1), time(10)), EDIT)
    assert (room.line(1).due_on, room.line(1).due_time) == (date(2026, 12, 1), time(10))
    assert not room.model.setData(index, "tuesday", EDIT)
    assert room.refusals[-1].code == "invalid_value"
