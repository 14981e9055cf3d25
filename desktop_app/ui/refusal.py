# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why something was not done, beside what was typed; a guard can be set aside here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.undo import Undoable, Verb


class Refusal(QWidget):
    """A line that stays hidden until a verb was refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label("", self)
        self._text.setProperty("role", "error")
        self._text.setWordWrap(True)
        self._anyway = QPushButton(_("Do it anyway"), self)
        self._anyway.setAutoDefault(False)
        self._anyway.clicked.connect(self._insist)
        self._try: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self._anyway)
        self.show_error("")

    @property
    def said(self) -> str:
        """Return what is shown."""
        return self._text.text()

    def show_error(self, error: KnownError | str) -> None:
        """Show a reason, or nothing."""
        text = words.error_line(error) if isinstance(error, KnownError) else error
        self._text.setText(text)
        self._anyway.hide()
        self.setVisible(bool(text))

    def run(self, undoable: Undoable, verb: Verb, done: Callable[[], object]) -> None:
        """Run a verb and then `done`; when it is refused, say why and perhaps offer to insist."""
        self._attempt(undoable, lambda: undoable.do(verb), done)

    def _attempt(
        self, undoable: Undoable, act: Callable[[], bool], done: Callable[[], object]
    ) -> None:
        self.show_error("")
        with undoable.telling(self.show_error):
            made = act()
        if made:
            done()
        elif undoable.may_insist:
            self._try = lambda: self._attempt(undoable, undoable.insist, done)
            self._anyway.show()

    def _insist(self) -> None:
        again, self._try = self._try, None
        if again is not None:
            again()
