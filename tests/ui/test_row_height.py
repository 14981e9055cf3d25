# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows of a table grow and shrink all at once, however many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView

from desktop_app.ui.table.row_height import set_row_height


class Watched(QHeaderView):
    """Notes how often rows would be given their height one by one."""

    one_by_one = 0

    def setMinimumSectionSize(self, size):  # noqa: N802  # overrides
        self.one_by_one += size > self.defaultSectionSize()
        super().setMinimumSectionSize(size)


def test_rows_grow_before_their_least_height_does(qtbot):
    """Else Qt resizes each alone: Ctrl+plus took 20 s for 100,000 rows."""
    rows = Watched(Qt.Orientation.Vertical)
    qtbot.addWidget(rows)
    rows.setModel(QStandardItemModel(50, 1, rows))
    for height in (36, 40, 44, 30, 36, 36):
        set_row_height(rows, height)
        assert {rows.sectionSize(at) for at in range(50)} == {height}
        assert rows.minimumSectionSize() == height
    assert rows.one_by_one == 0
