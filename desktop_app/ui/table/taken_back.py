# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Brings into sight what was taken back or done again, as a spreadsheet does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.domain.records import Contact, Organization, Promise
from desktop_app.ui.table import reach, selection

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import Query
    from desktop_app.ui.table.view import SheetView

_FEW = 500  # rows that are looked for; a larger change is seen anyway
_KINDS = {"people": Contact, "companies": Organization, "promises": Promise}


def bring_into_sight(view: SheetView, change: Change) -> None:
    """Go to the first row of a change, in the column one is in; stay where one of them is seen.

    Several rows that came back are selected, as they were when they were deleted.
    """
    if view.open_editor is not None:
        return
    if not view.rows.is_complete:  # many rows come back with their order, a little later
        once = Qt.ConnectionType.SingleShotConnection
        view.rows.completed.connect(partial(_bring_late, view, change, view.rows.query), once)
        return
    ids = _ids(view.rows.sheet.name, change)
    far = bool(ids) and not _sees_any(view, frozenset(ids))
    if far and (rows := view.rows.rows_of(ids[:_FEW])):
        view.hands.go(view.rows.index(rows[0], max(0, view.currentIndex().column())))
    came = view.rows.sheet.reach(change).came
    if 1 < len(came) <= _FEW and (rows := view.rows.rows_of(came)):
        selection.select_rows(view, rows, selection.shown_columns(view))


def _bring_late(view: SheetView, change: Change, asked: Query) -> None:
    if view.rows.query == asked:  # else the user looks at something else by now
        bring_into_sight(view, change)


def _sees_any(view: SheetView, ids: frozenset[int]) -> bool:
    """Say whether any of these rows is seen: of six thousand, the first few may be elsewhere."""
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    last = last if last >= 0 else view.rows.rowCount() - 1
    return first >= 0 and any(view.rows.id_at(row) in ids for row in range(first, last + 1))


def _ids(sheet: str, change: Change) -> list[int]:
    kind = _KINDS.get(sheet)
    if kind is not None:
        return sorted(change.touched(kind))
    owners = (reach.pursuit_of(edit.record) for edit in change.edits)
    return sorted({owner for owner in owners if owner is not None})
