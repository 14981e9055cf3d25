# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The cursor that says: this takes seconds, and nothing else can be done meanwhile."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.domain.changes import Change

MANY = 2_000  # edits; more of them take half a second or longer


@contextmanager
def busy() -> Iterator[None]:
    """Show that cursor over every window for a block."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def busily(verb: Callable[[], Change]) -> Callable[[], Change]:
    """Return a verb that shows that cursor while it works."""

    def worked() -> Change:
        with busy():
            return verb()

    return worked
