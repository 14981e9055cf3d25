# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Export to a CSV file: what the table shows, or all pursuits in full; a long one in the open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton

from desktop_app.domain.filters import OwnKey, OwnKind, Query, View
from desktop_app.services.transfer.csv_out import CsvForm, target_of, writing
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.import_work import GradualWork
from desktop_app.ui.file_windows import file_to_write
from desktop_app.ui.table import readers, selection
from desktop_app.ui.table.waiting import Waiting
from desktop_app.words import ngettext, numbers
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.errors import KnownError
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.view import SheetView

_TOGETHER = 250  # rows that are read in one query


def shown(view: SheetView, path: Path, form: CsvForm) -> Gradual[int]:
    """Write what a table shows, in its order and with its columns.

    Errors: `KnownError` ``export_name``, ``export_failed``.
    """
    count = view.rows.rowCount()
    return (yield from writing(path, form, _rows(view, form), count))


def _rows(view: SheetView, form: CsvForm) -> Iterator[Sequence[str]]:
    sheet, columns = view.rows.sheet, selection.shown_columns(view)
    names = [sheet.columns[column] for column in columns]
    ids = view.rows.ids(0, view.rows.rowCount() - 1)
    yield [sheet.header(column) for column in columns]
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        lines = sheet.lines(some)
        for line in (lines[number] for number in some if number in lines):
            yield [
                form.number(str(line.value(column)))
                if isinstance(name, OwnKey) and name.kind is OwnKind.NUMBER
                else readers.written(line, name, column)
                for name, column in zip(names, columns, strict=True)
            ]


class ExportDialog(FormDialog):
    """Asks what is exported, and for whom.

    Attributes:
        shown, everything: which rows and columns.
        excel: whether Excel is to open it.
    """

    def __init__(self, title: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Export to a CSV file"), _("Export …"), parent)
        rows = ngettext("{n} row", "{n} rows", count, n=numbers.count(count))
        name = _("What “{table}” shows now: {rows}, its columns and its order",
                 table=title, rows=rows)  # fmt: skip
        self.shown = QRadioButton(name, self)
        self.everything = QRadioButton(_("All pursuits with all that the import reads again"), self)
        self.shown.setChecked(True)
        self.shown.setFocus()
        self.excel = QCheckBox(_("So that Excel opens it with a double click"), self)
        self.excel.setChecked(True)
        for widget in (self.shown, self.everything, self.excel):
            self.form.addRow(widget)
        self.lead(_("Days are written as 2026-03-12, whatever the country."))

    @property
    def csv_form(self) -> CsvForm:
        """Return how the file is to be written."""
        return CsvForm.for_excel(numbers.point()) if self.excel.isChecked() else CsvForm()


class Export(QObject):
    """One export from the question to the file.

    Signals:
        done: the number of rows that were written.
    """

    done = Signal(int)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._path = window, Path()
        self._work = GradualWork(self)
        self._waiting = Waiting(_("Writing the file"), self._stop, window)
        self._work.progressed.connect(self._waiting.show_share)
        self._work.finished.connect(self._on_finished)
        self._work.failed.connect(self._on_failed)

    def _stop(self) -> None:
        self._work.stop()
        self.deleteLater()

    def ask(self) -> None:
        """Ask what and where, then write it."""
        view = self._window.shown_table
        if not view.commit_open_editor():
            return
        title = view.rows.sheet.title()
        dialog = ExportDialog(title, view.rows.rowCount(), self._window)
        if dialog.exec() and (path := self._ask_path(title)):
            self.write(path, dialog.csv_form, everything=dialog.everything.isChecked())

    def _ask_path(self, title: str) -> Path | None:
        path = file_to_write(
            self._window, _("Export to a CSV file"), f"{title}.csv", _("CSV files (*.csv)")
        )
        whole = path is None or path.suffix.casefold() == ".csv"
        return path if path is None or whole else path.with_name(f"{path.name}.csv")

    def write(self, path: Path, form: CsvForm, *, everything: bool) -> None:
        """Write a file, and say how it went."""
        self._path = target_of(path)
        self._waiting.begin()
        if everything:
            query = Query(view=View.ALL)
            self._work.start(self._window.office.exporting.exporting(path, query, form))
        else:
            self._work.start(shown(self._window.shown_table, path, form))

    def _on_finished(self, count: int) -> None:
        self._waiting.end()
        rows = ngettext("{n} row", "{n} rows", count, n=numbers.count(count))
        told = _("{rows} written to {file}.", rows=rows, file=self._path.name)
        self._window.messages.tell(told)
        self.done.emit(count)

    def _on_failed(self, error: KnownError) -> None:
        self._waiting.end()
        self._window.messages.refuse(error)
