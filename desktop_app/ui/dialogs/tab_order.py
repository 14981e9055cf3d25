# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Put widgets that come later to their place in the order of Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def put_before(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab reach these widgets, in their order, just before another one."""
    last = _focusable_before(anchor)
    for widget in widgets:
        # Qt leaves everything as it is when one of the two takes no focus.
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if last is not None:
            QWidget.setTabOrder(last, widget)
        last = widget


def first_in(window: QWidget) -> QWidget | None:
    """Return what Tab reaches first in a window."""
    found = window.nextInFocusChain()
    while found is not None and found is not window:
        reached = found.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and found.isEnabled() and not found.isHidden():
            return found
        found = found.nextInFocusChain()
    return None


def _focusable_before(anchor: QWidget) -> QWidget | None:
    found = anchor.previousInFocusChain()
    while found is not None and found is not anchor:
        if found.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return found
        found = found.previousInFocusChain()
    return None
