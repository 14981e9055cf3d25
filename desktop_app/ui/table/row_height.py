# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How high the rows of a table are: all of them the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHeaderView


def set_row_height(rows: QHeaderView, height: int) -> None:
    """Give every row a height in pixels, and no less than that.

    A least height above the present one is given to row after row by Qt, each time with a look at
    all the others: 20 s for 100,000. So the rows grow before their least height does.
    """
    if rows.defaultSectionSize() == height == rows.minimumSectionSize():
        return
    if height < rows.minimumSectionSize():
        rows.setMinimumSectionSize(height)
    rows.setDefaultSectionSize(height)
    rows.setMinimumSectionSize(height)
