# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The order of the buttons at the foot of a window, where no button box lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LAST = {
    QDialogButtonBox.ButtonLayout.GnomeLayout.value,
    QDialogButtonBox.ButtonLayout.MacLayout.value,
}


def in_order(
    window: QWidget, primary: QPushButton, leaving: QPushButton
) -> tuple[QPushButton, QPushButton]:
    """Return the primary button and the one that leaves as the platform orders them."""
    layout = window.style().styleHint(QStyle.StyleHint.SH_DialogButtonLayout)
    return (leaving, primary) if layout in _LAST else (primary, leaving)
