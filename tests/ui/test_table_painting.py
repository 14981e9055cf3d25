# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of a table are painted in one go: the same picture as cell by cell, and no row more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from tests.ui.sheet_room import Column, a_pursuit, hand, office, promise

__all__ = ["hand", "office"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def full(hand):
    """All that a cell can wear: a promise, a proposal, a closed one, an overlong name."""
    promise(hand.office, hand.model.id_at(0))
    a_pursuit(hand.office, "Long " * 40, "Zoë " * 30)
    hand.office.follow_ups.park(hand.model.id_at(1), hand.office.desk.today + timedelta(days=60))
    hand.window.show()
    hand.view.setFocus()
    QApplication.processEvents()  # else what is still to be painted is painted along with it
    return hand


def by_rows(view):
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def cell_by_cell(view):
    """Paint each cell by the delegate's `paint`, as Qt does for any other table."""
    picture = QPixmap(view.viewport().size())
    picture.fill(view.viewport().palette().base().color())
    painter = QPainter(picture)
    option = QStyleOptionViewItem()
    option.direction = view.layoutDirection()
    shown = [c for c in range(view.model().columnCount()) if not view.isColumnHidden(c)]
    for row in range(view.model().rowCount()):
        for column in shown:
            index = view.model().index(row, column)
            option.rect = view.visualRect(index)
            painter.setClipRect(option.rect)
            view.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def rows_of(view, picture):
    """Return the part of a picture with cells in it."""
    last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0)).bottom()
    right = max(
        view.visualRect(view.model().index(0, c)).right() for c in range(view.model().columnCount())
    )
    return picture.copy(QRect(0, 0, min(right, view.viewport().width()), last))


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_row_looks_as_its_cells_do_one_by_one(full, direction):
    view = full.view
    view.setLayoutDirection(direction)
    full.go(full.model.id_at(2), Column.ACTION)
    chosen = QItemSelection(full.model.index(0, 1), full.model.index(1, 3))
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)
    assert rows_of(view, by_rows(view)) == rows_of(view, cell_by_cell(view))


def test_hidden_and_moved_columns_are_painted_where_they_stand(full):
    view = full.view
    view.setColumnHidden(1, True)
    view.head.moveSection(0, 4)
    view.selectionModel().clear()  # its handle is no cell; keys still held keep setCurrentIndex's
    assert rows_of(view, by_rows(view)) == rows_of(view, cell_by_cell(view))


def test_two_rows_far_apart_do_not_paint_those_between(full, monkeypatch):
    """An edit at the top and the current row at the bottom are two rows, not a screen of them."""
    view, asked = full.view, []
    by_rows(view)
    line = full.model.line
    monkeypatch.setattr(full.model, "line", lambda row: asked.append(row) or line(row))
    region = QRegion()
    for row in (0, 4):
        region = region.united(view.visualRect(full.model.index(row, 0)))
    view.viewport().repaint(region)
    assert set(asked) == {0, 4}


def test_a_part_of_a_row_is_painted_as_it_was(full):
    """Only a cell is painted anew: what stands beside it stays as it is."""
    view = full.view
    before = by_rows(view)
    view.viewport().repaint(view.visualRect(full.model.index(1, 2)).adjusted(3, 3, -3, -3))
    assert by_rows(view) == before


def test_below_the_last_row_nothing_is_painted(full, monkeypatch):
    view, asked = full.view, []
    line = full.model.line
    monkeypatch.setattr(full.model, "line", lambda row: asked.append(row) or line(row))
    bottom = view.viewport().height()
    view.viewport().repaint(0, bottom - 20, 100, 20)
    assert asked == []
