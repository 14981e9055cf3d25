# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Names for a screen reader where Qt gives none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QLineEdit


def name_clear_button(field: QLineEdit) -> None:
    """Let a screen reader say what the button in a field does; not before the first paint."""
    for button in field.findChildren(QWidget):
        button.setAccessibleName(_("Clear"))


def name_choice(box: QComboBox, name: str) -> None:
    """Name a list of choices that has no label of its own (a buddy).

    On Linux Qt calls it by what is chosen, and its name is heard only as a description.
    """
    box.setAccessibleName(name)
    if sys.platform == "linux":
        box.setAccessibleDescription(name)
    if (line := box.lineEdit()) is not None:
        line.setAccessibleName(name)
