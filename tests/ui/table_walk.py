# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A random walk over the table of a real main window on a real file (reliability.md T18).

A walk is one seed: the same seed takes the same steps. After each step it compares the file, as
another program reads it, with the file before, row by row and by id, and both with the table.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
from dataclasses import dataclass, field
from datetime import timedelta
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox

from desktop_app.domain.filters import Column, Condition, OwnKey, OwnKind, Test, View
from desktop_app.domain.records import Channel
from desktop_app.services.opening import open_office
from desktop_app.services.steps import NextStep
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.quit_signals import QuitSignals
from desktop_app.ui.reminder_clock import ReminderClock
from desktop_app.ui.session import Session
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.table.pursuit_sheet import COLUMNS
from desktop_app.ui.table.troubles import TroublesDialog
from tests.factories import HandClock, a_pursuit, a_step, happened

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
PAINTED = 40  # every so many steps the window is painted, and the pane beside the table filled
TURN, DUNNED = 8, 300  # when a step that was not taken yet comes first
FEW, MANY = 5, 16  # pursuits: below the one more come, above the other some go
ROWS = """
SELECT p.id, coalesce(o.name, ''), p.title, coalesce(c.name, ''), p.stage,
       coalesce(s.action, ''), coalesce(s.due, ''), p.status, {own}
FROM pursuit p LEFT JOIN organization o ON o.id = p.organization_id
LEFT JOIN contact c ON c.id = p.contact_id LEFT JOIN step s ON s.id = p.next_step_id
"""
OWN = """coalesce((SELECT v.value FROM own_value v WHERE v.pursuit_id = p.id AND v.column_id = {}
          ORDER BY v.id DESC LIMIT 1), '')"""
ROWS = ROWS.format(own=f"{OWN.format(1)}, {OWN.format(2)}")  # remark, pay: see `_begin_session`
LAWLESS = """
SELECT count(*) FROM pursuit p
WHERE p.status IN ('open', 'parked') AND NOT EXISTS (SELECT 1 FROM step s
  WHERE s.id = p.next_step_id AND s.pursuit_id = p.id AND s.state = 'open' AND s.due = p.next_due)
"""
TYPED_INTO = (Column.COMPANY, Column.TITLE, Column.PERSON, Column.ACTION, Column.DUE)
WIDTH = 9  # of a row: the columns of the table, and two of the user's own behind them
ALL_CELLS = frozenset(range(WIDTH))
AT: dict[str, int] = {column: place for place, column in enumerate(COLUMNS)}
# What writing in a column may alter in the same row: a person or a company brings the step along.
REACH = {
    Column.COMPANY: ALL_CELLS,
    Column.PERSON: ALL_CELLS,
    Column.STAGE: ALL_CELLS,
    Column.TITLE: {AT[Column.TITLE]},
    Column.ACTION: {AT[Column.ACTION]},
    Column.DUE: {AT[Column.ACTION], AT[Column.DUE]},  # another open step may be the earlier one now
}
REMARK = 7
NO_VALUE = "perhaps"  # no day: the editor of a due date cannot take it


class Broken(AssertionError):  # noqa: N818  # it is no error of the program's
    """An invariant does not hold; says which, and the last steps."""


@dataclass
class Typed:
    """What the user typed and has not given up: for which row, by id.

    Attributes:
        day: the day that the editor said it understood, as it is kept.
    """

    row: int
    column: Column
    text: str
    day: str = ""


@dataclass
class Allowed:
    """What a step may do, beside letting what was typed land.

    Attributes:
        rows: the ids of the rows it may write, and which cells of them.
        comes, goes: whether rows may be added or deleted.
        moves: whether rows may stand elsewhere afterwards.
        walks: whether another row may be the current one.
        gives_up: whether the user gave up what was typed.
        undoes: whether it only takes back, or does again, what stands in the history.
    """

    rows: dict[int, set[int] | frozenset[int]] = field(default_factory=dict)
    comes: bool = False
    goes: bool = False
    moves: bool = False
    walks: bool = False
    gives_up: bool = False
    undoes: bool = False


