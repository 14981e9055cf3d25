# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The real program with a tireless hand in it, which says what it edits and what is saved (T1).

It prints JSON, a line each: `shown` is what the window shows at first, `edit` is how some of
that will look after the edit that now begins, `saved` comes when the window says that it is, and
`ripe` asks to be killed. How a pursuit looks is its goal, how often it was touched and its steps.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from planted_faults import FAULTS, say, wait_for_the_end
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.domain.records import Outcome
from desktop_app.services.browsing import Column
from desktop_app.services.pausing import Span
from desktop_app.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Looks = dict[str, list[Any]]  # a company: its goal, its touches, its steps
    Script = Iterator[Callable[[], bool]]

W = TypeVar("W", bound=QWidget)
PATIENCE = 60.0  # seconds for what the window does by itself; a guard, no measure of speed
FEWEST, MOST = 4, 40  # pursuits, so that there is always one to edit and never a crowd


class Hand:
    """Edits pursuits in the window for ever, in every way that a user has to write."""

    def __init__(self, program: Program, seed: int, fault: str) -> None:
        self._program, self._fault = program, fault
        self._chance = random.Random(seed)
        self._seed, self._numbers = seed, itertools.count()
        self._looks: Looks = {}
        self._back: list[Looks] = []
        self._until: Callable[[], bool] = self._answers
        self._waiting_since = time.monotonic()
        self._script = self._play()
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self._timer.start(1)

    def _turn(self) -> None:
        try:
            self._go_on()
        except Exception:  # noqa: BLE001  # the program would only log it and go on
            traceback.print_exc()
            os._exit(3)

    def _go_on(self) -> None:
        """Go on as soon as what is waited for is there; the program's own loop runs between."""
        if self._until():
            self._until = next(self._script)
            self._waiting_since = time.monotonic()
        elif time.monotonic() - self._waiting_since > PATIENCE:
            raise TimeoutError(f"in vain: {self._until.__qualname__}")

    def _is_in_front(self) -> bool:
        """Say whether the window has the keyboard, and ask for it where it has not."""
        window = self._program.session.window
        if not window.isActiveWindow():
            window.activateWindow()
        return window.isActiveWindow()

    def _answers(self) -> bool:
        """Say whether the window has its commands; they may come after its first picture."""
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        actions = self._program.session.window.findChildren(QAction)
        return self._is_in_front() and any(action.shortcut() == undo for action in actions)

    def _play(self) -> Script:
        self._window = self._program.session.window
        # Nobody shows banners here, and in the window's own bar they would lie over its news.
        self._program.session.office.pausing.begin(Span.OPEN)
        self._looks = self._shown()
        say(shown=self._looks)
        if self._fault:
            FAULTS[self._fault](self._program.session.office.desk.database)
            yield from self._log()
            wait_for_the_end()
        edits = (self._rename, self._log, self._follow_up, self._import, self._delete,
                 self._take_back)  # fmt: skip
        while True:
            yield self._is_in_front
            yield from self._chance.choice(edits)()

    def _shown(self) -> Looks:
        model, browsing = self._window.model, self._program.session.office.browsing
        looks: Looks = {}
        for number in model.ids(0, model.rowCount() - 1):
            dossier = browsing.dossier(number)
            assert dossier is not None
            touches = sum(entry.touch is not None for entry in dossier.entries)
            looks[dossier.row.company] = [dossier.row.title, touches, len(dossier.steps)]
        return looks

    # Before and after an edit

    def _begin(self, then: Looks) -> None:
        say(edit=then)
        self._then = then
        self._window.messages.hide()

    def _is_saved(self) -> bool:
        """Say whether the window says so; the refusal of an edit is our mistake or a bug."""
        messages = self._window.messages
        if messages.message and messages.property("kind") == "refusal":
            raise RuntimeError(messages.accessibleName())
        return bool(messages.message)

    def _end(self) -> None:
        say(saved=True)
        self._back.append({name: self._looks.get(name, []) for name in self._then})
        self._keep(self._then)

    def _keep(self, then: Looks) -> None:
        merged = self._looks | then
        self._looks = {name: look for name, look in merged.items() if look}

    # The edits

    def _rename(self) -> Script:
        """Type a goal into its cell."""
        table, model = self._window.table, self._window.model
        number, name = self._any()
        title = f"Fitter {self._seed}-{next(self._numbers)}"
        assert table.edit_id(number, Column.TITLE)
        column = table.currentIndex().column()
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        self._begin({name: [title, *self._looks[name][1:]]})
        QTest.keyClicks(editor, title)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        yield lambda: self._is_saved() and not model.editing
        row = model.row_of(number)
        assert row is not None
        assert model.index(row, column).data() == title
        self._end()

    def _log(self) -> Script:
        """Type what happened into the line."""
        line = self._window.capture.line
        _, name = self._any()
        self._begin({name: self._touched(name)})
        QTest.keyClicks(line, f"called {name}, left voicemail, in two weeks")
        QTest.keyClick(line, Qt.Key.Key_Return)
        yield lambda: self._is_saved() and not line.text()
        self._end()

    def _follow_up(self) -> Script:
        """Open the follow-up window from the table, say what came of it, keep the step."""
        from desktop_app.ui.follow_up.window import FollowUpWindow

        table = self._window.table
        number, name = self._any()
        table.select_id(number)
        QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield lambda: (window := _seen(FollowUpWindow)) is not None and window.isActiveWindow()
        window = _seen(FollowUpWindow)
        assert window is not None
        window.choose(Outcome.ANSWERED)  # of theirs: one of ours may want a reason, before its day
        self._begin({name: self._touched(name)})
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield lambda: self._is_saved() and _seen(FollowUpWindow) is None
        self._end()

    def _import(self) -> Script:
        """Bring a file in by the import's own dialog."""
        if len(self._looks) >= MOST:
            return
        from desktop_app.ui.dialogs.import_wizard import ImportWizard

        names = [f"Hazel{self._seed:03}{next(self._numbers):03}" for _ in range(3)]
        file = self._program.session.office.desk.database.path.with_name("tracker.csv")
        rows = "".join(f"{name},Fitter,Priya Nair\n" for name in names)
        file.write_text(f"Company,Position,Contact\n{rows}", "utf-8")
        # It holds whoever opens it until it is closed; our turns go on inside.
        QTimer.singleShot(0, self._window, lambda: self._window.import_file(file))
        yield lambda: (wizard := _seen(ImportWizard)) is not None and wizard.ok.isEnabled()
        wizard = _seen(ImportWizard)
        assert wizard is not None
        self._begin({name: ["Fitter", 0, 1] for name in names})
        QTest.mouseClick(wizard.ok, Qt.MouseButton.LeftButton)
        yield lambda: self._is_saved() and _seen(ImportWizard) is None
        self._end()

    def _delete(self) -> Script:
        """Press Ctrl+- on a row, as long as enough are left."""
        if len(self._looks) < FEWEST:
            return
        number, name = self._any()
        self._window.table.select_id(number)
        self._begin({name: []})
        QTest.keyClick(self._window.table, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
        yield lambda: self._is_saved() and self._window.model.row_of(number) is None
        self._end()

    def _take_back(self) -> Script:
        """Undo what was done last, as Ctrl+Z does."""
        if not self._back:
            return
        stack = self._window.undoable.stack
        left = stack.index() - 1
        before = self._back.pop()
        self._window.table.setFocus()
        self._begin(before)
        QTest.keyClick(self._window.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

        def taken_back() -> bool:
            self._is_saved()  # raises where it was refused
            return stack.index() == left

        yield taken_back
        say(saved=True)
        self._keep(before)

    def _any(self) -> tuple[int, str]:
        model = self._window.model
        number = self._chance.choice(model.ids(0, model.rowCount() - 1))
        row = model.row_of(number)
        assert row is not None
        line = model.line(row)
        assert line is not None
        return number, line.row.company

    def _touched(self, name: str) -> list[Any]:
        title, touches, steps = self._looks[name]
        return [title, touches + 1, steps + 1]


def _seen(kind: type[W]) -> W | None:
    """Return the window of a kind that is open."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, kind) and widget.isVisible():
            return widget
    return None


def main() -> int:
    """Run the program on a database until somebody kills it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--fault", choices=FAULTS, default="")
    options = parser.parse_args()
    program = Program(options.db, hidden=False, open_file=None)
    hand = Hand(program, options.seed, options.fault)
    status = program.run()
    del hand
    return status


if __name__ == "__main__":
    sys.exit(main())
