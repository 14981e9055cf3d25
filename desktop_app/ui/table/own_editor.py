# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The editor of a cell in a column of the user's own: words, a number, a day in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.domain.own_columns import MOST_LETTERS
from desktop_app.ui.table import own_cells
from desktop_app.ui.table.cell_hint import CellHint
from desktop_app.ui.table.editors import LineEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office


class OwnEditor(LineEditor):
    """A line whose words stand for a value of its column."""

    def __init__(self, office: Office, parent: QWidget, column: OwnKey) -> None:
        super().__init__(parent, column.header)
        self._office, self._column = office, column
        self._value, self._text = "", ""
        self.setMaxLength(MOST_LETTERS)
        if column.kind is OwnKind.NUMBER:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        elif column.kind is OwnKind.DATE:
            CellHint(self, lambda text: own_cells.meant(office, column, text))

    def set_value(self, value: str) -> None:
        """Begin with a value."""
        self._value, self._text = value, self._begin(value)
        self.setText(self._text)

    def _begin(self, value: str) -> str:
        if self._column.kind is OwnKind.DATE:
            return own_cells.shown(self._column, value)
        return own_cells.written(self._column, value)

    @property
    def value(self) -> str:
        """Return the value, or what was typed where it is none: the cell refuses it and says why.

        What was not touched is not read from its words again.
        """
        text = self.text()
        if text == self._text:
            return self._value
        try:
            return own_cells.read(self._office, self._column, text)
        except KnownError:
            return text
