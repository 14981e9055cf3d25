# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a hand knows from a spreadsheet: every key of a table, and what Shift adds to a click."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from desktop_app.ui.table import selection
from desktop_app.ui.table.last_line import LastLine
from desktop_app.ui.table.sight import HandInSight

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.table.view import SheetView

_Key, _Mod, _Action = Qt.Key, Qt.KeyboardModifier, QAbstractItemView.CursorAction
_CTRL, _SHIFT, _ALT = _Mod.ControlModifier, _Mod.ShiftModifier, _Mod.AltModifier
_PLAIN = QItemSelectionModel.SelectionFlag.ClearAndSelect
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate

_ACTIONS = {
    _Key.Key_Up: _Action.MoveUp,
    _Key.Key_Down: _Action.MoveDown,
    _Key.Key_Left: _Action.MoveLeft,
    _Key.Key_Right: _Action.MoveRight,
    _Key.Key_Home: _Action.MoveHome,
    _Key.Key_End: _Action.MoveEnd,
    _Key.Key_PageUp: _Action.MovePageUp,
    _Key.Key_PageDown: _Action.MovePageDown,
}
_SELECTING = {_Key.Key_A, _Key.Key_Space}
_ROWS = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_WIDER = 12  # px a press
_SIDES = {_Key.Key_Left: -1, _Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Step:
    """Where a key that commits goes: rows down, columns on; or it stays and fills the selection.

    Attributes:
        arrow: the arrow key that was pressed, which knows of no run of Tabs and no selection.
        text: what every selected cell is filled with, None where the cell alone was written.
        said: the same as it was typed.
    """

    down: int = 0
    on: int = 0
    fills: bool = False
    arrow: Qt.Key | None = None
    text: str | None = None
    said: str = ""

    def with_text(self, text: str, said: str) -> Step:
        """Return the same with what is to be filled in."""
        return replace(self, text=text, said=said)


def step_of(event: QKeyEvent) -> Step | None:
    """Return where Enter or Tab goes, None for the other keys."""
    back = -1 if event.modifiers() & _SHIFT else 1
    if event.key() in (_Key.Key_Return, _Key.Key_Enter):
        return Step(fills=True) if event.modifiers() & (_CTRL | _ALT) else Step(down=back)
    if event.key() in (_Key.Key_Tab, _Key.Key_Backtab):
        return Step(on=-1 if event.key() == _Key.Key_Backtab else back)
    return None


class Hands(QObject):
    """Moves in a table, selects in it, and hands the rest of the keys to who does it."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._anchor = QPersistentModelIndex()
        self._wide = ""  # "rows" or "columns" while whole ones are being extended
        self._tabbed_from: int | None = None
        self._last_line = LastLine(view)
        HandInSight(view)
        self._obeyed = _keys_of(view)
        self._obeyed |= {
            (_Mod.NoModifier, _Key.Key_Backspace): self.empty,
            (_Mod.NoModifier, _Key.Key_F2): self.edit,
            (_CTRL, _Key.Key_Backspace): self._look_back,
            (_ALT, _Key.Key_Down): self._offer,
        }

    def obey(self, event: QKeyEvent) -> bool:
        """Do what a key means; False for the keys that Qt knows better."""
        self.stand()
        mods = event.modifiers() & ~_Mod.KeypadModifier & ~_Mod.GroupSwitchModifier
        key = Qt.Key(event.key())
        if (key in _ACTIONS and mods & _SHIFT) or (key in _SELECTING and mods):
            self._last_line.leave()  # of several cells it is none
        if key in _ACTIONS and not mods & ~(_CTRL | _SHIFT):
            self._move(key, ctrl=bool(mods & _CTRL), shift=bool(mods & _SHIFT))
            return True
        if key in (_Key.Key_Return, _Key.Key_Enter) and not mods & ~_SHIFT:
            self.advance(Step(down=-1 if mods & _SHIFT else 1))
            return True
        if key == _Key.Key_Space and mods in (_CTRL, _SHIFT):
            self._select_whole("columns" if mods == _CTRL else "rows")
            return True
        verb = self._obeyed.get((mods, key))
        if verb is not None:
            verb()
        return verb is not None

    # Moving

    def go(self, index: QModelIndex, *, extend: bool = False) -> None:
        """Make a cell the current one; extend the selection to it, or select it alone."""
        view = self._view
        if not index.isValid():
            return
        if not extend:
            self._anchor, self._wide = QPersistentModelIndex(), ""
            view.selectionModel().setCurrentIndex(index, _PLAIN)
            return
        if not self._anchor.isValid():
            self._anchor = QPersistentModelIndex(view.currentIndex())
        view.selectionModel().setCurrentIndex(index, _KEEP)
        self._extend_to(index)

    def stand(self) -> None:
        """Go to the next column that is shown where the one of the current cell is hidden."""
        view, current = self._view, self._view.currentIndex()
        shown = selection.shown_columns(view)
        if self._anchor.isValid() and self._anchor.column() not in shown:
            self._anchor = QPersistentModelIndex()
        if current.isValid() and shown and current.column() not in shown:
            head = view.horizontalHeader()
            place = head.visualIndex(current.column())
            near = min(shown, key=lambda column: abs(head.visualIndex(column) - place))
            self.go(view.rows.index(current.row(), near))

    def _extend_to(self, index: QModelIndex) -> None:
        anchor, view = self._anchor, self._view
        start = view.rows.index(anchor.row(), anchor.column())
        if self._wide == "rows":
            top, bottom = sorted((start.row(), index.row()))
            selection.select(view, top, bottom, selection.shown_columns(view))
        elif self._wide == "columns":
            shown = selection.shown_columns(view)
            first, last = sorted(shown.index(each.column()) for each in (start, index))
            selection.select(view, 0, view.rows.rowCount() - 1, shown[first : last + 1])
        else:
            selection.select_between(view, start, index)

    def _move(self, key: Qt.Key, *, ctrl: bool, shift: bool) -> None:
        view, current = self._view, self._view.currentIndex()
        self._tabbed_from = None
        if not current.isValid():
            self.go(view.rows.index(0, 0))
        elif ctrl and (key in _ROWS or key in _SIDES):
            self.go(self._edge(key), extend=shift)
        elif shift or key != _Key.Key_Down or not self._last_line.enter(current.column()):
            mods = _CTRL if ctrl else _Mod.NoModifier
            self.go(view.target(_ACTIONS[key], mods), extend=shift)

    def _edge(self, key: Qt.Key) -> QModelIndex:
        from desktop_app.ui.table import edges  # noqa: PLC0415  # not before it is asked for

        view, current = self._view, self._view.currentIndex()
        row, column = current.row(), current.column()
        if key in _ROWS:
            return view.rows.index(edges.edge_row(view.rows, row, column, _ROWS[key]), column)
        step = -_SIDES[key] if view.isRightToLeft() else _SIDES[key]
        shown, line = selection.shown_columns(view), view.rows.line(row)
        place = edges.edge(
            lambda at: bool(line is not None and line.text(shown[at])),
            shown.index(column), step, len(shown) - 1 if step > 0 else 0,
        )  # fmt: skip
        return view.rows.index(row, shown[place])

    def _look_back(self) -> None:
        """Scroll to the current cell."""
        if self._view.currentIndex().isValid():
            self._view.scrollTo(self._view.currentIndex())

    # Opening a cell

    def open(self) -> QWidget | None:
        """Open the editor of the current cell; its arrows move in its words."""
        view = self._view
        if view.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            view.edit(view.currentIndex())
        self._say_closed()
        return view.open_editor

    def edit(self) -> None:
        """Open the current cell with the cursor behind its words, as F2 does."""
        from desktop_app.ui.table import editing  # noqa: PLC0415  # not before an editor opens

        if (editor := self.open()) is not None:
            editing.go_behind(editor)

    def _say_closed(self) -> None:
        """Say why nothing can be typed into the current cell where that is so."""
        from desktop_app.ui.table import readers  # noqa: PLC0415  # few type there

        rows, current = self._view.rows, self._view.currentIndex()
        line = rows.line(current.row()) if current.isValid() else None
        if line is not None and not current.flags() & Qt.ItemFlag.ItemIsEditable:
            rows.undoable.refused.emit(readers.closed(rows.sheet, line, current.column()))

    def empty(self) -> None:
        """Begin to write in the current cell with nothing in it, as Backspace does."""
        if self.open() is not None:
            field = self._view.window().focusWidget()
            if isinstance(field, QLineEdit):
                field.clear()
            self.type_over()

    def type_over(self, text: str = "") -> None:
        """Note that the open cell was typed over by a text: an arrow commits it and goes on."""
        from desktop_app.ui.table import editing  # noqa: PLC0415  # not before an editor opens

        if (editor := self._view.open_editor) is not None:
            editing.type_over(editor)
        elif text.strip() and text.isprintable():
            self._say_closed()

    def _offer(self) -> None:
        """Open the cell and what it offers, as Alt+Down does: choices, names, a calendar."""
        from desktop_app.ui.table import editing  # noqa: PLC0415  # as above

        if (editor := self.open()) is not None:
            editing.offer(editor)

    # Enter and Tab

    def advance(self, step: Step) -> bool:
        """Go to the next cell by Enter or Tab, within what is selected where it is several cells.

        Returns False at the very end, or beginning, of the table: from there Tab leaves it.
        """
        self.stand()
        view, current = self._view, self._view.currentIndex()
        if step.text is not None:
            view.doing.fill_with(step.text, step.said)
        if not current.isValid() or step.fills:
            return False
        if step.arrow is not None:
            self._move(step.arrow, ctrl=False, shift=False)
            return True
        block = selection.here(view)
        if block is not None and block.cells > 1:
            self._cycle(block, step)
            return True
        return self._down(step.down) if step.down else self._on(step.on)

    def _cycle(self, block: selection.Block, step: Step) -> None:
        current, (width, height) = self._view.currentIndex(), (len(block.columns), block.height)
        across, down = block.columns.index(current.column()), current.row() - block.top
        if step.down:
            place = (across * height + down + step.down) % block.cells
            across, down = divmod(place, height)
        else:
            place = (down * width + across + step.on) % block.cells
            down, across = divmod(place, width)
        index = self._view.rows.index(block.top + down, block.columns[across])
        self._view.selectionModel().setCurrentIndex(index, _KEEP)

    def _down(self, rows: int) -> bool:
        view, current = self._view, self._view.currentIndex()
        column = current.column() if self._tabbed_from is None else self._tabbed_from
        row = max(0, min(view.rows.rowCount() - 1, current.row() + rows))
        self._tabbed_from = None
        if rows > 0 and self._last_line.go_on(column):
            return True
        self.go(view.rows.index(row, column))
        return True

    def _on(self, step: int) -> bool:
        view, current = self._view, self._view.currentIndex()
        shown = selection.shown_columns(view)
        if self._tabbed_from is None:
            self._tabbed_from = current.column()
        place = shown.index(current.column()) + step
        row = current.row() + place // len(shown)
        if not 0 <= row < view.rows.rowCount():
            return False
        tabbed = self._tabbed_from
        self.go(view.rows.index(row, shown[place % len(shown)]))
        self._tabbed_from = tabbed if row == current.row() else None
        return True

    # Whole rows and columns

    def _select_whole(self, which: str) -> None:
        view, current = self._view, self._view.currentIndex()
        block = selection.here(view)
        if block is None:
            return
        if not self._anchor.isValid():
            self._anchor = QPersistentModelIndex(current)
        self._wide = which
        if which == "rows":
            selection.select(view, block.top, block.bottom, selection.shown_columns(view))
        else:
            selection.select(view, 0, view.rows.rowCount() - 1, block.columns)

    # The mouse

    def pressed(self, event: QMouseEvent) -> bool:
        """Extend the selection to where Shift is pressed; True when that is all there is to do."""
        return self.pressed_on(self._view.indexAt(event.position().toPoint()), event)

    def pressed_on(self, index: QModelIndex, event: QMouseEvent) -> bool:
        """Do what `pressed` does for a cell that is known."""
        self._tabbed_from = None
        plain_shift = event.modifiers() == _SHIFT
        if plain_shift and index.row() != self._view.rows.last_line:
            self._last_line.leave()
        if event.button() == Qt.MouseButton.LeftButton and plain_shift and index.isValid():
            self.go(index, extend=True)
            return True
        self._anchor, self._wide = QPersistentModelIndex(), ""
        return False


def _keys_of(view: SheetView) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]]:
    """Return what the keys do that neither move nor select."""
    none, do = _Mod.NoModifier, view.doing
    both = _CTRL | _SHIFT
    leave = view.leave
    return {
        (none, _Key.Key_Insert): view.add_requested.emit,
        (none, _Key.Key_Delete): do.clear,
        (_CTRL, _Key.Key_Minus): do.delete_rows,
        (_CTRL, _Key.Key_C): do.copy,
        (_CTRL, _Key.Key_Insert): do.copy,
        (both, _Key.Key_C): do.copy_with_headers,
        (_CTRL, _Key.Key_X): do.cut,
        (_SHIFT, _Key.Key_Delete): do.cut,
        (_CTRL, _Key.Key_V): do.paste,
        (_SHIFT, _Key.Key_Insert): do.paste,
        (_CTRL, _Key.Key_D): do.fill_down,
        (both, _Key.Key_R): do.fill_right,
        (_CTRL, _Key.Key_Semicolon): do.today,
        (_CTRL, _Key.Key_A): view.selectAll,
        (both, _Key.Key_Space): view.selectAll,
        (_CTRL, _Key.Key_Plus): partial(do.zoom, 1),
        (_CTRL, _Key.Key_Equal): partial(do.zoom, 1),
        (both, _Key.Key_Plus): partial(do.zoom, 1),
        (both, _Key.Key_Underscore): partial(do.zoom, -1),
        (both, _Key.Key_Minus): partial(do.zoom, -1),
        (_CTRL, _Key.Key_0): partial(do.zoom, 0),
        (_CTRL, _Key.Key_Tab): partial(leave, forward=True),
        (both, _Key.Key_Tab): partial(leave, forward=False),
        (both, _Key.Key_Backtab): partial(leave, forward=False),
        (_SHIFT, _Key.Key_F10): do.menu,
        (_ALT, _Key.Key_Right): partial(_widen, view, 1),
        (_ALT, _Key.Key_Left): partial(_widen, view, -1),
    }


def _widen(view: SheetView, step: int) -> None:
    """Make the column of the current cell wider (1) or narrower (-1), as Alt and an arrow do."""
    column = view.currentIndex().column()
    if column >= 0:
        least = view.horizontalHeader().minimumSectionSize()
        view.setColumnWidth(column, max(least, view.columnWidth(column) + step * _WIDER))
        view.scrollTo(view.currentIndex())
