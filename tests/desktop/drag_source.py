# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A small window from which one file can be dragged with the mouse, as out of a file manager.

It prints what becomes of each drag: `begun`; `over CopyAction` when whoever is under the mouse
would take the file; `dropped CopyAction` or, when nobody took it, `dropped IgnoreAction`; and
`finished` when whoever took it said that they need no more of us.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override


class Source(QLabel):
    """Shows the name of a file and hands it to whoever it is dropped on."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self._file = file
        self.setWindowTitle("A file to drag")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, data = QDrag(self), QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._file))])
        drag.setMimeData(data)
        drag.actionChanged.connect(lambda action: tell(f"over {action.name}"))
        drag.destroyed.connect(lambda: tell("finished"))
        tell("begun")
        tell(f"dropped {drag.exec(Qt.DropAction.CopyAction).name}")


def tell(line: str) -> None:
    """Print a line that can be read at once."""
    print(line, flush=True)


def main() -> int:
    """Show the window until it is ended."""
    app = QApplication(sys.argv[:1])
    source = Source(Path(sys.argv[1]))
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
