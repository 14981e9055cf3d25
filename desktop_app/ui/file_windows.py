# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which file to read or write: the desktop's own window, or Qt's in the program's looks.

Where the desktop has no file window of its own Qt draws one, with icons that were made for light
windows: they are given ours, and the columns the room for what stands in them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHeaderView, QToolButton, QTreeView

from desktop_app.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Qt's names of its own buttons there.
_ICONS = {
    "backButton": "mark-left",
    "forwardButton": "mark-right",
    "toParentButton": "go-up",
    "newFolderButton": "list-add",
}
_SIZE = (860, 520)


def file_to_read(parent: QWidget, title: str, kinds: str = "") -> Path | None:
    """Ask for one file that is there; None when nothing was chosen.

    `kinds` is a filter as Qt words it: "Tables (*.csv *.tsv)".
    """
    window = _window(parent, title, kinds)
    window.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_asked(window)), None)


def files_to_read(parent: QWidget, title: str) -> list[Path]:
    """Ask for files that are there; an empty list when nothing was chosen."""
    window = _window(parent, title)
    window.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _asked(window)


def file_to_write(parent: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
    """Ask where to write, proposing a name; a file that is there is asked about by the window.

    None when nothing was chosen.
    """
    window = _window(parent, title, kinds)
    window.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    window.setFileMode(QFileDialog.FileMode.AnyFile)
    window.selectFile(name)
    return next(iter(_asked(window)), None)


def _window(parent: QWidget, title: str, kinds: str = "") -> QFileDialog:
    window = QFileDialog(parent, title, "", kinds)
    for name, drawing in _ICONS.items():
        button = window.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(drawing))
    for tree in window.findChildren(QTreeView):
        header = tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        window.resize(*_SIZE)
    return window


def _asked(window: QFileDialog) -> list[Path]:
    try:
        return [Path(path) for path in window.selectedFiles()] if window.exec() else []
    finally:
        window.deleteLater()
