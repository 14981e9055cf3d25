# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Faults to plant in the table, to see that a walk over it notices them (T18)."""

from __future__ import annotations

from PySide6.QtWidgets import QStyledItemDelegate

from desktop_app.domain.filters import Column, Query
from desktop_app.ui.table import edits, open_cell
from desktop_app.ui.table.delegate import SheetDelegate
from desktop_app.ui.table.model import SheetModel
from desktop_app.ui.table.place import Place
from desktop_app.ui.table.spine_model import SpineModel
from desktop_app.ui.table.view import SheetView

_REVERT = QStyledItemDelegate.EndEditHint.RevertModelCache


def _by_row_number(patch):
    """Write what was typed into the row that stands where the editor was opened."""
    real_open, real_set = SheetDelegate.createEditor, SheetDelegate.setModelData

    def create(self, parent, option, index):
        self.opened_in = index.row()
        return real_open(self, parent, option, index)

    def write(self, editor, model, index):
        row = min(self.opened_in, model.rowCount() - 1)
        real_set(self, editor, model, model.index(row, index.column()))

    patch.setattr(SheetDelegate, "createEditor", create)
    patch.setattr(SheetDelegate, "setModelData", write)
    # Rows move under an open editor, which is what makes the number another one's.
    patch.setattr(SheetModel, "query_requested", _Deaf())
    patch.setattr(
        SheetModel, "editing", property(lambda self: self._editing, lambda self, on: None)
    )


class _Deaf:
    """A signal that reaches nobody."""

    def connect(self, *given):
        pass

    def emit(self, *given):
        pass


def _lost_on_sort(patch):
    """Close an open editor before rows move, without writing what stands in it."""

    def commit(self):
        if self._editor is not None:
            self.closeEditor(self._editor, _REVERT)
        return True

    patch.setattr(SheetView, "commit_open_editor", commit)


def _lost_at_the_end(patch):
    """Forget what could not be committed when the program ends."""
    patch.setattr(open_cell, "keep", lambda tables, drafts: None)


def _sorted_at_once(patch):
    """Let an edited row go at once to where it belongs."""
    real = SheetModel._on_changed

    def on_changed(self, change):
        real(self, change)
        if not self._editing:
            self._show(self._query)

    patch.setattr(SheetModel, "_on_changed", on_changed)


def _place_by_number(patch):
    """Keep the current row by its number while rows are exchanged."""

    def take(self, view):
        view.selectionModel().setCurrentIndex(
            view.rows.index(min(self.row, view.rows.rowCount() - 1), self.column),
            view.selectionModel().SelectionFlag.ClearAndSelect,
        )

    patch.setattr(Place, "row", 0, raising=False)
    patch.setattr(Place, "take", take)


def _neighbour_too(patch):
    """Write the goal of another row as well."""
    real = edits.verb_of

    def verb_of(office, row, column, value):
        verb = real(office, row, column, value)

        def both():
            others = [other for other in office.table.ids(Query()) if other != row.id]
            if others and column == Column.TITLE and office.desk.joined is None:
                office.pursuits.set_title(others[0], "stray")
            return verb()

        return both

    patch.setattr(edits, "verb_of", verb_of)


def _stale_rows(patch):
    """Do not read a changed row anew."""
    patch.setattr(SpineModel, "_repaint_ids", lambda self, ids: None)


def _blind_to_others(patch):
    """Do not look when another program wrote."""
    real = SheetModel._on_changed

    def on_changed(self, change):
        if change.edits:
            real(self, change)

    patch.setattr(SheetModel, "_on_changed", on_changed)


FAULTS = {
    "row by number": _by_row_number,
    "text lost on sort": _lost_on_sort,
    "text lost at the end": _lost_at_the_end,
    "sorted at once": _sorted_at_once,
    "place by number": _place_by_number,
    "neighbour too": _neighbour_too,
    "stale rows": _stale_rows,
    "blind to others": _blind_to_others,
}
