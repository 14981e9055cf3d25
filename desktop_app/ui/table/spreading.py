# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Spread dates: over how many working days, how many a day, and a look at it before it is done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop_app import words
from desktop_app.services import spreading
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.import_work import GradualWork
from desktop_app.ui.text import Label, tip_text
from desktop_app.words import ngettext
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.errors import KnownError
    from desktop_app.services.office import Office
    from desktop_app.services.pasting import Outcome
    from desktop_app.services.spreading import Place
    from desktop_app.ui.undo import Undoable

DAYS = 10
_LONGEST = 250  # working days, a year of them
_ROW = 36  # px (look.md)
_FEWEST = 6  # rows that the preview has room for
_ALL = 100  # shares of the room, to one that stays empty in other forms


class SpreadDialog(FormDialog):
    """Shows where each step would go; nothing is written before that is wanted.

    Attributes:
        days: over how many working days.
        most: how many steps a day has at most.
        preview: one row a pursuit.
    """

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        pursuit_ids: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Spread dates"), _("Spread"), parent)
        self._office, self._undoable, self._ids = office, undoable, pursuit_ids
        self._places: list[Place] = []
        self._asked: tuple[int, int] | None = None  # days and steps a day of the preview
        self._pressed = False  # before the preview was there
        self.lead(
            _("Lays the chosen steps over the next working days. A day you told somebody stays.")
        )  # fmt: skip
        most = office.preferences.current.most_a_day
        self.days, self.most = _number(DAYS, _LONGEST), _number(most, 99)
        self.row(_("Working days"), self.days)
        self.row(_("Most steps a day"), self.most)
        self.preview = self._table()
        self._said = Label("", self)
        self._said.setProperty("role", "muted")
        self.form.addRow(self.preview)
        self.form.addRow(self._said)
        if isinstance(column := self.layout(), QBoxLayout):
            column.setStretchFactor(self.form, _ALL)  # else half of the preview's room stays empty
        self._planning, self._writing = GradualWork(self), GradualWork(self)
        self.resize(820, 560)

        self.days.valueChanged.connect(self._plan)
        self.most.valueChanged.connect(self._plan)
        self._planning.finished.connect(self._show)
        self._planning.failed.connect(self._on_failed)
        self._writing.finished.connect(self._on_written)
        self._writing.failed.connect(self.show_error)
        self.buttons.accepted.disconnect(self.accept)
        self.buttons.accepted.connect(self._spread)
        self._plan()
        self.days.setFocus()
        self.days.selectAll()  # what is typed takes its place

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setHorizontalHeaderLabels([_("Pursuit"), _("So far"), _("From then on")])
        table.setAccessibleName(_("Preview"))
        table.setProperty("role", "lines")
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setWordWrap(False)
        table.setColumnWidth(0, 300)
        table.setColumnWidth(1, 120)
        table.setMinimumHeight(_FEWEST * _ROW)
        return table

    def _plan(self) -> None:
        """Look where the steps would go; Enter in a field tells its number once more."""
        if self._asked == (asked := (self.days.value(), self.most.value())):
            return
        self._asked, self._pressed = asked, False
        self.ok.setEnabled(True)  # what is pressed before the preview is there is done then
        days, most = asked
        self._planning.start(spreading.plan(self._office, self._ids, days=days, most=most))

    def _on_failed(self, error: KnownError) -> None:
        self._pressed = False
        self.show_error(error)

    def _show(self, places: list[Place]) -> None:
        self._places = places
        self.preview.setRowCount(len(places))
        for at, place in enumerate(places):
            row = place.row
            name = SEPARATOR.join(part for part in (row.company, row.title, row.person) if part)
            for column, text in enumerate((name, self._day(row.due_on), self._then(place))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setToolTip(tip_text(text))
                self.preview.setItem(at, column, item)
        moved = sum(place.on is not None for place in places)
        self._said.setText(_in_all(places, moved))
        self.ok.setEnabled(moved > 0)
        if self._pressed and moved:
            self._spread()

    def _then(self, place: Place) -> str:
        if place.on is not None:
            return self._day(place.on)
        if place.why is None:
            return _("stays: its day fits")
        return _("stays: {why}", why=words.error(place.why).what)

    def _day(self, on: date | None) -> str:
        return words.day(on, self._office.today) if on is not None else ""

    def _spread(self) -> None:
        if self._planning.running:
            self._pressed = True
            return
        self.ok.setEnabled(False)
        self._writing.start(spreading.spread(self._office, self._places))

    def _on_written(self, outcome: Outcome) -> None:
        if outcome.troubles:  # somebody wrote since the preview was made
            self.show_error(outcome.troubles[0].error)
            self._asked = None
            self._plan()
            return
        change = outcome.change
        if change is not None:
            self._undoable.do(lambda: change)
        self.accept()


def _in_all(places: Sequence[Place], moved: int) -> str:
    """Return how many move and stay, and where none moves what most often stands in the way."""
    stay = len(places) - moved
    said = [
        ngettext("{n} step moves", "{n} steps move", moved, n=grouped(moved)),
        ngettext("{n} stays", "{n} stay", stay, n=grouped(stay)),
    ]
    whys = Counter(words.error(place.why).what for place in places if place.why is not None)
    if not moved and whys:
        said.append(whys.most_common(1)[0][0])
    return SEPARATOR.join(said)


def _number(value: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, most)
    box.setValue(value)
    return box
