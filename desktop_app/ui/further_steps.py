# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The open steps that stand behind a pursuit's next one: each can be seen, and dropped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.reader import reader
from desktop_app.ui.text import ElidedLabel
from desktop_app.words import places
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.filters import PursuitRow
    from desktop_app.domain.records import Step
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


class FurtherSteps(QWidget):
    """One line a step: "After that: Call, Thu 12 Mar", and a way to drop it."""

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._undoable = office, undoable
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    @property
    def said(self) -> tuple[str, ...]:
        """Return the lines that are shown."""
        labels = (line.findChild(ElidedLabel) for line in self._lines)
        return tuple(label.text() for label in labels if label is not None)

    @property
    def drops(self) -> tuple[LinkButton, ...]:
        """Return what drops each of them."""
        buttons = (line.findChild(LinkButton) for line in self._lines)
        return tuple(button for button in buttons if button is not None)

    def show_row(self, row: PursuitRow) -> None:
        """Show the steps behind the next one of this pursuit; nothing where there are none."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [self._line(row, step) for step in self._office.timelines.further(row.id)]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def _line(self, row: PursuitRow, step: Step) -> QWidget:
        at = places.Moment(step.due_on, step.due_time, step.zone)
        what = words.action(step.action, contact=row.person, channel=step.channel)
        when = places.due_both(at, reader(self._office))
        line = QWidget(self)
        text = ElidedLabel(_("After that: {what}, {when}", what=what, when=when), line)
        text.setProperty("role", "muted")
        drop = LinkButton(_("Drop this step"), line)
        drop.clicked.connect(partial(self._drop, step.id))
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(text)
        inside.addWidget(drop)
        inside.addStretch(1)
        return line

    def _drop(self, step_id: int) -> None:
        self._undoable.do(lambda: self._office.steps.drop(step_id))
