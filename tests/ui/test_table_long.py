# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table too long to be read at once: what is seen comes first, the whole order from a thread."""

from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import BugError
from desktop_app.domain.filters import Column, Query, View
from desktop_app.domain.records import Channel
from desktop_app.services import table_rows
from desktop_app.services.opening import open_office
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.services.table_rows import Orders
from desktop_app.storage.reader import Stopped
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.table.model import SheetModel
from desktop_app.ui.table.order_thread import OrderThread
from desktop_app.ui.table.pursuit_sheet import COLUMNS, PursuitSheet
from desktop_app.ui.table.taken_back import bring_into_sight
from desktop_app.ui.table.view import SheetView
from desktop_app.ui.undo import Undoable
from tests.factories import HandClock, a_pursuit, an_office

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COUNT = 600
WORDS = ("Clerk", "Nurse", "Cook", "Zoë")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A file with the rows, made once."""
    path = tmp_path_factory.mktemp("long") / "search.duesday"
    office = an_office(path, HandClock())
    with office.desk.change(Label("test")) as making:
        for number in range(COUNT):
            title = f"{WORDS[number % 4]} {number}"
            day = office.desk.today + timedelta(days=1 + number % 50)
            office.pursuits.add_in(
                making.edits,
                NewPursuit(company=f"Firm {number % 40:02d}", title=title),
                NextStep("call", Channel.CALL, day),
            )
    office.close()
    return path


@pytest.fixture
def office(qapp, prepared, tmp_path, monkeypatch):  # no widget is made before the application
    monkeypatch.setattr(table_rows, "AT_ONCE", 10)
    path = shutil.copy(prepared, tmp_path / "search.duesday")
    office = open_office(path, HandClock())
    yield office
    office.close()


class Room:
    """The table in a window of its own."""

    def __init__(self, office, **query):
        self.office = office
        self.undoable = Undoable(office)
        self.bridge = Bridge(office)
        sheet = PursuitSheet(office)
        self.model = SheetModel(sheet, self.undoable, self.bridge, query=Query(**query))
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.view = SheetView(self.model)
        self.view.resize(1200, 800)

    def order(self):
        return list(self.model._windows.spine)

    def truth(self, **query):
        return list(self.office.table.ids(replace(self.model.query, **query)))


@pytest.fixture
def gate(monkeypatch):
    """Holds every order of the thread back until it is opened; counts those that were read."""
    gate = threading.Event()
    gate.whole = 0
    real = Orders._packed

    def packed(self, reader, select, kind):
        while not gate.wait(0.002):
            if self._must_stop():
                raise Stopped
        return real(self, reader, select, kind)

    answer = Orders.answer

    def counted(self, query, *, head):
        for each in answer(self, query, head=head):
            gate.whole += each.complete
            yield each

    monkeypatch.setattr(Orders, "_packed", packed)
    monkeypatch.setattr(Orders, "answer", counted)
    yield gate
    gate.set()


@pytest.fixture
def make(qtbot, office):
    def made(**query):
        room = Room(office, **query)
        qtbot.addWidget(room.view)
        with qtbot.waitExposed(room.view):
            room.view.show()
        rooms.append(room)
        return room

    rooms = []
    yield made
    for room in rooms:
        room.model.finish()


@pytest.fixture
def room(make, qtbot):
    room = make()
    complete(room, qtbot)
    return room


def complete(room, qtbot):
    qtbot.waitUntil(lambda: room.model.is_complete, timeout=10_000)


@contextmanager
def selects(office):
    """The SELECTs that the window runs meanwhile."""
    ran = []

    def note(text):
        if text.lstrip().startswith("SELECT"):
            ran.append(text)

    office.database.connection.set_trace_callback(note)
    yield ran
    office.database.connection.set_trace_callback(None)


def jump(room, row):
    room.view.scrollTo(room.model.index(row, 0), room.view.ScrollHint.PositionAtTop)
    room.view.viewport().grab()


# --- before and after the whole order is there ----------------------------------------------


def test_the_length_and_any_place_are_known_before_the_order(make, gate, qtbot):
    room = make()
    truth = room.truth()
    assert room.model.rowCount() == COUNT
    assert not room.model.is_complete
    for row in (0, 599, 301, 130):
        with selects(room.office) as ran:
            jump(room, row)
        assert sum("t1.title" in text for text in ran) <= 1, ran
        assert room.model.id_at(row) == truth[row]
        assert room.model.row_of(truth[row]) == row
    assert room.model.row_of(truth[450]) == 450  # never seen yet
    gate.set()
    complete(room, qtbot)
    assert room.order() == truth


def test_one_paint_after_a_jump_is_one_query(room):
    for row in (599, 300, 10, 450):
        with selects(room.office) as ran:
            jump(room, row)
        assert len(ran) <= 1, ran


def test_to_select_all_reads_no_row(room, qtbot):
    with selects(room.office) as ran:
        room.view.selectAll()
        assert room.view.selected_count == COUNT
        assert len(room.view.selected_ids) == COUNT
    assert ran == []


def test_to_select_all_before_the_order_is_there_reads_no_row(make, gate):
    room = make()
    with selects(room.office) as ran:
        room.view.selectAll()
        assert len(room.view.selected_ids) == COUNT
    assert all("t1.title" not in text for text in ran)


def test_a_screen_is_read_once(room):
    jump(room, 220)
    with selects(room.office) as ran:
        for row in range(220, 240):
            for column in range(len(COLUMNS)):
                room.model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
        room.view.viewport().grab()
    assert ran == []


# --- another order --------------------------------------------------------------------------


@pytest.mark.parametrize("column", list(Column))
def test_a_click_on_a_header_shows_the_right_rows_at_once(room, qtbot, column):
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        room.view.sortByColumn(COLUMNS.index(column), order)
        room.view.viewport().grab()
        truth = room.truth()
        assert [room.model.id_at(row) for row in range(20)] == truth[:20]
        complete(room, qtbot)
        assert room.order() == truth


def test_the_current_pursuit_stays_the_current_one(room, qtbot):
    room.view.select_id(room.order()[411])
    current = room.view.current_id
    room.view.sortByColumn(COLUMNS.index(Column.TITLE), Qt.SortOrder.AscendingOrder)
    assert room.view.current_id == current
    complete(room, qtbot)
    assert room.view.current_id == current
    assert room.view.selected_ids == [current]


# --- finding --------------------------------------------------------------------------------


def test_the_first_matches_come_before_all_and_stay_where_they_are(room, qtbot, monkeypatch):
    monkeypatch.setattr(table_rows, "_HEAD", 5)
    monkeypatch.setattr(table_rows, "_FEW", 5)
    resets, grown = [], []
    room.model.modelReset.connect(lambda: resets.append(room.order()))
    room.model.rowsInserted.connect(lambda *_: grown.append(room.order()))
    room.model.set_query(Query(find="zoe"))
    complete(room, qtbot)
    assert len(resets) == len(grown) == 1
    assert len(resets[0]) == 5
    assert grown[0] == room.truth()
    assert len(grown[0]) == COUNT // 4


def test_the_old_rows_stay_until_something_is_found(room, gate, qtbot):
    before = room.order()
    room.model.set_query(Query(find="zoe"))
    assert room.order() == before
    assert room.model.query.find == "zoe"
    gate.set()
    complete(room, qtbot)
    assert room.order() == room.truth()


def test_ten_letters_typed_quickly_are_at_most_two_searches_to_the_end(room, gate, qtbot):
    for end in range(1, 11):
        room.model.set_query(Query(find="nurse clerk"[:end]))
    room.model.set_query(Query(find="zoe"))
    gate.set()
    complete(room, qtbot)
    assert 1 <= gate.whole <= 2
    assert room.order() == room.truth()


def test_an_answer_to_an_older_question_is_dropped(room, gate, qtbot):
    old = room.model._asked
    room.model.set_query(Query(find="zoe"))
    room.model._on_answer(old, table_rows.Answer(room.office.table.ids(Query(View.CLOSED)), True))
    assert len(room.order()) == COUNT
    gate.set()
    complete(room, qtbot)


def test_nothing_found_is_said(room, qtbot):
    with qtbot.waitSignal(room.model.completed):
        room.model.set_query(Query(find="nowhere"))
    complete(room, qtbot)
    assert room.model.rowCount() == 0


def test_a_file_that_cannot_be_read_is_told(room, qtbot, monkeypatch):
    from desktop_app.domain.errors import KnownError

    def refused(_self, _query, *, head):
        raise KnownError("file_unreadable", path="x")
        yield

    monkeypatch.setattr(Orders, "answer", refused)
    with qtbot.waitSignal(room.undoable.refused) as told:
        room.model.set_query(Query(find="zoe"))
    assert told.args[0].code == "file_unreadable"


# --- no row moves under a hand --------------------------------------------------------------


def test_an_edited_row_stays_until_the_next_sort(room, qtbot):
    room.view.sortByColumn(COLUMNS.index(Column.TITLE), Qt.SortOrder.AscendingOrder)
    complete(room, qtbot)
    before = room.order()
    number = before[3]
    room.undoable.do(lambda: room.office.pursuits.set_title(number, "Zzz"))
    assert room.order() == before
    room.model.set_query(room.model.query)
    complete(room, qtbot)
    assert room.order()[-1] == number


def test_an_order_that_comes_while_an_editor_is_open_waits_for_it(room, gate, qtbot):
    room.model.set_query(Query(find="zoe"))
    room.model.editing = True
    before = room.order()
    gate.set()
    qtbot.waitUntil(lambda: room.model._late is not None, timeout=10_000)
    assert room.order() == before
    room.model.editing = False
    assert room.order() == room.truth()
    assert room.model.is_complete


def test_a_change_while_the_order_is_awaited_is_in_it(room, gate, qtbot):
    room.model.set_query(Query(find="zoe"))
    number = room.order()[0]
    room.undoable.do(lambda: room.office.pursuits.set_title(number, "Zoë the first"))
    made = a_pursuit(room.office, title="Zoë the second")
    gate.set()
    complete(room, qtbot)
    assert {number, made} <= set(room.order())
    assert room.order() == room.truth()


def test_a_change_before_the_order_came_leaves_the_right_rows(make, gate, qtbot):
    room = make()
    jump(room, 300)
    room.undoable.do(lambda: room.office.pursuits.delete([room.model.id_at(300)]))
    made = a_pursuit(room.office, title="New")
    assert room.model.rowCount() == COUNT
    gate.set()
    complete(room, qtbot)
    assert room.order() == room.truth()
    assert made in room.order()


def test_rows_that_come_and_go_stand_where_they_belong(room):
    before = room.order()
    gone = before[100]
    room.undoable.do(lambda: room.office.pursuits.delete([gone]))
    assert room.order() == [i for i in before if i != gone] == room.truth()
    room.undoable.stack.undo()
    assert room.order() == before
    a_pursuit(room.office, title="New")
    assert room.order() == room.truth()


def test_a_row_that_is_typed_before_the_order_came_is_the_row_that_is_made(make, gate):
    room = make()
    index = room.model.begin_draft(200)
    assert room.model.setData(index, "Aspen", Qt.ItemDataRole.EditRole) in {True, False}
    room.model.editing = True
    room.model.editing = False
    made = max(room.truth())
    assert room.order()[200] == made  # where it was typed, until the next sort
    assert [i for i in room.order() if i != made] == [i for i in room.truth() if i != made]


def test_no_thread_is_begun_for_a_short_table(office, monkeypatch):
    monkeypatch.setattr(table_rows, "AT_ONCE", 10_000)
    room = Room(office, find="zoe")
    assert room.model.is_complete
    assert room.model._thread is None
    assert room.model.rowCount() == COUNT // 4


def test_no_order_is_taken_after_the_last_word(room, gate, qtbot):
    """T9: the file is closed next; an answer that is on its way is read by nobody."""
    room.model.set_query(Query(find="zoe"))
    gate.set()
    qtbot.waitUntil(lambda: gate.whole, timeout=10_000)
    before = room.order()
    room.model.finish()
    resets = []
    room.model.modelReset.connect(lambda: resets.append(1))
    QCoreApplication.processEvents()
    assert not resets
    assert room.order() == before


def test_a_fault_in_a_reading_ends_that_question_only(office, qtbot, monkeypatch):
    """The next question is answered by a new thread; the fault is told where faults are told."""
    told = []
    monkeypatch.setattr(threading, "excepthook", lambda fault: told.append(fault.exc_value))
    thread = OrderThread()

    class Broken:
        def orders(self, _wanted):
            raise BugError("planted")

    thread.ask(Broken(), Query(), head=False)
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.waitSignal(thread.answered):
        thread.ask(office.table, Query(), head=False)
    thread.finish()


def test_many_deleted_rows_that_come_back_are_gone_to(room, office, qtbot):
    """They come with their order, a little after Ctrl+Z; one stands among them, not below."""
    view, model = room.view, room.model
    ids = model.ids(0, 99)
    change = office.pursuits.delete(ids)
    complete(room, qtbot)
    view.select_first(None)
    taken = office.desk.apply(change.inverse())
    assert not model.is_complete
    bring_into_sight(view, taken)
    complete(room, qtbot)
    assert view.current_id == model.id_at(model.rows_of(ids)[0])
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
