# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The window of the morning run: one due thing, its keys, and how many are left.

Everything is done by the verbs of the main window, so undo and reminders stay as they are.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.outcomes import allowed_outcomes
from desktop_app.overriding import override
from desktop_app.services.morning import MorningRun
from desktop_app.ui.morning.end_page import EndPage
from desktop_app.ui.morning.item_card import ItemCard
from desktop_app.ui.panes import dress, scrolling
from desktop_app.ui.screens import available
from desktop_app.ui.snoozing import said as snoozed_line
from desktop_app.ui.text import Label, set_tip
from desktop_app.words import morning as says
from desktop_app.words import text as _
from desktop_app.words.reminding import snooze_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop_app.domain.records import Outcome
    from desktop_app.services.morning import Item
    from desktop_app.services.reminders import Snoozed
    from desktop_app.ui.main_window import MainWindow

_FRAME = QSize(24, 48)
_MOST_KEYS = 9
_COLUMNS = 4


class MorningWindow(QDialog):
    """Shows what is due, the first thing first, until the end page.

    Attributes:
        run: where it stands.
        item: what is shown, None at the end.
        page: the end, while it is shown.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Morning run"))
        self._window, self._office = window, window.office
        self.run = MorningRun(window.office)
        self.item: Item | None = None
        self.page: EndPage | None = None
        self._warned = ""
        self._outcomes: tuple[Outcome, ...] = ()
        self.progress = Label("", self)
        self.progress.setProperty("role", "strong")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._put_off: list[Item] = []  # with all reminders; undo brings them back
        self.note = Label("", self)
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self._page = QVBoxLayout()
        self._page.setContentsMargins(0, 0, 0, 0)
        self.caution = Label("", self)
        self.caution.setProperty("role", "caution")
        self.caution.setWordWrap(True)
        self._keys = QWidget(self)
        self._buttons: dict[str, QPushButton] = {}
        self._arrange()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.read)
        window.today.agenda_changed.connect(self._read_soon)
        for key in ("Ctrl+Z", "Z"):
            QShortcut(QKeySequence(key), self, self.undo)
        QShortcut(QKeySequence("Ctrl+Alt+H"), self, self._window.verbs.snooze_all)
        self._window.verbs.snoozed.connect(self._on_snoozed)
        self.note.hide()
        self.read()
        room = available(self).size()
        self.resize(QSize(820, 600).boundedTo(room - _FRAME))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.progress)
        head.addWidget(self._bar, 1)
        self.all_later = QPushButton(_("All in an hour"), self)
        self.all_later.setAutoDefault(False)
        self.all_later.setProperty("small", True)
        set_tip(self.all_later, _("{what} (Ctrl+Alt+H)", what=snooze_all()))
        self.all_later.clicked.connect(self._window.verbs.snooze_all)
        head.addWidget(self.all_later)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for name, text, key, act in self._verbs():
            button = QPushButton(f"{text}  ({key})", self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            self._buttons[name] = button
            foot.addWidget(button)
        dress(self._buttons["follow_up"], "primary")
        foot.addStretch(1)
        self._leave = QPushButton(_("Leave  (Esc)"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.reject)
        foot.addWidget(self._leave)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._page, 1)
        column.addWidget(self._keys)
        column.addWidget(self.caution)
        column.addWidget(self.note)
        column.addLayout(foot)

    def _verbs(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        return (
            ("accept", _("Accept"), "A", self.accept_item),
            ("follow_up", _("Follow up"), _("Enter"), self.follow_up),
            ("move", _("Move"), "M", self.move_item),
            ("snooze", _("In an hour"), "H", self.snooze),
            ("skip", _("Skip"), "S", self.skip),
            ("back", _("Back"), "B", self.back),
        )

    # What is shown

    def _read_soon(self, *_args: object) -> None:
        self._later.start()

    def read(self) -> None:
        """Show what comes next, or the end."""
        found = self.run.progress()
        if found.item is None or self.item is None or found.item.key != self.item.key:
            self._warned = ""
            self.note.hide()
        self.item = found.item
        self._bar.setMaximum(max(1, found.total))
        done = found.number - (found.item is not None)
        self._bar.setValue(done if found.total else 1)
        self.progress.setText(says.progress(found.number, found.total) if found.total else "")
        self.progress.setVisible(bool(found.total))
        self._bar.setVisible(bool(found.total))
        self._clear()
        self.page = None
        if found.item is None:
            self._show_end(found.total, found.skipped)
        else:
            self._page.addWidget(scrolling(ItemCard(self._office, found.item, self), self))
        self._show_keys()
        self._show_verbs()
        self._caution()
        self.run.keep()

    def _clear(self) -> None:
        while old := self._page.takeAt(0):
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_end(self, total: int, skipped: tuple[Item, ...]) -> None:
        page = self.page = EndPage(self._office, self.run, total, skipped, self)
        page.accept_wanted.connect(self._accept)
        page.show_wanted.connect(self._show_pursuit)
        page.again_wanted.connect(self._again)
        self._page.addWidget(page)

    def _show_keys(self) -> None:
        """Offer what can come of it, each by its number."""
        old = self._keys
        self._keys = QWidget(self)
        row = self.item.row if self.item is not None and self.item.interview is None else None
        self._outcomes = ()
        if row is not None and row.channel is not None:
            self._outcomes = allowed_outcomes(row.channel, row.kind)
        grid = QGridLayout(self._keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for number, outcome in enumerate(self._outcomes):
            name = words.outcome_key(outcome).replace("&", "&&")
            key = f"{number + 1}  " if number < _MOST_KEYS else ""
            button = QPushButton(f"{key}{name}", self._keys)
            button.setProperty("role", "choice")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.log, number))
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        self._keys.setVisible(bool(self._outcomes))
        self._column.replaceWidget(old, self._keys)
        old.hide()
        old.deleteLater()

    def _show_verbs(self) -> None:
        step = self.item is not None and self.item.interview is None
        proposed = self.item is not None and self.item.proposed
        self._buttons["accept"].setVisible(proposed)
        dress(self._buttons["follow_up"], "" if proposed else "primary")
        self._buttons["follow_up"].setVisible(self.item is not None)
        name = _("Follow up") if step else _("Open")
        self._buttons["follow_up"].setText(f"{name}  ({_('Enter')})")
        self._buttons["move"].setVisible(step)
        self._buttons["snooze"].setVisible(step and not proposed)
        self._buttons["skip"].setVisible(self.item is not None)
        self.all_later.setVisible(self.item is not None)
        self._buttons["back"].setVisible(bool(self.run.progress().skipped))
        set_tip(self._buttons["skip"], _("It stays due, and nobody is told anything."))
        first = self._buttons["accept" if proposed else "follow_up"]
        (first if self.item is not None else self._leave).setFocus()

    def _caution(self) -> None:
        text = ""
        if self.item is not None and self._warned == self.item.key:
            today = self.item.row.due_on == self._office.today
            text = says.promised_today() if today else says.promised_before()
        self.caution.setText(text)
        self.caution.setVisible(bool(text))

    # What is done

    def follow_up(self) -> None:
        """Open what this item is done with: the follow-up window, the ladder, the card."""
        self._open(None)

    def log(self, number: int) -> None:
        """Open the follow-up window with an outcome chosen; Enter there logs it."""
        if number < len(self._outcomes):
            self._open(self._outcomes[number])

    def _open(self, outcome: Outcome | None) -> None:
        item, verbs = self.item, self._window.verbs
        if item is None:
            return
        shown: QDialog | None
        if item.interview is not None:
            shown = verbs.interview(item.interview.interview.id)
        else:
            shown = verbs.follow_up(item.row.id, outcome)
        if shown is not None:
            shown.finished.connect(self._come_back)

    def _come_back(self, _result: int) -> None:
        if self.isVisible():
            self._read_soon()
            self.raise_()
            self.activateWindow()

    def move_item(self) -> None:
        """Ask for another day; a word that was given moves with a note (M1), or openly late."""
        if self.item is not None and self.item.interview is None:
            self._window.verbs.move(self.item.row.id)
            self._come_back(0)

    def accept_item(self) -> None:
        """Say yes to what is only proposed; it is due now, and stands here as such (R02)."""
        if self.item is not None and self.item.proposed:
            self._accept([self.item.row.id])

    def snooze(self) -> None:
        """Remind again in an hour, and go on to the next; a proposal asks for a yes or a day."""
        if self.item is not None and self.item.interview is None and not self.item.proposed:
            self._window.verbs.snooze(self.item.row)
            self.run.skip(self.item)
            self.read()

    def _on_snoozed(self, done: Snoozed) -> None:
        """Go on to what was not put off, and say what was."""
        self._put_off = [i for i in self.run.due() if i.row.step_id in done.step_ids]
        for item in self._put_off:
            self.run.skip(item)
        said = snoozed_line(done)
        self.note.setText(_("{said} Z takes it back.", said=said) if done.count else said)
        self.read()
        self.note.show()

    def skip(self) -> None:
        """Go on to the next; a word that was given is skipped by a second press only (6.3)."""
        item = self.item
        if item is None:
            return
        if item.slips(self._office) and self._warned != item.key:
            self._warned = item.key
            self._caution()
            return
        self.run.skip(item)
        self.read()

    def back(self) -> None:
        """Return to what was skipped last."""
        if self.run.back():
            self.read()

    def undo(self) -> None:
        """Take back what was done last; it stands here again."""
        self._window.undoable.stack.undo()
        for item in self._put_off:
            self.run.take_up(item)
        self._put_off = []
        self.note.hide()
        self._read_soon()

    def _accept(self, numbers: list[int]) -> None:
        self._window.verbs.accept(numbers)
        self._read_soon()

    def _show_pursuit(self, number: int) -> None:
        self._window.show_pursuit(number)
        self._window.activateWindow()

    def _again(self) -> None:
        self.run.skipped_again()
        self.read()

    # Overrides of Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        act = self._by_key(Qt.Key(event.key())) if plain else None
        if act is not None:
            act()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _by_key(self, key: Qt.Key) -> Callable[[], object] | None:
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return partial(self.log, int(key) - int(Qt.Key.Key_1))
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.follow_up,
            Qt.Key.Key_Enter: self.follow_up,
            Qt.Key.Key_A: self.accept_item,
            Qt.Key.Key_M: self.move_item,
            Qt.Key.Key_H: self.snooze,
            Qt.Key.Key_S: self.skip,
            Qt.Key.Key_B: self.back,
        }
        if self.page is not None:
            at_end: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_B: self.back,
                Qt.Key.Key_A: self.page.accept_all,
                Qt.Key.Key_R: self._again,
            }
            return at_end.get(key)
        return keys.get(key)

    @override
    def reject(self) -> None:
        """Leave; where one was is kept for the day."""
        self._later.stop()
        self.run.keep()
        super().reject()


def open_run(window: MainWindow) -> MorningWindow:
    """Open the morning run, raise it if it is open already."""
    verbs = window.verbs
    if (shown := verbs.run) is not None:
        shown.raise_()
        shown.activateWindow()
        return shown
    run = verbs.run = MorningWindow(window)

    def forget(_result: int) -> None:
        verbs.run = None
        run.deleteLater()

    run.finished.connect(forget)
    run.setModal(False)
    run.show()
    return run