class Walk:
    """One window and one seed.

    Attributes:
        verbs: the steps that can be taken here.
        seen: how often each was really taken.
        owed: those that were not taken yet. Every `TURN` steps one of them comes first, and each
            time from `DUNNED` on, so that no walk leaves one of them to chance.
    """

    def __init__(self, seed, folder, settings, theme=None, *, alone=False):
        self.rng = random.Random(seed)
        self.seed, self.folder, self.settings, self.theme = seed, folder, settings, theme
        self.alone = alone
        self.path = folder / f"walk-{seed}.duesday"
        self.clock = HandClock()
        self.said: list[str] = []
        self.seen: dict[str, int] = {}
        self.verbs = [name for name in STEPS if not (alone and name in NOT_ALONE)]
        self.owed = self.rng.sample(self.verbs, len(self.verbs))
        self.typed: Typed | None = None
        self.landed: list[Typed] = []  # in this step
        self.number = 0
        ends = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
        self._handlers = {number: signal.getsignal(number) for number in ends}
        self.quits = QuitSignals()
        self.quits.received.connect(self._end_session)
        self._file: sqlite3.Connection | None = None
        self._session = self._other = None
        self._closed = self.asked = False
        self._answers = patch.object(MoveStepDialog, "exec", lambda dialog: self.answer(dialog))  # noqa: PLW0108
        self._answers.start()
        self._begin_session(first=True)

    # The program

    def _begin_session(self, *, first=False):
        office = open_office(self.path, self.clock)
        if first:
            office.preferences.change(country="US", name="Alex Morgan", first_run_done=True)
            office.own_columns.add("Remark", OwnKind.TEXT)
            office.own_columns.add("Pay", OwnKind.NUMBER)
            for number in range(9):
                self._add_one(office, number)
            self._file = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=5)
            self._version = -1
        self._session = Session(office, self.settings, sample=False)
        window = self.window = self._session.window
        self.office = office
        self.refused = []
        window.undoable.refused.connect(self.refused.append)
        window.undoable.applied.connect(self._on_applied)
        if self.alone:  # it asks everything of every row at every turn: every other walk has one
            self._tester = QAbstractItemModelTester(
                window.model, QAbstractItemModelTester.FailureReportingMode.Fatal
            )
        self.own = office.own_columns.all
        AT.update({column: len(COLUMNS) + place for place, column in enumerate(self.own)})
        self.seeing = ReminderClock(office, window)
        self.seeing.day_changed.connect(self._session.bridge.day_changed)
        self.seeing.outside_change.connect(self._session.bridge.announce_everything)
        window.resize(1100, 640)
        window.show()
        window.complete()
        window.read_again()
        self._session._bring_back()
        window.activateWindow()
        if self.editor is None:
            window.table.setFocus()
        window.today._later.timeout.disconnect()  # it has no part in this and takes half the time
        window.today.hide()
        show = window.detail.show_pursuit  # nor has the pane: it is filled when all is painted
        window.detail.show_pursuit = lambda *given: show(*given) if self._is_painted else None
        self.diffs: list[dict[int, tuple]] = []
        self._read()
        self.undo_to = self.rows
        self._settle()

    def _add_one(self, office, number):
        made = a_pursuit(
            office, company=f"Firm {number % 4}",
            person=f"Kim Example{number}" if number % 3 else "",
            title=f"goal {number}", step=a_step(office, 1 + number % 5),
        )  # fmt: skip
        if number % 3 == 1:  # their step was said to them: it moves only after a question (6.3)
            on = office.desk.today + timedelta(days=2 + number % 5)
            said = NextStep("call", Channel.CALL, on, stated=True)
            office.follow_ups.log(made, happened(office, text="I said so"), said)

    def _end_session(self):
        """Quit, as the program does (Program.quit)."""
        session, self._session = self._session, None
        if session is not None:
            self.seeing.stop()
            session.close()
            session.deleteLater()

    def close(self):
        """End everything; a second time nothing."""
        if self._closed:
            return
        self._closed = True
        self._answers.stop()
        self._end_session()
        self._file.close()
        if self._other is not None:
            self._other.close()
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, self._handlers[number])
        self.quits._notifier.setEnabled(False)
        self.quits._ours.close()
        self.quits._theirs.close()
        self.quits.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def view(self):
        return self.window.table

    @property
    def model(self):
        return self.window.model

    @property
    def on_pursuits(self):
        return self.window.shown_table is self.view and self.window.isVisible()

    def _settle(self):
        doing = self.view.__dict__.get("doing")
        QApplication.processEvents()
        while doing is not None and doing.work._work.running:
            QApplication.processEvents()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TroublesDialog):
            self.said.append("  it is asked what was meant; left alone")
            dialog.reject()
            dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # The file

    def _read(self):
        """Read all rows where somebody wrote since."""
        version = self._file.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            self.rows = {row[0]: row[1:] for row in self._file.execute(ROWS)}
            if self._file.execute(LAWLESS).fetchone()[0]:
                self._broken("a live pursuit has no step of its own")
        return self.rows

    def _on_applied(self, _change):
        before, after = self._settled_rows, self._read()
        del self.diffs[self.window.undoable.stack.index() - 1 :]
        self.diffs.append(difference(before, after))
        self._settled_rows = after

    # A step

    def step(self):
        """Take one step and look at everything."""
        before = self._settled_rows = self._read()
        here, order, stack = self.view.current_id, self._order(), self._stack_state()
        # Most steps are not painted: that takes longer than all the rest.
        self.asked = False
        self.window.setUpdatesEnabled(self._is_painted)
        waits = self.model._waiting is not None  # for the editor to be closed
        self.number += 1
        name, allowed = self._take()
        self.seen[name] = self.seen.get(name, 0) + 1
        allowed.moves |= waits
        if self._session is None:
            self._come_back(before, allowed)
            return
        self._settle()
        after = self._read()
        self._check_typed(before, after, allowed)
        self._check_file(before, after, allowed, stack)
        self._check_table(here, order, allowed)

    @property
    def _is_painted(self):
        return self.number % PAINTED == 0

    def answer(self, dialog):
        """Answer what becomes of a word whose step is to move: one of three, or not at all."""
        self.asked = True
        way = self.rng.choice(["told", "silent", "stays"])
        self.said.append(f"  its word: {way}")
        self._land(self._read())  # another cell of the row may have been typed before
        if way != "stays":
            told = way == "told" and dialog.told.isEnabled()
            (dialog.told if told else dialog.silent).setChecked(True)
            dialog.accept()
        if dialog.result() != dialog.DialogCode.Accepted:
            dialog.reject()
        dialog.deleteLater()
        return dialog.result()

    def _take(self):
        """Take a step that can be taken here; return its name and what it may do."""
        is_turn = self.number % TURN == 0 or self.number >= DUNNED
        first = list(self.owed) if is_turn else []
        while True:
            name = self.name = first.pop(0) if first else self._choose()
            self.said.append(f"{self.number}: {name}")
            allowed = getattr(self, name)()
            if allowed is not None:
                if name in self.owed:
                    self.owed.remove(name)
                return name, allowed
            self.said.pop()

    def _choose(self):
        weights = dict(STEPS)
        if self._order() and len(self.rows) < FEW:
            weights["import_file"] += 20
        if len(self.rows) > MANY:
            weights["delete"] += 30
        if not self.window.isVisible():
            weights["show"] = 60
        elif not self.on_pursuits:
            weights["view_"] = 60
        if self.typed is not None and self.typed.text == NO_VALUE:
            weights["revert"], weights["end_by_signal"] = 40, 5
        for name in weights.keys() - set(self.verbs):
            weights[name] = 0
        return self.rng.choices(list(weights), list(weights.values()))[0]

    def _order(self):
        return self.model.ids(0, self.model.rowCount())

    def _stack_state(self):
        stack = self.window.undoable.stack
        return stack.index(), stack.count()

    # Writing in a cell

    @property
    def editor(self):
        return self.view._editor

    def _text(self, column):
        number = self.rng.randrange(1000)
        match column:
            case Column.COMPANY:
                return self.rng.choice([f"Firm {number % 4}", f"House {number}"])
            case Column.PERSON:
                return self.rng.choice([f"Kim Example{number % 9}", f"Lea Sample{number}"])
            case Column.DUE:
                if self.rng.random() < 0.15:
                    return NO_VALUE
                return f"+{number % 40 + 1}d"
            case OwnKey() if column.kind is OwnKind.NUMBER:
                return str(number)
            case _:
                return f"text {number}"

    def write(self):
        """Type over a cell; the editor stays open."""
        order = self._order()
        if not self.on_pursuits or not order or (self.typed and self.rng.random() < 0.7):
            return None
        row, column = self.rng.choice(order), self.rng.choice((*TYPED_INTO, *self.own))
        if not self.view.edit_id(row, column):
            self.said.append(f"  no editor for {row} {column}")
            return Allowed(walks=True)
        if self.typed is not None:  # that was committed by going there
            self._settle()
            self._land(self._read())
        text, edited = self._text(column), self._field()
        edited.selectAll()
        QTest.keyClicks(edited, text)
        day = self.editor.on if isinstance(self.editor, DueEdit) else None
        self.typed = Typed(row, column, text, day.isoformat() if day else "")
        self.said.append(f"  {row} {column}: {text!r}")
        return Allowed(walks=True)

    def _field(self):
        editor = self.editor
        return editor.field if isinstance(editor, DueEdit) else editor

    def type_on(self):
        """Type another letter."""
        if self.typed is None or self.editor is None or self.typed.column is Column.DUE:
            return None
        letter = "5" if self._is_number(self.typed.column) else "x"
        QTest.keyClicks(self._field(), letter)
        self.typed.text += letter
        return Allowed()

    def _is_number(self, column):
        return isinstance(column, OwnKey) and column.kind is OwnKind.NUMBER

    def commit(self):
        """Press what commits."""
        if self.editor is None:
            return None
        keys = [
            (K.Key_Return, NONE), (K.Key_Tab, NONE), (K.Key_Backtab, SHIFT), (K.Key_Return, SHIFT),
            (K.Key_Return, CTRL),
        ]  # fmt: skip
        key, mods = self.rng.choice(keys)
        self.said[-1] += f" {key.name} {mods.name}"
        chosen, cells = self._selected(), self.view.currentIndex()
        fills = mods == CTRL and self.view.selected_count > 0
        self._press(key, mods)
        rows = dict.fromkeys(chosen, ALL_CELLS) if fills and cells.isValid() else {}
        return Allowed(rows=rows, walks=True)

    def _press(self, key, mods=NONE):
        field = self._field()
        QTest.keyClick(field if field is not None else self.view, key, mods)

    def revert(self):
        """Press Esc."""
        if self.editor is None:
            return None
        self._press(K.Key_Escape)
        return Allowed(gives_up=True)

    def choose_stage(self):
        """Choose a stage from the list."""
        order = self._order()
        if not self.on_pursuits or not order or self.typed is not None:
            return None
        row = self.rng.choice(order)
        if not self.view.edit_id(row, Column.STAGE) or not isinstance(self.editor, QComboBox):
            return Allowed(walks=True)
        box = self.editor
        box.setCurrentIndex(self.rng.randrange(box.count()))
        box.activated.emit(box.currentIndex())
        return Allowed(rows={row: ALL_CELLS}, walks=True)

    # Looking at other rows, or in another order

    def sort(self):
        """Click on the name of a column."""
        if not self.on_pursuits:
            return None
        section = self.rng.randrange(WIDTH)
        at = self.view.head.sectionViewportPosition(section) + 12
        port = self.view.head.viewport()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, NONE, port.rect().topLeft() + point(at))
        return Allowed(moves=True)

    def sort_further(self):
        """Click on the name of another column with Shift."""
        if not self.on_pursuits:
            return None
        self.view.looks.add_key(self.rng.randrange(WIDTH))
        return Allowed(moves=True)

    def find(self):
        """Type into the find field."""
        if not self.on_pursuits:
            return None
        top = self.window.top
        top.finder.setText(self.rng.choice(["", "", "", "firm", "kim", "text 1", "nobody"]))
        top.find_now()
        return Allowed(moves=True, walks=True)

    def narrow(self):
        """Filter a column by the row of fields, or none."""
        if not self.on_pursuits:
            return None
        filters = Filters.of(self.view, self.office)
        wish = self.rng.choice(["", "", "o", "1"])
        column = self.rng.choice([Column.TITLE, Column.COMPANY, self.own[0]])
        if not filters.shown:
            self.window.actions_.filters.trigger()
        filters.set(column, [Condition(column, Test.CONTAINS, wish)] if wish else [])
        return Allowed(moves=True, walks=True)

    def view_(self):
        """Show another view, or another table."""
        if not self.window.isVisible():
            return None
        where = self.rng.choice(
            [View.OPEN, View.ALL, View.ALL, View.OVERDUE, "people", "companies"]
        )
        self.said[-1] += f" {where}"
        if where in ("people", "companies"):
            self.window.actions_.rosters[where].trigger()
        else:
            self.window.actions_.views[where].trigger()
        return Allowed(moves=True, walks=True)

    # Cells and rows

    def _may_take_cells(self):
        return self.on_pursuits and self.view.commit_open_editor() and bool(self._order())

    def _selected(self):
        return self.view.selected_ids

    def _select_some(self):
        order = self._order()
        first = self.rng.randrange(len(order))
        last = min(len(order) - 1, first + self.rng.randrange(3))
        column = self.rng.choice((*TYPED_INTO[:4], *self.own))
        self.view.hands.go(self.model.index(first, AT[column]))
        self.view.hands.go(self.model.index(last, AT[column]), extend=True)
        return order[first : last + 1], column

    def paste(self):
        """Paste a block from the current cell on; it may reach past the end."""
        if not self._may_take_cells():
            return None
        self._take_landed()
        ids, column = self._select_some()
        wide, into = self.rng.choice([1, 1, 2]), (*TYPED_INTO, *self.own)
        lines = [
            "\t".join(self._text(each) for each in into[into.index(column) :][:wide])
            for _line in range(self.rng.choice([1, 1, 2, 3]))
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        order = self._order()
        top = order.index(ids[0])
        reached = set(ids) | set(order[top : top + max(len(lines), len(ids))])
        QTest.keyClick(self.view, K.Key_V, CTRL)
        past_end = top + len(lines) > len(order)
        return Allowed(rows=dict.fromkeys(reached, ALL_CELLS), comes=past_end, walks=True)

    def below(self):
        """Go to the empty line below the last row: type a name, paste two, or leave it again."""
        if not self._may_take_cells():
            return None
        self._take_landed()
        column = self.rng.choice((Column.COMPANY, Column.TITLE, Column.PERSON))
        self.view.hands.go(self.model.index(self.model.count - 1, AT[column]))
        QTest.keyClick(self.view, K.Key_Down)
        act = self.rng.choice(["type", "type", "paste", "give up", "leave", "stay"])
        self.said[-1] += f" {act}"
        if self.model.last_line is None or act == "stay":
            return Allowed(walks=True)
        if act == "paste":
            QGuiApplication.clipboard().setText(f"{self._text(column)}\n{self._text(column)}")
            QTest.keyClick(self.view, K.Key_V, CTRL)
        elif act == "leave":
            QTest.keyClick(self.view, K.Key_Up)
        else:
            QTest.keyClick(self.view, K.Key_F2)
            QTest.keyClicks(self._field(), self._text(column))
            ends = [K.Key_Return, K.Key_Tab, K.Key_Down]
            self._press(K.Key_Escape if act == "give up" else self.rng.choice(ends))
        return Allowed(comes=act in {"type", "paste"}, walks=True)

    def fill(self):
        """Press Ctrl+D on some cells."""
        if not self._may_take_cells():
            return None
        self._take_landed()
        ids, _column = self._select_some()
        QTest.keyClick(self.view, K.Key_D, CTRL)
        return Allowed(rows=dict.fromkeys(ids, ALL_CELLS), walks=True)

    def clear(self):
        """Press Delete on some cells: no row goes."""
        if not self._may_take_cells():
            return None
        self._take_landed()
        ids, _column = self._select_some()
        QTest.keyClick(self.view, K.Key_Delete)
        return Allowed(rows=dict.fromkeys(ids, ALL_CELLS), walks=True)

    def delete(self):
        """Press Ctrl+- on some rows."""
        if not self._may_take_cells():
            return None
        self._take_landed()
        ids, _column = self._select_some()
        QTest.keyClick(self.view, K.Key_Minus, CTRL)
        self._settle()
        if set(ids) & set(self._read()):
            self._broken(f"{ids} were to be deleted")
        if set(self._settled_rows) != set(self.rows):
            self._broken("other rows were deleted")
        return Allowed(goes=True, walks=True)

    def _take_landed(self):
        """See that what was typed has landed before the same cells are written again."""
        self._settle()
        self._land(self._read())

    def import_file(self):
        """Import a tracker; the dialog is answered at once."""
        if not self.window.isVisible():
            return None
        path = self.folder / f"tracker-{self.number}.csv"
        tag = self.rng.randrange(100_000)
        path.write_text(f"Company,Role,Status\nNew {tag},role {tag},Applied\nOld {tag},,Applied\n")
        with patch.object(ImportWizard, "exec", answered):  # leaves what was inherited inherited
            self.window.import_file(path)
        return Allowed(comes=True, moves=True, walks=True)

    def undo(self):
        """Choose Undo in the menu."""
        if not self.window.undoable.stack.canUndo() or not self.window.isVisible():
            return None
        self._edit_menu(0).trigger()
        return Allowed(undoes=True, comes=True, goes=True, walks=True)

    def redo(self):
        """Choose Redo in the menu."""
        if not self.window.undoable.stack.canRedo() or not self.window.isVisible():
            return None
        self._edit_menu(1).trigger()
        return Allowed(undoes=True, comes=True, goes=True, walks=True)

    def _edit_menu(self, place):
        return self.window.menus[1].actions()[place]

    # What others do, and the world

    def outside(self):
        """Let another program write to the file, and let the window notice."""
        if not self.rows:
            return None
        ids, what = list(self.rows), self.rng.choice(["title", "title", "delete", "add"])
        row = self.rng.choice(ids)
        self.said[-1] += f" {what} {row}"
        if self._other is None:
            self._other = open_office(self.path, self.clock)
        if what == "title":
            self._other.pursuits.set_title(row, f"theirs {self.rng.randrange(1000)}")
        elif what == "delete":
            self._other.pursuits.delete([row])
        else:
            self._add_one(self._other, self.rng.randrange(1000))
        self.seeing.look()
        gone = what == "delete"
        rows = {row: {AT[Column.TITLE]}} if what == "title" else {}
        return Allowed(rows=rows, comes=what == "add", goes=gone, moves=True, walks=gone)

    def day(self):
        """Let a day go by."""
        self.clock.move(days=1)
        self.seeing.look()
        return Allowed(moves=True, walks=True)

    def hide(self):
        """Close the window into the tray."""
        if not self.window.isVisible():
            return None
        self.window._may_hide = lambda: True
        self.window.close()
        return Allowed(moves=True)

    def show(self):
        """Show the window again."""
        if self.window.isVisible():
            return None
        self.window.show()
        return Allowed(moves=True, walks=True)

    def minimise(self):
        """Make the window small, and large again."""
        if not self.window.isVisible():
            return None
        self.window.showMinimized()
        QApplication.processEvents()
        self.window.showNormal()
        return Allowed()

    def dress(self):
        """Change between light and dark."""
        if self.theme is None:
            return None
        from desktop_app.ui.settings import Appearance

        dark = self.theme.mode is Appearance.DARK
        self.theme.mode = Appearance.LIGHT if dark else Appearance.DARK
        return Allowed()

    def zoom(self):
        """Make text and rows larger or smaller."""
        if not self.on_pursuits:
            return None
        self.view.looks.zoom(self.rng.choice([1, -1, 0]))
        return Allowed()

    def go(self):
        """Press a key of the cursor."""
        if not self.on_pursuits or self.editor is not None:
            return None
        QTest.keyClick(self.view, self.rng.choice([K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right]))
        return Allowed(walks=True)

    def end_by_signal(self):
        """End the program by SIGTERM."""
        os.kill(os.getpid(), signal.SIGTERM)
        for _turn in range(1000):
            QApplication.processEvents()
            if self._session is None:
                return Allowed()
        return self._broken("SIGTERM did not end the session")

    def end_by_closing(self):
        """Close the window where there is no tray."""
        self.window._may_hide = lambda: False
        self._session.quit_requested.connect(self._end_session)
        if not self.window.isVisible():
            self.window.show()
        self.window.close()
        QApplication.processEvents()
        return Allowed() if self._session is None else self._broken("it did not end")

    def _come_back(self, before, allowed):
        """Look at what the end has left, and start again."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        after = self._read()
        if self.typed is not None and not self._land(after):
            kept = self._file.execute("SELECT key, text FROM draft").fetchall()
            if not any(self.typed.text in text for _key, text in kept):
                self._broken(f"{self.typed} was lost at the end; drafts: {kept}")
        self._check_file(before, after, allowed, None)
        typed = self.typed
        self.typed = None
        self._begin_session()
        if typed is None:
            return
        if typed.row not in after:  # somebody deleted it meanwhile
            if typed.text not in self.window.messages.accessibleName():
                self._broken(f"{typed} is not told of")
        elif not self._stands(typed):
            self._broken(f"{typed} did not come back")
        else:
            self.typed = typed

    # What must be so

    def _broken(self, what):
        last = "\n".join(self.said[-25:])
        raise Broken(f"{what}\nseed {self.seed}, step {self.number}, the last steps:\n{last}")

    def _land(self, rows):
        """Say whether what was typed stands in its row; then nobody waits for it any more."""
        typed = self.typed
        if typed is None:
            return True
        row = rows.get(typed.row)
        if row is None or self._meant(typed) not in (row[AT[typed.column]], *self._days(typed)):
            return False
        self.landed.append(typed)
        self.typed = None
        return True

    def _meant(self, typed):
        return typed.day or typed.text.strip()

    def _days(self, typed):
        """Return the days of all open steps of a row where a day was typed."""
        if typed.column is not Column.DUE:
            return []
        days = "SELECT due_on FROM step WHERE pursuit_id = ? AND state = 'open'"
        return [day for (day,) in self._file.execute(days, (typed.row,))]

    def _stands(self, typed):
        """Say whether an open editor of the row it was typed for holds it."""
        editor = self.editor
        if editor is None or self._field().text() != typed.text:
            return False
        return self._place_of(editor) == (typed.row, typed.column)

    def _place_of(self, editor):
        for row in range(self.model.rowCount()):
            for at, column in enumerate((*COLUMNS, *self.own)):
                if self.view.indexWidget(self.model.index(row, at)) is editor:
                    return self.model.id_at(row), column
        return None

    def _check_typed(self, before, after, allowed):
        typed = self.typed
        if typed is None or self._stands(typed) or self._land(after):
            return
        if (allowed.gives_up or self.asked) and self.editor is None:
            self.typed = None
        else:
            editor, said = self.editor, self.refused[-1:]
            held = None if editor is None else (self._place_of(editor), self._field().text())
            self._broken(f"{typed} is lost: {after.get(typed.row)}, editor {held}, {said}")

    def _check_file(self, before, after, allowed, stack):
        changed = difference(before, after)
        if allowed.undoes:
            self._check_undo(changed, stack)
            return
        reach = {row: set(cells) for row, cells in allowed.rows.items()}
        for typed in self.landed:
            reach.setdefault(typed.row, set()).update(REACH.get(typed.column, {AT[typed.column]}))
        self.landed.clear()
        for row, (was, now) in changed.items():
            if was is None and not allowed.comes:
                self._broken(f"row {row} came from nowhere: {now}")
            if now is None and not allowed.goes:
                self._broken(f"row {row} is gone: {was}")
            if was and now:
                cells = {at for at in range(WIDTH) if was[at] != now[at]}
                if not cells <= reach.get(row, set()):
                    self._broken(f"row {row} was written though nobody asked: {was} -> {now}")

    def _check_undo(self, changed, stack):
        index, count = self._stack_state()
        was_index, was_count = stack
        self.landed.clear()
        if count < was_count:  # it can never be right again
            del self.diffs[min(index, was_index) : min(index, was_index) + was_count - count]
            wanted = {}
        elif index < was_index:
            wanted = {row: (now, was) for row, (was, now) in self.diffs[index].items()}
        elif index > was_index:
            wanted = self.diffs[was_index]
        else:
            wanted = {}
        if cells(changed) != cells(wanted):  # others may have written beside it since
            self._broken(f"undo or redo did {changed}, not {wanted}")

    def _check_table(self, here, order, allowed):
        model, now = self.model, self._order()
        self._check_spine(now)
        if not allowed.moves:
            left, before = [i for i in now if i in order], [i for i in order if i in now]
            if left != before:
                self._broken(f"rows moved without a sort: {before} -> {left}")
        if not allowed.walks and here is not None and here in now and self.view.current_id != here:
            self._broken(f"the current row is {self.view.current_id}, it was {here}")
        if self.on_pursuits:
            self._check_cells(now)
            if self.name in READS_ANEW and not model.editing:
                self._check_order(now)

    def _check_spine(self, now):
        model = self.model
        if list(model._windows.spine) != now and 0 not in model._windows.spine:
            self._broken("the model and its spine differ")
        if len(set(now)) != len(now):
            self._broken("a row stands twice")
        if model.editing != (self.editor is not None):
            self._broken("the model thinks otherwise of whether an editor is open")

    def _check_cells(self, order):
        for at, number in enumerate(order):
            row = self.rows.get(number)
            if row is None:
                if not self.model.editing:
                    self._broken(f"the table shows {number}, which is gone")
                continue
            shown = tuple(self.model.index(at, column).data() for column in (0, 1, 2, REMARK))
            if shown != (*row[:3], row[REMARK]):
                self._broken(f"row {number} shows {shown}, the file says {row}")

    def _check_order(self, order):
        fresh = list(self.office.table.ids(self.model.query))
        if order != fresh and set(order) != set(fresh):
            self._broken(f"the table shows {order}, its query asks for {fresh}")

    # The end

    def undo_all(self):
        """Take everything back, then do it again: the rows are the same both times (T18)."""
        if self.window.isHidden():
            self.window.show()
        if not self.view.commit_open_editor():
            self._press(K.Key_Escape)
        self.typed = None
        self._settle()
        end, stack = self._read(), self.window.undoable.stack
        here = stack.index()
        while stack.canUndo():
            stack.undo()
        self._settle()
        if self._read() != self.undo_to:
            self._broken(f"undone: {difference(self.undo_to, self.rows)}")
        while stack.index() < here:
            stack.redo()
        self._settle()
        if self._read() != end:
            self._broken(f"done again: {difference(end, self.rows)}")

    def check_whole_file(self):
        """Let SQLite look through the file."""
        if self._file.execute("PRAGMA foreign_key_check").fetchall():
            self._broken("a row points to none")
        if self._file.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            self._broken("the file is damaged")


STEPS = {
    "write": 90, "type_on": 20, "commit": 40, "revert": 6, "choose_stage": 6,
    "sort": 10, "sort_further": 5, "find": 8, "narrow": 5, "view_": 5,
    "paste": 8, "below": 6, "fill": 6, "clear": 3, "delete": 3, "import_file": 1,
    "undo": 16, "redo": 10,
    "outside": 8, "day": 2, "hide": 3, "show": 0, "minimise": 2, "dress": 0.1, "zoom": 1, "go": 10,
    "end_by_signal": 0.4, "end_by_closing": 0.4,
}  # fmt: skip
# Nobody else writes, and no word was given yesterday, which could not be taken back (6.3).
NOT_ALONE = {"outside", "day", "end_by_signal", "end_by_closing"}
READS_ANEW = {"sort", "sort_further", "find", "view_", "outside"}


def difference(before, after):
    """Return the rows that are not alike, by id: as they were, and as they are."""
    return {
        number: (before.get(number), after.get(number))
        for number in before.keys() | after.keys()
        if before.get(number) != after.get(number)
    }


def cells(rows):
    """Return the cells that are not alike: row, column, as it was, as it is."""
    return {
        (row, at, *((each[at] if each else None) for each in both))
        for row, both in rows.items()
        for at in range(WIDTH)
        if len({each[at] if each else None for each in both}) > 1
    }


def point(x):
    """Return a place in a header."""
    from PySide6.QtCore import QPoint

    return QPoint(x, 8)


def answered(wizard):
    """Stand in for `QDialog.exec`: wait for the judgement, import, and go."""
    wizard.show()
    for _turn in range(5000):
        QApplication.processEvents()
        if wizard.plan is not None and wizard.ok.isEnabled():
            break
    wizard.ok.click()
    for _turn in range(5000):
        QApplication.processEvents()
        if not wizard.isVisible():
            break
    wizard.deleteLater()
