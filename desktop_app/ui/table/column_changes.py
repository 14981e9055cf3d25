# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns that come, go, move and are renamed while a table is shown: no row moves by that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop_app.ui.table.spine_model import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.table.model import SheetModel

_ACROSS = Qt.Orientation.Horizontal


def take(model: SheetModel) -> None:
    """Let a table have the columns that are on record now, one step after the other.

    An editor in a column that stays is kept open.
    """
    sheet = model.sheet
    before, wanted = sheet.columns, sheet.present_columns()
    if _told(before) == _told(wanted):
        return
    model.columns_changing.emit()
    for name in before:
        if name not in wanted:
            _take_out(model, sheet.columns.index(name))
    for at, name in enumerate(wanted):
        if name in sheet.columns and sheet.columns[at] != name:
            _take_out(model, sheet.columns.index(name))
        if name not in sheet.columns:
            _put_in(model, at, name)
    sheet.take_columns(wanted)  # names and choices, too
    model.repaint()
    model.headerDataChanged.emit(_ACROSS, 0, len(wanted) - 1)
    _forget_gone(model)
    model.columns_changed.emit()


def _told(columns: Sequence[Any]) -> list[tuple[object, ...]]:
    told = ("header", "choices")
    return [(each, *(getattr(each, name, "") for name in told)) for each in columns]


def _take_out(model: SheetModel, at: int) -> None:
    columns = model.sheet.columns
    model.beginRemoveColumns(ROOT, at, at)
    model.sheet.take_columns((*columns[:at], *columns[at + 1 :]))
    model.forget_lines()
    model.endRemoveColumns()


def _put_in(model: SheetModel, at: int, name: str) -> None:
    columns = model.sheet.columns
    model.beginInsertColumns(ROOT, at, at)
    model.sheet.take_columns((*columns[:at], name, *columns[at:]))
    model.forget_lines()
    model.endInsertColumns()


def _forget_gone(model: SheetModel) -> None:
    """Sort and filter by what is there."""
    query, columns = model.query, model.sheet.columns
    usual = model.sheet.order.sorts
    sorts = [key for key in query.sorts if key[0] in columns] or list(usual)
    where = tuple(each for each in query.where if each.column in columns)
    wanted = replace(query, where=where).sorted_by(*sorts)
    if wanted != query:
        model.set_query(wanted)
