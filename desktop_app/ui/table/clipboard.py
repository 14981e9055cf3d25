# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Cells to the clipboard as plain text, read in pieces so that a million rows make nobody wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.domain import tsv
from desktop_app.services.transfer.gradual import Gradual  # noqa: TC001  # a generator of it
from desktop_app.ui.dialogs.import_work import GradualWork
from desktop_app.ui.table import readers, selection
from desktop_app.ui.table.waiting import Waiting
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.ui.table.view import SheetView

_TOGETHER = 100  # rows that are read in one query: what a hand does not feel


class Copying(QObject):
    """Copies what is selected in a table.

    Signals:
        copied: the text is on the clipboard.
    """

    copied = Signal()

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._then: Callable[[], object] | None = None
        self._work = GradualWork(self)
        self._waiting = Waiting(_("Copying the cells"), self._work.stop, view)

        self._work.progressed.connect(self._waiting.show_share)
        self._work.finished.connect(self._on_finished)
        self._work.failed.connect(lambda _error: self._waiting.end())

    def copy(self, *, headers: bool = False, then: Callable[[], object] | None = None) -> None:
        """Copy the selected cells, with the names of their columns above where wanted.

        Of rows and columns that are selected in parts, the cells between stay empty. `then` is
        called once the text is on the clipboard, and never before.
        """
        self._then = then
        view = self._view
        chosen = selection.row_ranges(view)
        blocks = selection.blocks(view)
        if not blocks:
            return
        ids = [number for first, last in chosen for number in view.rows.ids(first, last)]
        columns = [
            column
            for column in selection.shown_columns(view)
            if any(column in block.columns for block in blocks)
        ]
        whole = selection.whole(view) is not None
        self._waiting.begin()
        self._work.start(self._text(ids, columns, headers=headers, whole=whole))

    def _text(
        self, ids: Sequence[int], columns: Sequence[int], *, headers: bool, whole: bool
    ) -> Gradual[str]:
        sheet, rows = self._view.rows.sheet, []
        picked = None if whole else self._picked()
        if headers:
            rows.append([sheet.header(column) for column in columns])
        written = [(column, readers.writing(sheet.columns[column], column)) for column in columns]
        for start in range(0, len(ids), _TOGETHER):
            lines = sheet.lines(ids[start : start + _TOGETHER])
            rows += [
                [
                    write(lines[number]) if picked is None or (number, column) in picked else ""
                    for column, write in written
                ]
                for number in ids[start : start + _TOGETHER]
                if number in lines
            ]
            yield start / len(ids)
        return tsv.render(rows)

    def _picked(self) -> frozenset[tuple[int, int]]:
        """Return the cells by id and column, where they are no rectangle."""
        rows = self._view.rows
        return frozenset(
            (number, column)
            for block in selection.blocks(self._view)
            for number in rows.ids(block.top, block.bottom)
            for column in block.columns
        )

    def _on_finished(self, text: str) -> None:
        self._waiting.end()
        QGuiApplication.clipboard().setText(text)
        then, self._then = self._then, None
        self.copied.emit()
        if then is not None:
            then()


def pasted() -> list[list[str]]:
    """Return the cells on the clipboard; only its plain text counts, whatever else is there."""
    mime = QGuiApplication.clipboard().mimeData()
    return tsv.parse(mime.text()) if mime.hasText() else []
