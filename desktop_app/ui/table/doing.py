# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What can be done to the cells of a table, whoever asks for it: a key, a menu or the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.errors import KnownError
from desktop_app.ui.table import filling, pasting, selection
from desktop_app.ui.table.cell_work import CLEAR, FILL, MOST, PASTE, CellWork, reasons
from desktop_app.ui.table.clipboard import Copying, pasted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.services.pasting import Trouble
    from desktop_app.ui.table.brought_back import Typed
    from desktop_app.ui.table.cell_work import Put
    from desktop_app.ui.table.view import SheetView


class Doing(QObject):
    """The verbs of the cells of one table; an open editor is committed first.

    Attributes:
        work: writes many cells.
        copying: reads many cells.
        handle: the little square that fills.
    """

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self.work, self.copying = CellWork(view), Copying(view)
        self.handle = filling.FillHandle(view, self)
        self._typed: Typed | None = None  # into several cells, and not written yet
        self.work.troubled.connect(self._on_troubled)
        self.work.given_up.connect(self._bring_back)
        self.work.settled.connect(self._on_settled)

    # The clipboard

    def copy(self) -> None:
        """Copy the selected cells as text."""
        if self._ready():
            self.copying.copy()

    def copy_with_headers(self) -> None:
        """Copy the selected cells with the names of their columns above."""
        if self._ready():
            self.copying.copy(headers=True)

    def cut(self) -> None:
        """Copy the selected cells, then clear them."""
        if self._ready():
            self.copying.copy(then=self.clear)

    def paste(self) -> None:
        """Write the cells of the clipboard from the current cell on."""
        if self._ready() and (rows := pasted()):
            puts = pasting.puts(self._view, rows)
            if not self._asks_of_known(puts):
                self._run(PASTE, puts)

    def _asks_of_known(self, puts: Sequence[Put]) -> bool:
        """Say whether new rows tell of who is here; then it is asked what becomes of them."""
        if len(puts) > MOST or not any(put.row < 0 for put in puts):
            return False
        from desktop_app.ui.table import known_rows as rows  # noqa: PLC0415  # new rows only

        known = rows.known_rows(self._view, puts)
        if known:
            dialog = rows.KnownRowsDialog(known, self._view.window())
            dialog.settled.connect(
                lambda chosen: self._run(PASTE, rows.completed(self._view, puts, known, chosen))
            )
            dialog.open()
        return bool(known)

    # Cells

    def clear(self) -> None:
        """Take away what stands in the selected cells; a row never goes by that."""
        if self._ready() and self._is_small():
            self._run(CLEAR, filling.everywhere(self._view, ""))

    def fill_down(self) -> None:
        """Fill the selected cells with the top one of each column, or one cell from above."""
        if self._ready() and self._is_small():
            self.fill(filling.down(self._view))

    def fill_right(self) -> None:
        """Fill the selected cells with the first one of each row, or with the one on the left."""
        if self._ready() and self._is_small():
            self.fill(filling.right(self._view))

    def fill(self, puts: Sequence[Put]) -> None:
        """Write values that come from other cells."""
        self._run(FILL, puts)

    def fill_with(self, text: str, said: str = "") -> None:
        """Write what was typed into every selected cell; refused, it stands in its cell again.

        `said` is the text as it was typed, where `text` says the same in other words.
        """
        from desktop_app.ui.table.brought_back import typed_here  # noqa: PLC0415  # on request

        typed = typed_here(self._view, said or text)
        if self._is_small():
            self._run(FILL, filling.everywhere(self._view, text, said), typed)
        else:
            self._typed = typed
            self._bring_back()

    def today(self) -> None:
        """Write today into the selected cells that hold days."""
        if not self._ready() or not self._is_small():
            return
        puts = filling.today(self._view)
        if puts:
            self.fill(puts)
        else:
            self._view.rows.undoable.refused.emit(KnownError("no_days_here"))

    # Rows and the rest

    def delete_rows(self) -> None:
        """Ask for the rows of the selected cells to be deleted."""
        if self._ready() and (ids := self._view.selected_ids):
            self._view.delete_requested.emit(ids)

    def zoom(self, step: int) -> None:
        """Make text and rows larger (1) or smaller (-1), or of their usual size (0)."""
        self._view.looks.zoom(step)

    def menu(self) -> None:
        """Open the menu of the current cell."""
        from desktop_app.ui.table import cell_menu  # noqa: PLC0415  # on request

        cell_menu.open_at_current(self._view)

    def _run(self, code: str, puts: Sequence[Put], typed: Typed | None = None) -> None:
        self._typed = typed
        self.work.run(code, puts)

    def _ready(self) -> bool:
        return self._view.commit_open_editor()

    def _is_small(self) -> bool:
        _rows, cells = selection.counts(self._view)
        if cells > MOST:
            self._view.rows.undoable.refused.emit(KnownError("too_many_cells", most=MOST))
        return cells <= MOST

    def _bring_back(self) -> None:
        from desktop_app.ui.table import brought_back  # noqa: PLC0415  # few are refused

        typed, self._typed = self._typed, None
        if typed is not None:
            brought_back.bring_back(self._view, typed)

    def _on_settled(self, change: Change | None) -> None:
        self._typed = None
        if self.work.code == PASTE and change is not None:
            pasting.select(self._view, self.work.puts, change)

    def _on_troubled(self, troubles: Sequence[Trouble]) -> None:
        from desktop_app.ui.table.troubles import TroublesDialog  # noqa: PLC0415  # rarely

        dialog = TroublesDialog(self._view, reasons(troubles), self._view.window())
        dialog.settled.connect(self.work.again)
        dialog.open()
        dialog.activateWindow()
