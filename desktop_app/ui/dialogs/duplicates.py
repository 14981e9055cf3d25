# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who stands here twice: pairs side by side, merged, told apart or skipped, by keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.folding import fold
from desktop_app.overriding import override
from desktop_app.ui.dialogs.comparing import Comparing
from desktop_app.ui.dialogs.dialog_keys import press_focused
from desktop_app.ui.dialogs.foot import in_order
from desktop_app.ui.dialogs.pair_facts import Facts, company_facts, person_facts
from desktop_app.ui.empty_note import EmptyNote
from desktop_app.ui.icons import icon
from desktop_app.ui.panes import dress, see_through
from desktop_app.ui.text import Label, tip_text
from desktop_app.words import likeness as alike
from desktop_app.words import ngettext
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR
from desktop_app.words.merging import given_way
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.changes import Change
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.duplicates import Pair
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


_LEAST_LIST = 260  # px


class _Narrow(QStyledItemDelegate):
    """Asks for no width, so that a line ends in dots where the list ends."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())


class Duplicates(QDialog):
    """The pairs that are likely the same; Enter merges, N tells apart, S skips, Left/Right keep."""

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._undoable = office, undoable
        self.pairs: list[Pair] = []
        self._comparing: Comparing | None = None
        self.setWindowTitle(_("Find duplicates"))
        self.said = Label(_("Comparing …"), self)
        self.busy = QProgressBar(self)
        self.busy.setRange(0, 0)
        self.list = QListWidget(self)
        self.note = EmptyNote(self.list)
        self.keep_one = QRadioButton(_("Keep this one"), self)
        self.keep_other = QRadioButton(_("Keep this one"), self)
        self.merge = QPushButton(_("Merge"), self)
        self.apart = QPushButton(_("&Not the same"), self)
        self.skip = QPushButton(_("&Skip"), self)
        self._grid = QGridLayout()
        self._arrange()
        self._connect()
        self._show_current()
        self.begin()

    def begin(self) -> None:
        """Look for the pairs."""
        self._comparing = Comparing(self._office.duplicates.comparison())
        self._comparing.found.connect(self._on_found)
        self._comparing.start()

    def _arrange(self) -> None:
        self.head = Label(_("Find duplicates"), self)
        self.head.setProperty("role", "title")
        dress(self.said, "muted")
        self.list.setAccessibleName(_("Pairs that look alike"))
        self.list.setProperty("role", "lines")
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(_LEAST_LIST)
        self.list.setItemDelegate(_Narrow(self.list))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.list)
        self.sides = self._sides()
        split.addWidget(self.sides)
        split.setSizes([400, 640])
        split.setChildrenCollapsible(False)
        close = QPushButton(_("Close"), self)
        close.clicked.connect(self.reject)
        dress(self.merge, "primary")
        last = QHBoxLayout()
        last.addStretch(1)
        for button in (close, self.skip, self.apart, self.merge):
            button.setAutoDefault(False)
        for button in (self.skip, self.apart, *in_order(self, self.merge, close)):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.said)
        column.addWidget(self.busy)
        column.addWidget(split, 1)
        column.addLayout(last)
        self.resize(1100, 620)

    def _sides(self) -> QWidget:
        inner = QWidget(self)
        inner.setProperty("role", "scrolled")
        self._grid.setContentsMargins(16, 4, 8, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self.keep_one, 0, 1)
        self._grid.addWidget(self.keep_other, 0, 2)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        see_through(area)
        return area

    def undo(self) -> None:
        """Take the last change back, and look again who stands here twice."""
        if self._undoable.stack.canUndo():
            self._undoable.stack.undo()
            self.begin()

    def _connect(self) -> None:
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.list.installEventFilter(self)  # a list would look for the letters itself
        self.merge.clicked.connect(self.merge_current)
        self.apart.clicked.connect(self.tell_apart)
        self.skip.clicked.connect(self.skip_current)

    # --- the pairs ---

    def _on_found(self, pairs: list[Pair]) -> None:
        self.busy.hide()
        self.pairs = list(pairs)
        self.list.clear()
        for pair in self.pairs:
            self.list.addItem(self._item(pair))
        self.tell_count()
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._show_current()

    def _item(self, pair: Pair) -> QListWidgetItem:
        line = self._line(pair)
        item = QListWidgetItem(icon("person" if pair.people else "company"), line)
        item.setToolTip(tip_text(line))
        kind = _("Two people") if pair.people else _("Two companies")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {line}")
        return item

    def _line(self, pair: Pair) -> str:
        if self._comparing is None:
            return ""
        one, other = self._comparing.known(pair)
        if not pair.people or fold(one.name) != fold(other.name):
            return f"{one.name}  ·  {other.name}"
        companies = dict.fromkeys(each.company for each in (one, other) if each.company)
        return SEPARATOR.join((one.name, *companies))  # namesakes are told by where they work

    def tell_count(self) -> None:
        """Say how many pairs are left."""
        n = len(self.pairs)
        self.sides.setVisible(bool(n))
        self.note.say(
            "" if n else _("Nobody stands here twice"),
            _("Two people or two companies that look alike would stand here side by side, to be "
              "made one or told apart."),
        )  # fmt: skip
        if n:
            count = grouped(n)
            text = ngettext("{n} pair looks alike.", "{n} pairs look alike.", n, n=count)
            text += " " + _("Left and Right choose which one is kept; undo brings both back.")
        else:
            text = ""
        self._say(text)

    def _say(self, text: str, role: str = "muted") -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        dress(self.said, role)

    @property
    def current(self) -> Pair | None:
        """Return the pair that is looked at."""
        row = self.list.currentRow()
        return self.pairs[row] if 0 <= row < len(self.pairs) else None

    def _show_current(self) -> None:
        pair = self.current
        for button in (self.merge, self.apart, self.skip, self.keep_one, self.keep_other):
            button.setEnabled(pair is not None)
            if isinstance(button, QRadioButton):
                button.setVisible(pair is not None)
        self._clear_grid()
        if pair is None:
            return
        facts_of = person_facts if pair.people else company_facts
        one, other = facts_of(self._office, pair.one), facts_of(self._office, pair.other)
        if one is None or other is None:  # gone meanwhile
            self._drop_current()
            return
        self.keep_other.setChecked(other.weight > one.weight)
        self.keep_one.setChecked(other.weight <= one.weight)
        self._fill_grid(pair, one, other)

    def _clear_grid(self) -> None:
        kept = {self.keep_one, self.keep_other}
        for at in reversed(range(self._grid.count())):
            item = self._grid.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in kept:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _fill_grid(self, pair: Pair, one: Facts, other: Facts) -> None:
        reason = Label(alike.why(pair.likeness.why), self)
        dress(reason, "chip-soon")
        self._grid.addWidget(reason, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        row = 2
        for (name, left), (_name, right) in zip(one.lines, other.lines, strict=True):
            if not (left or right):
                continue
            label = Label(name, self)
            dress(label, "muted")
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            for column, text in ((1, left), (2, right)):
                value = Label(text or "–", self)
                value.setWordWrap(True)
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                dress(value, "strong" if left != right and text else "")
                self._grid.addWidget(value, row, column, Qt.AlignmentFlag.AlignTop)
            row += 1

    # --- what is done with them ---

    def merge_current(self) -> None:
        """Merge the pair, keeping the one that is chosen."""
        pair = self.current
        if pair is None:
            return
        kept, other = (
            (pair.one, pair.other) if self.keep_one.isChecked() else (pair.other, pair.one)
        )
        merging = self._office.merging
        verb = partial(merging.people if pair.people else merging.companies, told=given_way)
        if self._do(partial(verb, kept, other)):
            self._replace(pair.people, other)

    def tell_apart(self) -> None:
        """Remember that the pair is not the same."""
        pair = self.current
        if pair is not None and self._do(partial(self._office.duplicates.tell_apart, pair)):
            self._drop_current()

    def skip_current(self) -> None:
        """Leave the pair for another time."""
        if self.current is not None:
            self._drop_current()

    def _do(self, verb: Callable[[], Change]) -> bool:
        self._undoable.refused.connect(self._on_refused)
        done = self._undoable.do(verb)
        self._undoable.refused.disconnect(self._on_refused)
        return done

    def _on_refused(self, error: KnownError) -> None:
        self._say(words.error_line(error), "error")

    def _replace(self, people: bool, gone: int) -> None:  # noqa: FBT001  # which of the two kinds
        """Drop every pair that named who is gone."""
        row = self.list.currentRow()
        for at in reversed(range(len(self.pairs))):
            pair = self.pairs[at]
            if pair.people == people and gone in (pair.one, pair.other):
                del self.pairs[at]
                self.list.takeItem(at)
        self._after_drop(row)

    def _drop_current(self) -> None:
        row = self.list.currentRow()
        del self.pairs[row]
        self.list.takeItem(row)
        self._after_drop(row)

    def _after_drop(self, row: int) -> None:
        self.tell_count()
        self.list.setCurrentRow(min(row, len(self.pairs) - 1))
        self._show_current()
        self.list.setFocus()

    # --- Qt ---

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._act(event)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event) and not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Left: partial(self.keep_one.setChecked, True),
            Qt.Key.Key_Right: partial(self.keep_other.setChecked, True),
            Qt.Key.Key_Return: self.merge_current,
            Qt.Key.Key_Enter: self.merge_current,
            Qt.Key.Key_N: self.tell_apart,
            Qt.Key.Key_S: self.skip_current,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = acts.get(event.key()) if plain else None
        if act is not None:
            act()
        return act is not None

    @override
    def done(self, result: int) -> None:
        if self._comparing is not None:
            self._comparing.forget()
        super().done(result)
