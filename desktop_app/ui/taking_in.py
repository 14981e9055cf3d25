# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which file is to be imported: one that is chosen, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.ui.file_windows import file_to_read
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


def chosen(parent: QWidget) -> Path | None:
    """Ask for a file; None when nothing was chosen."""
    return file_to_read(parent, _("Import a list"), _("Tables of text (*.csv *.tsv *.txt)"))


def dropped(data: QMimeData) -> Path | None:
    """Return the one local file that is dragged."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
