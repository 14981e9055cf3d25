# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The fields of the user's own columns in the dialog of a pursuit, a person or a company."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.day_fields import day
from desktop_app.ui.table import own_cells
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFormLayout, QWidget

    from desktop_app.services.office import Office


class OwnFields:
    """One field a column; without columns there is nothing to see."""

    def __init__(self, office: Office, sheet: str = "pursuits") -> None:
        self._office = office
        self._own = office.own_columns.of(sheet)
        self._columns = self._own.all

    def build(self, form: QFormLayout, fields: f.FieldSet, parent: QWidget) -> None:
        """Put the fields into a form, under a heading of their own."""
        if self._columns:
            f.section(form, _("Columns of your own"))
        for column in self._columns:
            fields.place(form, column.header, self._field(column, fields, parent))

    def _field(self, column: OwnKey, fields: f.FieldSet, parent: QWidget) -> f.Field:
        if column.kind is OwnKind.DATE:
            return day(fields, str(column), parent, self._office)
        if column.kind is OwnKind.CHOICE:
            used = self._own.values_in_use(column.id)  # some may be no choice now
            names = dict.fromkeys((*column.choices, *used))
            return f.choice(fields, str(column), parent, [("", "–"), *((n, n) for n in names)])
        return f.line(fields, str(column), parent)

    def stored(self, row_id: int | None) -> dict[str, Any]:
        """Return what stands in the fields of one row; nothing stands in those of a new one."""
        values = self._own.values(row_id) if row_id is not None else {}
        return {str(c): own_cells.written(c, values.get(c.id, "")) for c in self._columns}

    def read(self, values: dict[str, Any], altered: Callable[[str], bool]) -> dict[int, str]:
        """Return the altered values by the id of their column. Errors: as `own_cells.read`."""
        return {
            column.id: own_cells.read(self._office, column, values[str(column)])
            for column in self._columns
            if altered(str(column))
        }
