# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Their last words, as they were logged, to be taken into a field that asks for words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.named_ways import spoken_words
from desktop_app.ui.link_button import LinkButton
from desktop_app.words import text as _
from desktop_app.words.own_lines import without_own_lines

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.ui.dialogs.form import FormDialog


class WordsOffered(QWidget):
    """One line for each of the last words written down, the newest first; a click takes them.

    Signals:
        taken: the words that were chosen.
    """

    taken = Signal(str)

    def __init__(
        self,
        office: Office,
        contact_id: int | None,
        pursuit_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons: list[LinkButton] = []
        nobody = contact_id is None and pursuit_id is None
        whose = (contact_id, pursuit_id)
        said = [] if nobody else spoken_words(office, *whose, theirs=without_own_lines)
        for words in said:
            button = LinkButton(f"“{words}”", self)
            button.setAccessibleDescription(_("Take these words"))
            button.clicked.connect(partial(self.taken.emit, words))
            column.addWidget(button)
            self.buttons.append(button)

    def stand_in(self, dialog: FormDialog) -> None:
        """Stand in a form below the field for their words; without any, nothing stands there."""
        if self.buttons:
            dialog.row(_("As you logged it"), self)
        else:
            self.hide()
