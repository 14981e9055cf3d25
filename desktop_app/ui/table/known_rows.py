# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Pasted rows of who is here already: completed or made anew, as the user says beforehand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from desktop_app.services.here_already import Here, Told, who_is_here
from desktop_app.services.rosters import CompanyColumn, PersonColumn
from desktop_app.services.transfer.details import RowKind
from desktop_app.ui.table.unwritten import UnwrittenDialog
from desktop_app.words import lines, ngettext
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.table.cell_work import Put
    from desktop_app.ui.table.sheet import Line, Sheet
    from desktop_app.ui.table.view import SheetView

_KINDS = {"people": RowKind.PEOPLE, "companies": RowKind.COMPANIES}
_FACTS: dict[str, str] = {
    PersonColumn.NAME: "name",
    PersonColumn.COMPANY: "company",
    PersonColumn.PHONE: "phone",
    PersonColumn.EMAIL: "email",
    CompanyColumn.NAME: "name",
}
_ROW = 36  # px (look.md)


def known_rows(view: SheetView, puts: Sequence[Put]) -> dict[int, Here]:
    """Return those of the new rows who are here already, by the (negative) id of the row."""
    sheet = view.rows.sheet
    kind = _KINDS.get(sheet.name)
    fresh = [put for put in puts if put.row < 0 and put.column is not None]
    if kind is None or not fresh:
        return {}
    told: dict[int, dict[str, str]] = {}
    for put in fresh:
        fact = _FACTS.get(sheet.columns[put.column or 0])
        if fact is not None:
            told.setdefault(put.row, {})[fact] = put.text
    rows = {row: Told(**facts) for row, facts in told.items() if facts.get("name", "").strip()}
    return who_is_here(sheet.office.database, kind, rows) if rows else {}


def completed(
    view: SheetView, puts: Sequence[Put], known: Mapping[int, Here], chosen: set[int]
) -> list[Put]:
    """Return the cells with those of the chosen rows turned to who is here: what stands stays.

    A further number or address is added to theirs.
    """
    sheet = view.rows.sheet
    stands = sheet.lines([known[row].id for row in chosen])
    found: list[Put] = []
    for put in puts:
        here = known.get(put.row) if put.row in chosen else None
        if here is None:
            found.append(put)
        elif put.column is not None and (line := stands.get(here.id)) is not None:
            text = _completing(sheet, line, put, here)
            if text:
                found.append(replace(put, row=here.id, text=text, value=None))
    return found


def _completing(sheet: Sheet[Any], line: Line[Any], put: Put, here: Here) -> str:
    """Return what a cell of somebody known is to hold, "" where nothing is added to it."""
    text, column = put.text.strip(), put.column or 0
    if not text or not sheet.may_edit(line, column):
        return ""
    before = line.plain(column).strip()
    if not before:
        return text
    name = sheet.columns[column]
    further = (name == PersonColumn.PHONE and here.new_phone) or (
        name == PersonColumn.EMAIL and here.new_email
    )
    return f"{before}; {text}" if further else ""


class KnownRowsDialog(UnwrittenDialog):
    """Lists the rows of who is here; nothing was written so far.

    Signals:
        settled: the set of the rows that complete who is here; the others are made anew.
    """

    settled = Signal(object)

    def __init__(self, known: Mapping[int, Here], parent: QWidget) -> None:
        super().__init__(parent)
        n = len(known)
        self.tell(
            ngettext("{n} row is here already", "{n} rows are here already", n, n=grouped(n)),
            _("A ticked row completes who is here, and what stands there stays. Untick what is "
              "to be made anew."),
        )  # fmt: skip
        self._rows = sorted(known, reverse=True)  # the first new row is -1
        self._ticks: list[QTableWidgetItem] = []
        self.list = self._table(known)
        self.anew = self.arrange(self.list, _("Make all anew"), _("Paste"))
        self.resize(760, 360)
        self.ok.setFocus()
        self.anew.clicked.connect(self._make_anew)
        self.accepted.connect(lambda: self.settled.emit(self.ticked))

    @property
    def ticked(self) -> set[int]:
        """Return the rows that are to complete who is here."""
        ticks = zip(self._rows, self._ticks, strict=True)
        return {row for row, tick in ticks if tick.checkState() is Qt.CheckState.Checked}

    def _table(self, known: Mapping[int, Here]) -> QTableWidget:
        table = QTableWidget(len(known), 2, self)
        table.setHorizontalHeaderLabels([_("Row"), _("Here already")])
        table.setAccessibleName(_("Rows that are here already"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setProperty("role", "lines")
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        fixed = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        for at, row in enumerate(self._rows):
            here = known[row]
            first = QTableWidgetItem(_("New row {n}: {column}", n=-row, column=here.typed))
            first.setFlags(fixed | Qt.ItemFlag.ItemIsUserCheckable)
            first.setCheckState(Qt.CheckState.Checked)
            second = QTableWidgetItem(_said(here))
            second.setFlags(fixed)
            self._ticks.append(first)
            table.setItem(at, 0, first)
            table.setItem(at, 1, second)
        head = table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, 260)
        table.setCurrentCell(0, 0)
        return table

    def _make_anew(self) -> None:
        for tick in self._ticks:
            tick.setCheckState(Qt.CheckState.Unchecked)
        self.accept()


def _said(here: Here) -> str:
    """Return who is here and what tells: "Dana Reyes · Alder & Finch · 212 555 0142"."""
    why = here.by or (_("same name and company") if here.company else _("same name"))
    return lines.SEPARATOR.join(filter(None, (here.name, here.company, why)))
