# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The end of the morning run: every open pursuit has a next step, or which one waits (R02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.ui.panes import dress
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.words import lines
from desktop_app.words import morning as says
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.morning import Item, MorningRun
    from desktop_app.services.office import Office

MOST_ROWS = 6


class EndPage(QFrame):
    """Says how the search stands, and lets one settle what has no step.

    Signals:
        accept_wanted: ids of pursuits whose proposed step is right.
        show_wanted: the id of a pursuit to be shown in the table.
        again_wanted: what was skipped is to be gone through.
    """

    accept_wanted = Signal(object)
    show_wanted = Signal(object)
    again_wanted = Signal()

    def __init__(
        self,
        office: Office,
        run: MorningRun,
        total: int,
        skipped: Sequence[Item],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office = office
        self._bare: list[int] = []
        figures = run.summary()
        self.headline = Label(says.end(figures.live, figures.needs_step), self)
        self.headline.setProperty("role", "title")
        self.headline.setWordWrap(True)
        self.rest = Label(says.gone_through(total, len(skipped)), self)
        self.rest.setProperty("role", "muted")
        self.rest.setWordWrap(True)
        count = Label(says.counted(figures.live) if figures.live else "", self)
        count.setVisible(bool(figures.live))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(10)
        for part in (self.headline, count, self.rest):
            column.addWidget(part)
        if skipped:
            self._add_again()
        if figures.needs_step:
            self._add_bare(run.without_step(MOST_ROWS), figures.needs_step)
        column.addStretch(1)

    def _add_again(self) -> None:
        again = QPushButton(_("Go through what was skipped  (R)"), self)
        again.setAutoDefault(False)
        again.clicked.connect(self.again_wanted)
        self._put(again)

    def _add_bare(self, rows: Sequence[PursuitRow], total: int) -> None:
        self._bare = [row.id for row in rows]
        for row in rows:
            self._column.addLayout(self._row(row))
        if total > len(rows):
            more = _("and {n} more in “Needs a step”", n=total - len(rows))
            self._column.addWidget(Label(more, self))
        if len(rows) > 1:
            every = QPushButton(_("Accept these proposed days  (A)"), self)
            every.setAutoDefault(False)
            dress(every, "primary")
            every.clicked.connect(self.accept_all)
            self._put(every)

    def accept_all(self) -> None:
        """Accept the proposed steps that are shown."""
        if self._bare:
            self.accept_wanted.emit(self._bare)

    def _row(self, row: PursuitRow) -> QHBoxLayout:
        today, anew = self._office.today, self._office.steps.accepted_day(row.id)
        when = words.due(anew or row.due_on, row.due_time, today)
        what = words.action(row.action, contact="", channel=row.channel)
        name = ElidedLabel(lines.SEPARATOR.join((lines.pursuit_name(row), what, when)), self)
        accept = QPushButton(_("Accept"), self)
        accept.clicked.connect(lambda: self.accept_wanted.emit([row.id]))
        show = QPushButton(_("Show in the table"), self)
        show.clicked.connect(lambda: self.show_wanted.emit(row.id))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(name, 1)
        for button in (accept, show):
            button.setProperty("small", True)
            button.setAutoDefault(False)
            line.addWidget(button)
        return line

    def _put(self, button: QPushButton) -> None:
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        self._column.addLayout(line)
