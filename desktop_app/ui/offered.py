# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The list of known names that opens below a field while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListView, QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCompleter


def dress_offered(completer: QCompleter) -> None:
    """Give the list rows with room around the words; a completer's own list has none."""
    offered = QListView()
    offered.setProperty("role", "offered")
    completer.setPopup(offered)
    offered.setItemDelegate(QStyledItemDelegate(offered))
