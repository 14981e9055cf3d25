# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What could not be written, cell by cell, with the reason: corrected or left out; else nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.open_line import KnowsLeaving
from desktop_app.ui.table.unwritten import UnwrittenDialog
from desktop_app.ui.text import tip_text
from desktop_app.words import ngettext
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.table.cell_work import Put
    from desktop_app.ui.table.view import SheetView

_WHERE, _TEXT, _WHY = range(3)
_MOST = 500
"""Lines that are listed; further ones come up when these are settled."""

_ROW = 36  # px (look.md)
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _List(KnowsLeaving, QTableWidget):
    """The cells; Enter keeps a corrected text and opens the next one, behind the last it is done.

    Signals:
        done: Enter was pressed in the last text.
    """

    done = Signal()

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint != QAbstractItemDelegate.EndEditHint.SubmitModelCache or self.leaving:
            return
        if self.currentRow() + 1 < self.rowCount():
            self.setCurrentCell(self.currentRow() + 1, _TEXT)
        else:
            self.done.emit()


def _alike(reasons: Mapping[Put, KnownError]) -> list[list[Put]]:
    """Return the cells in groups: of one column, with one text, refused for one reason."""
    groups: dict[object, list[Put]] = {}
    said: dict[int, str] = {}  # by error: cells with the same text share one
    for put, error in reasons.items():
        why = said.get(id(error))
        if why is None:
            why = said[id(error)] = _why(error)
        # A new row is settled by itself: what stands beside it is new as well.
        alone = put.row if put.row < 0 else None
        groups.setdefault((put.column, put.text, why, alone), []).append(put)
    return list(groups.values())


def _why(error: KnownError) -> str:
    said = words.error(error)
    return f"{said.what} {said.todo}".strip()


class TroublesDialog(UnwrittenDialog):
    """Lists the cells; nothing was written so far.

    Cells of one column with the same text and the same reason are one line: a correction serves
    all of them.

    Signals:
        settled: a dict of the listed cells to their corrected texts, None for those left out.
    """

    settled = Signal(object)

    def __init__(self, view: SheetView, reasons: Mapping[Put, KnownError], parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._groups = _alike(reasons)[:_MOST]
        self._cells: list[tuple[QTableWidgetItem, QTableWidgetItem]] = []
        n = len(reasons)
        self.tell(
            ngettext("{n} cell can't be written as it is", "{n} cells can't be written as they are",
                     n, n=grouped(n)),
            _("Nothing was changed. Correct the texts, or untick what is to be left out."),
        )  # fmt: skip
        self.list = self._table(reasons)
        self.without = self.arrange(self.list, _("Leave all of these out"), _("Try again"))
        self.resize(760, 420)

        self.list.setFocus()  # whatever window was active before, a bar of progress, another list
        self.list.done.connect(self.ok.setFocus)
        self.without.clicked.connect(self._leave_out)
        self.accepted.connect(self._settle)

    def _table(self, reasons: Mapping[Put, KnownError]) -> _List:
        table = _List(len(self._groups), 3, self)
        table.setHorizontalHeaderLabels([_("Cell"), _("Text"), _("Why not")])
        table.setAccessibleName(_("Cells that can't be written"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        for row, puts in enumerate(self._groups):
            put = puts[0]
            where = QTableWidgetItem(self._where(put) if len(puts) == 1 else self._many(puts))
            where.setFlags(_FIXED | Qt.ItemFlag.ItemIsUserCheckable)
            fixable = put.column is not None
            where.setCheckState(Qt.CheckState.Checked if fixable else Qt.CheckState.Unchecked)
            text = QTableWidgetItem(put.said or put.text)
            why = QTableWidgetItem(_why(reasons[put]))
            text.setFlags(_FIXED | Qt.ItemFlag.ItemIsEditable if fixable else _FIXED)
            why.setFlags(_FIXED)
            why.setToolTip(tip_text(words.error_line(reasons[put])))
            for column, item in enumerate((where, text, why)):
                table.setItem(row, column, item)
            self._cells.append((where, text))
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setMinimumSectionSize(_ROW)
        table.setColumnWidth(_WHERE, 210)
        table.setColumnWidth(_TEXT, 170)
        table.setCurrentCell(0, _TEXT)
        return table

    def _where(self, put: Put) -> str:
        sheet, rows = self._view.rows.sheet, self._view.rows
        name = sheet.header(put.column) if put.column is not None else _("no column")
        if put.row < 0:
            return _("New row {n}: {column}", n=-put.row, column=name)
        row = rows.row_of(put.row)
        line = rows.line(row) if row is not None else None
        texts = (cell.text for cell in line.cells()) if line is not None else iter(())
        return _("{row}: {column}", row=next(filter(None, texts), "–"), column=name)

    def _many(self, puts: Sequence[Put]) -> str:
        column, n = puts[0].column, len(puts)
        name = self._view.rows.sheet.header(column) if column is not None else _("no column")
        return ngettext("{column}: {n} cell", "{column}: {n} cells", n, column=name, n=grouped(n))

    def _leave_out(self) -> None:
        for where, _text in self._cells:
            where.setCheckState(Qt.CheckState.Unchecked)
        self.accept()

    def _settle(self) -> None:
        self.settled.emit(
            {
                put: text.text() if where.checkState() == Qt.CheckState.Checked else None
                for puts, (where, text) in zip(self._groups, self._cells, strict=True)
                for put in puts
            }
        )

    # Overrides of Qt

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.resizeRowsToContents()  # now that the columns have their room
